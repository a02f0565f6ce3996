import AnnalsEngine
import AnnalsModel
import FoundationEssentials
import Testing

@testable import AnnalsRender

@Suite("Pictures as SVG")
struct SVGTests {
  @Test("Each picture is what it was (ANNALS_RECORD=1 writes it anew)")
  func goldens() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "SVG")
    for (name, picture) in sampleCharts {
      let text = SVGPicture(picture, Caption(question: "q & a"), id: "p1", width: 480).fragment
      let url = folder.appending(path: "\(name).svg")
      if ProcessInfo.processInfo.environment["ANNALS_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      #expect(try String(decoding: Data(contentsOf: url), as: UTF8.self) == text, "\(name)")
    }
  }

  @Test("Each picture is well formed at any width, and twice the same")
  func wellFormed() {
    for (name, picture) in sampleCharts {
      for width in [Int.min, 0, 300, 900, 1600, .max] {
        let svg = SVGPicture(picture, Caption(), id: "p", width: width)
        #expect(StrictXML.fault(svg.fragment) == nil, "\(name) \(width)")
        #expect(svg.fragment == svg.fragment)
      }
    }
  }

  @Test("An id is its page's own, and everything that is referred to is there")
  func idsBeginWithThePrefix() {
    for (_, picture) in sampleCharts {
      let text = SVGPicture(picture, Caption(), id: "q7").fragment
      let ids = text.split(separator: " id=\"").dropFirst()
      #expect(ids.count >= 2 && ids.allSatisfy { $0.hasPrefix("q7-") })
      #expect(text.contains("url(#q7-hatch)") == text.contains("id=\"q7-hatch\""))
    }
  }

  @Test("What is not known is hatched and what was graded is linked, but never to a script")
  func linksAndHatches() {
    let text = SVGPicture(.timeline(sampleTimeline()), Caption(), id: "p").fragment
    #expect(text.contains("<a href=\"https://example.org/1?a=1&amp;b=2\">"))
    #expect(!text.contains("javascript:"))
    #expect(text.contains("(not judged)") && text.contains("url(#p-hatch)"))
    #expect(text.contains("role=\"group\""))
  }

  @Test("A count that may be more is marked")
  func atLeast() {
    for (name, picture) in sampleCharts where ["bars", "stack"].contains(name) {
      let text = SVGPicture(picture, Caption(), id: "p").fragment
      #expect(text.contains("at least 3") || text.contains("≥ 3"), "\(name)")
    }
  }

  @Test("Nothing in a name or a question is read as markup")
  func hostileNames() {
    let long = String(repeating: "x", count: 10_000)
    for text in hostileTexts + ["</text><script>alert(1)</script>", "]]>", "\"'&<>&lt;", long] {
      let chart = Picture.timeline(sampleTimeline(name: VisibleText(text).text))
      let fragment = SVGPicture(chart, Caption(question: text), id: "p").fragment
      #expect(StrictXML.fault(fragment) == nil, "\(text)")
      #expect(!fragment.contains("<script"))
    }
    #expect(StrictXML.fault(AnswerRenderer.render(hostileAnswer, as: .svg)) == nil)
  }

  @Test("Figures of any size are drawn with numbers that every reader of SVG takes")
  func extremes() {
    for (low, high) in [
      (-1e308, 1e308), (5, 5), (0, 0), (-3, -1), (1e-308, 2e-308), (1e15, 1e15 + 1),
    ] {
      let pictures: [Picture] = [
        .lines(sampleLines(low, high)), .timeline(sampleTimeline(lowest: low, highest: high)),
      ]
      for picture in pictures {
        #expect(badNumbers(SVGPicture(picture, Caption(), id: "p").fragment) == [])
      }
    }
  }

  @Test("A time line can last a day or ten thousand years, and have no lane or thousands")
  func anySpan() {
    for (first, last) in [(day("2020-01-01"), day("2020-01-01")), (Day.first, Day.last)] {
      var chart = sampleTimeline()
      (chart.first, chart.last) = (first, last)
      let text = SVGPicture(.timeline(chart), Caption(), id: "p").fragment
      #expect(badNumbers(text) == [])
    }
    for count in [0, 1, 41, 2000] {
      var chart = sampleTimeline()
      chart.lanes = (0..<count).map { place in
        TimelineChart.Lane(
          name: "Lane \(place)", track: 0, spans: chart.lanes[0].spans, last: chart.last)
      }
      let text = SVGPicture(.timeline(chart), Caption(), id: "p").fragment
      #expect(StrictXML.fault(text) == nil && badNumbers(text) == [])
    }
  }

  @Test("An answer without a picture is a table, and says what of it is not drawn")
  func tables() {
    let text = AnswerRenderer.render(improvedAnswer, as: .svg, caption: Caption(question: "q"))
    #expect(StrictXML.fault(text) == nil)
    #expect(text.contains(">Bath and North East Somerset<") && text.contains("3 of 153 councils."))
    let rows = (0..<100).flatMap { _ in improvedAnswer.rows.map { Array($0) } }
    let long = Answer(columns: improvedAnswer.columns, rows: rows, facts: improvedAnswer.facts)
    #expect(AnswerRenderer.render(long, as: .svg).contains("100 more rows are not drawn."))
  }

  @Test("Labels at the ends of lines never overlap")
  func labelsStayApart() {
    let labels = [90.0, 91, 91, 10, 299, 300].map { LineLabel(text: "a", x: 0, end: $0) }
    let places = LineLabel.spread(labels, from: 0, to: 300).map(\.y)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= LineLabel.pitch - 0.001 })
    #expect(places.allSatisfy { 0...300 ~= $0 })
  }

  /// What stands in attributes of geometry and is no plain number.
  private func badNumbers(_ text: String) -> [String] {
    ["x", "y", "cx", "cy", "width", "height", "d", "viewBox"].flatMap { name in
      text.split(separator: " \(name)=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }.filter { value in
      !value.allSatisfy { "0123456789.- MLHVhvlz".contains($0) }
    }.map(String.init)
  }
}
