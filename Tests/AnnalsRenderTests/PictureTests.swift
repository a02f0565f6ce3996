import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Pictures in the terminal") struct PictureTests {
  @Test("Each label of a scale has a letter of its own") func codes() {
    #expect(
      SeriesCodes(["inadequate", "requires improvement", "good", "outstanding"]).codes
        == ["I", "R", "G", "O"])
    #expect(SeriesCodes(["poor", "promising", "pending"]).codes == ["P", "R", "E"])
  }

  @Test("A sparkline shows what is not known as a point") func sparkline() throws {
    let sparkline = try #require(Sparkline(of: [0, 7]))
    #expect(String([0, 3, 7, nil].map { sparkline.character(for: $0) }) == "▁▄█·")
  }

  @Test("Something is never drawn as nothing") func bar() {
    #expect(Bar.text(of: 1, highest: 1_000_000, width: 8) == "▏")
    #expect(Bar.text(of: 0, highest: 1_000_000, width: 8) == "")
  }

  @Test("No line of a timeline is wider than its page", arguments: [10, 11, 20, 40, 80, 200])
  func fits(width: Int) throws {
    let first = try #require(Day(year: 2014, month: 3, day: 21))
    let last = try #require(Day(year: 2026, month: 8, day: 22))
    let span = TimelineChart.Span(
      first: first, last: last, state: .grade(1), words: "good", isGraded: true, link: nil)
    let chart = TimelineChart(
      first: first, last: last,
      tracks: [TimelineChart.Track(name: "rating", values: .grades(["poor", "good"]))],
      lanes: [TimelineChart.Lane(name: "北京 and elsewhere", track: 0, spans: [span], last: last)])
    let text = PictureRenderer(page: Page(width: width)).render(.timeline(chart))
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
      #expect(!line.hasSuffix(" "))
    }
  }
}
