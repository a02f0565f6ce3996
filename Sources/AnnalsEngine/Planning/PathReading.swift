import AnnalsModel

struct PathReading: Hashable, Sendable {}
