import AnnalsModel

struct TallyReading: Hashable, Sendable {}
