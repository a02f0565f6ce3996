import AnnalsModel

struct ElapsedReading: Hashable, Sendable {}
