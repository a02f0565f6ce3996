import AnnalsModel

struct GapReading: Hashable, Sendable {}
