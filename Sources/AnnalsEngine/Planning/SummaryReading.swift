import AnnalsModel

struct SummaryReading: Hashable, Sendable {}
