import AnnalsModel
import AnnalsSyntax

/// Days and stretches of time, and lengths, that may stand at a place.
struct PeriodOffers {
  private let place: Place
  private let today: Day
  private let follow: Follow

  init(_ place: Place, _ follow: Follow, today: Day) {
    self.place = place
    self.follow = follow
    self.today = today
  }

  func offers() -> [Offer] {
    guard !place.isQuoted else { return [] }
    return begun(periods).filter { place.prober.takes($0.candidate.text, as: .period) }
      + begun(lengths).filter { follow.takes($0.candidate.text) }
  }

  /// Those that begin with what was typed.
  private func begun(_ offers: [Offer]) -> [Offer] {
    offers.filter { place.beginsWords($0.candidate.text.lowercased()) }
  }

  /// In the order of use; further years and months only once their beginning is typed.
  private var periods: [Offer] {
    let (year, month) = (today.components.year, today.components.month)
    let quarter = (month + 2) / 3
    let usual = [
      Offer("\(year)", "this year", .period),
      Offer("\(year - 1)", "last year", .period),
      Offer("\(year - 5)", "five years back", .period),
      Offer("today", today.isoText, .period),
      Offer("this year", "\(year)", .period),
      Offer("last year", "\(year - 1)", .period),
      Offer(today.isoText, "a day", .period),
      Offer("\(Self.months[(month - 1) % 12]) \(year)", "a month", .period),
      Offer("Q\(quarter) \(year)", "a quarter", .period),
      Offer(Self.split(year, "FY"), "a financial year, from 1 April", .period),
      Offer(Self.split(year, "AY"), "an academic year, from 1 September", .period),
    ]
    return place.typed.isEmpty ? usual : usual + others(year)
  }

  private func others(_ year: Int) -> [Offer] {
    let years = (2...50).map { year - $0 }.filter { $0 > 0 }
    return years.map { Offer("\($0)", "a year", .period) }
      + (0..<3).flatMap { back in
        Self.months.map { Offer("\($0) \(year - back)", "a month", .period) }
      }
      + (0..<3).flatMap { back in
        (1...4).map { Offer("Q\($0) \(year - back)", "a quarter", .period) }
      }
      + (1..<10).flatMap { back in
        ["FY", "AY"].map { Offer(Self.split(year - back, $0), "a split year", .period) }
      }
  }

  /// Lengths of time, and a count where only a number may stand.
  private var lengths: [Offer] {
    [
      Offer("3 years", "a length of time", .period),
      Offer("12 months", "a length of time", .period),
      Offer("90 days", "a length of time", .period),
      Offer("1 year", "a length of time", .period),
      Offer("10", "a number", .period),
    ]
  }

  /// `FY2025/26`
  private static func split(_ year: Int, _ letters: String) -> String {
    let second = year % 100
    return "\(letters)\(year - 1)/\(second < 10 ? "0" : "")\(second)"
  }

  private static let months = MonthName.allCases.map(\.rawValue)
}
