import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Parts of a description")
struct DescriptionPartsTests {
  private let today = day("2026-08-22")

  /// The small model with a field of one column more, a life and a span.
  private func model(with column: Column) -> Model {
    var model = smallModel()
    model.kinds[0].fields.append(Field(name: "extra", column: column, unit: nil))
    return model
  }

  @Test(
    "Every type of column is described",
    arguments: [
      (
        Column.fractions(
          FractionColumn(values: [1.5, 2, 1.5], validity: Validity(words: [0b111]))),
        "number, 2 different: 1.5, 2", "1.5 (2), 2 (1)"
      ),
      (
        .grades(GradeColumn(codes: [3, GradingCode(.notGiven).rawValue, 3], ladder: 0)),
        "grade, 1 different, 1 without: outstanding", "outstanding (2)"
      ),
      (
        .grades(GradeColumn(codes: [3, 60, 60], ladder: 9)),
        "grade, 2 different: grade 3, grade 60", "grade 3 (1), grade 60 (2)"
      ),
      (
        .flags(
          FlagColumn(values: Validity(words: [0b001]), validity: Validity(words: [0b011]))),
        "yes or no, 2 different, 1 without: yes, no", "yes (1), no (1)"
      ),
      (
        .days(DayColumn(numbers: [0, 0, Day.unknown.number], marks: [])),
        "date, 1 different, 1 without: 1970-01-01", "1970-01-01 (2)"
      ),
    ])
  func columns(column: Column, sentence: String, counts: String) {
    #expect(
      DescriptionRenderer.render("extra", of: model(with: column), today: today) == """
        extra, a field of schools
          values  \(sentence)
          counts  \(counts)

        """)
  }

  @Test("Columns that are shorter than their kind are described as far as they go")
  func shortColumns() {
    let columns: [Column] = [
      .integers(IntegerColumn(values: [], validity: Validity(words: [7]))),
      .fractions(FractionColumn(values: [], validity: Validity(words: [7]))),
      .days(DayColumn(numbers: [], marks: [])), .grades(GradeColumn(codes: [], ladder: 0)),
      .texts(TextColumn(codes: [], dictionary: TextDictionary())),
      .flags(FlagColumn(values: Validity(), validity: Validity())),
    ]
    for column in columns {
      let text = DescriptionRenderer.render("extra", of: model(with: column), today: today)
      #expect(text?.hasSuffix("0 different, 3 without\n") == true)
    }
  }

  @Test("A kind with a life or a span says by which fields")
  func lifeAndSpan() {
    var model = smallModel()
    model.kinds[0].life = Life(from: 1, until: 2, predecessors: nil)
    model.kinds[0].span = Span(from: 0, until: nil)
    let text = DescriptionRenderer.render("schools", of: model, today: today) ?? ""
    #expect(
      text.hasPrefix(
        "3 schools\n  name: name\n  exist from region until size\n  last from name\n"))
  }

  @Test("A scale says which other it is bridged to")
  func bridges() {
    var model = smallModel()
    model.scales.append(Scale(name: "old", labels: ["poor", "fair"], aliases: []))
    model.bridges = [
      Bridge(from: 1, to: 0, pairs: [Bridge.Pair(from: 1, to: 1)], source: "the board", since: nil)
    ]
    let old = DescriptionRenderer.render("old", of: model, today: today)
    #expect(old?.hasSuffix("bridges  to stars: fair as requires improvement (the board)\n") == true)
    let new = DescriptionRenderer.render("stars", of: model, today: today)
    #expect(new?.hasSuffix("bridges  from old: fair as requires improvement (the board)\n") == true)
    model.bridges[0].to = 7
    #expect(
      DescriptionRenderer.render("old", of: model, today: today)?.contains("bridges") == false)
  }

  @Test("Two labels on one position are level")
  func levelLabels() {
    let ladder = Ladder(
      labels: ["poor", "adequate", "fair", "good"], positions: [0, 1, 1, 2],
      scales: [1, 1, 2, 3], aliases: [])
    #expect(ladder.inWords == "poor < adequate = fair < good")
  }

  @Test("A track without gradings is described, and no query is made from it")
  func emptyTrack() {
    var model = smallModel()
    model.kinds[0].tracks[0].days = []
    model.kinds[0].tracks[0].offsets = [0, 0, 0, 0]
    model.kinds[0].tracks[0].content = .rated(RatedContent(codes: [], previous: [], ladder: 0))
    let text = DescriptionRenderer.render("rating", of: model, today: today) ?? ""
    #expect(text.contains("\n  gradings    0 gradings\n"))
    #expect(GreetingRenderer.suggestedQueries(for: model).first == "count schools by region")
  }

  @Test(
    "Freshness is said in months and days",
    arguments: [(18, 0, "18 months"), (1, 1, "1 month 1 day"), (0, 42, "42 days")])
  func freshness(months: Int, days: Int, words: String) {
    #expect(Freshness(months: months, days: days).inWords == words)
  }

  @Test("A scale runs from red to its best colour, whatever its length", arguments: 1...64)
  func ramps(count: Int) {
    let page = Page(isColoured: true)
    let painted = (0..<count).map { Style.grade($0, of: count).paint("x", on: page) }
    guard count > 1 else {
      #expect(painted == ["x"])
      return
    }
    #expect(painted.first == "\u{1B}[31mx\u{1B}[0m")
    #expect(["\u{1B}[32mx\u{1B}[0m", "\u{1B}[36mx\u{1B}[0m"].contains(painted.last))
    #expect(painted.allSatisfy { $0 != "x" })
    // Neighbours share a colour only where there are more grades than colours.
    if count <= 6 { #expect(Set(painted).count == count) }
    #expect(Style.grade(count, of: count).paint("x", on: page) == "x")
  }
}
