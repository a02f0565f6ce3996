/// Makes councils of chance: from 0 to 12 inspections with a grade that wanders, and from 0 to 20
/// measurements. Now and then something is not known, and lists are in no order.
struct CouncilMaker {
  private var chance = Chance()

  /// The next council as JSON.
  mutating func council(_ number: Int) -> String {
    let name =
      chance.one(of: ["Ash", "Brad", "Dur", "East", "Glou", "Lan", "Nor", "Ox", "War", "Ynys "])
      + chance.one(of: ["bury", "cester", "ford", "ham", "mouth", "shire", "thorpe", "wick", "Môn"])
    let region = chance.happens(1, in: 200) ? "null" : #""\#(chance.one(of: Self.regions))""#
    let people = 20_000 + chance.below(1_480) * chance.below(1_000)
    let population = chance.happens(1, in: 100) ? "null" : "\(people)"
    let type = chance.one(of: ["County council", "London borough", "Unitary authority"])
    return #"{"id":\#(80_000 + number),"name":"\#(name)","region":\#(region),"type":"\#(type)","#
      + #""population":\#(population),"inspections":[\#(inspections())],"metrics":[\#(metrics())]}"#
  }

  private mutating func inspections() -> String {
    var rank = chance.below(4)
    return days(from: 2007, atMost: 12).map { day in
      rank = min(max(rank + chance.below(3) - 1, 0), 3)
      let isOld = day.year < 2014
      let overall = chance.happens(1, in: 50) ? "null" : quoted(rank, isOld)
      let leavers = isOld ? "" : #","care leavers":\#(near(rank, isOld))"#
      return #"{"date":\#(iso(day)),"published":"\#(day.year + 1)-01-15","#
        + #""framework":"\#(isOld ? "SLAC" : "ILACS")","overall":\#(overall),"judgements":"#
        + #"{"leaders":\#(near(rank, isOld)),"help and protection":\#(near(rank, isOld)),"#
        + #""in care":\#(near(rank, isOld))\#(leavers)},"recommendations":\#(chance.below(24))}"#
    }.joined(separator: ",")
  }

  private mutating func metrics() -> String {
    days(from: 2011, atMost: 20).map { day in
      let name = chance.one(of: ["caseload", "agency share", "turnover", "vacancies"])
      let value = chance.happens(1, in: 50) ? "null" : "\(chance.below(30)).\(chance.below(10))"
      return #"{"name":"\#(name)","date":\#(iso(day)),"value":\#(value)}"#
    }.joined(separator: ",")
  }

  /// Days to the end of 2024, one a month at most; of some councils they are in no order.
  private mutating func days(from year: Int, atMost most: Int) -> [Date] {
    var months = Set<Int>()
    for _ in 0..<chance.below(most + 1) { months.insert(chance.below((2025 - year) * 12)) }
    let dates = months.sorted().map { month in
      Date(year: year + month / 12, month: month % 12 + 1, day: chance.below(28) + 1)
    }
    return chance.happens(1, in: 30) ? dates.reversed() : dates
  }

  private mutating func iso(_ date: Date) -> String {
    chance.happens(1, in: 500) ? "null" : "\"\(date)\""
  }

  /// The grade or one beside it.
  private mutating func near(_ rank: Int, _ isOld: Bool) -> String {
    quoted(min(max(rank + chance.below(5) / 2 - 1, 0), 3), isOld)
  }

  private func quoted(_ rank: Int, _ isOld: Bool) -> String {
    let second = isOld ? "adequate" : "requires improvement"
    return "\"\(["inadequate", second, "good", "outstanding"][rank])\""
  }

  private static let regions = [
    "East Midlands", "East of England", "London", "North East", "North West", "South East",
    "South West", "West Midlands", "Yorkshire and The Humber",
  ]

  private struct Date: CustomStringConvertible {
    var year, month, day: Int

    var description: String { "\(year)-\(padded(month))-\(padded(day))" }

    private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }
}

/// The same numbers on every machine.
struct Chance {
  private var state: UInt64 = 1

  /// A number from 0 to one less than `count`.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func happens(_ times: Int, in count: Int) -> Bool { below(count) < times }

  mutating func one(of words: [String]) -> String { words[below(words.count)] }
}
