import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Descriptions and greetings")
struct DescriptionTests {
  private let today = day("2026-08-22")

  @Test("An example is shown as far as forty characters")
  func longTexts() {
    let long = String(repeating: "é", count: 41)
    let column = texts([long, String(long.dropLast())])
    let tally = ValueTally(of: column, rows: 2, ladders: [])
    #expect(tally.examples == [String(long.dropLast()) + "…", String(long.dropLast())])
    #expect(tally.counts.map(\.value) == tally.examples)
  }

  @Test("A model is described whole")
  func wholeModel() {
    #expect(
      DescriptionRenderer.render(smallModel(), today: today) == """
        Schools
        Looking from 22 August 2026.
        Invented.

        3 schools
          name: name
          fields
            name    text, 3 different: Ashford, Bly, Corby
            region  text, 2 different: North, South
            size    number in pupils, 2 different, 1 without: 300, 450
          rated tracks
            rating  inadequate < requires improvement < good < outstanding
                    4 gradings of 3 schools, 2013-12-01 to 2017-06-07, 3 known, 1 not given; dated by visited; by F1, F2
          measured tracks
            crowding  in pupils, lower is better, stale after 18 months, every figure is stale on 22 August 2026
                      2 readings of 2 schools, 2020-01-01 to 2021-01-01, 1 known, 1 suppressed
          relations
            neighbours  2 to schools

        4 visits
          of schools
          fields
            framework  text, 2 different: F1, F2
            visited    date, 4 different: 2013-12-01, 2016-05, 2015-01-01, …

        """)
  }

  @Test("A rated track is described with its grades and reasons")
  func track() {
    #expect(
      DescriptionRenderer.render("Rating", of: smallModel(), today: today) == """
        rating, a rated track of schools
          scale       inadequate < requires improvement < good < outstanding
          gradings    4 gradings of 3 schools, 2013-12-01 to 2017-06-07
          grades      inadequate (1), requires improvement (1), good (1), outstanding (0), not given (1)
          dated by    visited
          frameworks  F1, F2
          complete    from 1 November 2013

        """)
  }

  @Test("Measured tracks, fields, scales, kinds and relations have descriptions")
  func others() {
    let expected = [
      ("crowding", "  values    30 to 30\n  without   suppressed (1)\n"),
      ("region", "  counts  North (2), South (1)\n"),
      ("stars", "  grades  inadequate < requires improvement < good < outstanding\n"),
      ("stars", "  also    RI for requires improvement\n"),
      ("visit", "4 visits\n"), ("neighbour", "  related  2 to schools\n"),
    ]
    for (name, part) in expected {
      let text = DescriptionRenderer.render(name, of: smallModel(), today: today) ?? ""
      #expect(text.contains(part), "\(name): \(text)")
    }
  }

  @Test("Names are compared as in queries")
  func namesAreFolded() {
    var model = smallModel()
    model.kinds[0].tracks[0].name = "help and protection"
    for name in ["Help & Protection", "help-and protection"] {
      let text = DescriptionRenderer.render(name, of: model, today: today) ?? ""
      #expect(text.hasPrefix("help and protection, a rated track of schools\n"))
    }
  }

  @Test("Grades of a field are counted in the order of their scale")
  func gradesInOrder() {
    var model = smallModel()
    model.kinds[0].fields[1].column = .grades(GradeColumn(codes: [3, 0, 2], ladder: 0))
    let text = DescriptionRenderer.render("region", of: model, today: today) ?? ""
    #expect(text.contains("  counts  inadequate (1), good (1), outstanding (1)\n"))
  }

  @Test("A grade, a framework and an entity are named for what they are")
  func nature() {
    let model = smallModel()
    let expected = [
      ("Good", "a grade of the scale 'stars'"), ("RI", "a grade of the scale 'stars'"),
      ("f1", "a framework"), ("bly", "one of the schools"), ("Derby", nil), ("", nil),
    ]
    for (name, words) in expected {
      #expect(DescriptionRenderer.nature(of: name, in: model) == words, "\(name)")
    }
  }

  @Test("Every name of a model has a description, others have none")
  func names() {
    let model = smallModel()
    for name in DescriptionRenderer.names(in: model) {
      #expect(DescriptionRenderer.render(name, of: model, today: today) != nil, "\(name)")
    }
    #expect(DescriptionRenderer.render("ratting", of: model, today: today) == nil)
    #expect(DescriptionRenderer.render("", of: model, today: today) == nil)
  }

  @Test("Descriptions fit the page and lose nothing", arguments: 20...200)
  func fitting(width: Int) {
    let whole = DescriptionRenderer.render(smallModel(), today: today)
    let text = DescriptionRenderer.render(smallModel(), today: today, for: Page(width: width))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(text.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace })
  }

  @Test("What a load could not use is listed")
  func notUsed() {
    var model = smallModel()
    model.report.entries = [
      LoadReportEntry(path: "schools.size", message: "'x' is no number", count: 2, places: []),
      LoadReportEntry(path: "schools.born", message: "'y' is no day", count: 1, places: []),
    ]
    let text = DescriptionRenderer.render(model, today: today)
    #expect(
      text.hasSuffix(
        """

        Not used
          schools.size  'x' is no number (2 times)
          schools.born  'y' is no day (1 time)

        """))
  }

  @Test("The first screen says what is loaded and what to try")
  func greeting() {
    let model = smallModel()
    let queries = GreetingRenderer.suggestedQueries(for: model)
    #expect(
      GreetingRenderer.render(model, today: day("2025-01-01"), queries: queries) == """
        Schools
        3 schools, 4 visits. Looking from 1 January 2025; the data is as of 22 August 2026.

        Try  schools where rating improved from inadequate since 2014
             schools where rating is good
             count schools by region

        .help says more, .quit leaves.

        """)
  }

  @Test("A model without tracks, kinds or a title has a first screen")
  func bareModels() {
    var model = smallModel()
    model.kinds = [model.kinds[1]]
    #expect(
      GreetingRenderer.suggestedQueries(for: model) == [
        "count visits by framework", "count visits", "visits limit 10",
      ])
    model.kinds = []
    model.title = ""
    let queries = GreetingRenderer.suggestedQueries(for: model)
    #expect(queries.isEmpty)
    #expect(
      GreetingRenderer.render(model, today: today, queries: queries) == """
        A model without a title
        Looking from 22 August 2026.

        .help says more, .quit leaves.

        """)
    #expect(!DescriptionRenderer.render(model, today: today).isEmpty)
  }

  @Test("A name that is more than words is quoted, one with a quote is left out")
  func quotedNames() {
    var model = smallModel()
    model.kinds[0].tracks[0].name = "5-star (new)"
    #expect(
      GreetingRenderer.suggestedQueries(for: model).contains(
        "schools where \"5-star (new)\" is good"))
    model.kinds[0].tracks[0].name = "a \"b\""
    #expect(GreetingRenderer.suggestedQueries(for: model).first == "count schools by region")
  }
}
