import AnnalsModel

struct CalendarReading: Hashable, Sendable {}
