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

  @Test("The judge of that knows signs by their code points, whatever mark stands behind them")
  func judge() {
    #expect(StrictXML.fault("<a b=\"x\u{301}\">&gt;\u{711}</a>") == nil)
    for text in ["<a>>\u{711}</a>", "<a>&\u{301}gt;</a>", "<a>\u{1B}\u{301}</a>", "<a>\u{301}"] {
      #expect(StrictXML.fault(text) != nil, "\(text.debugDescription)")
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

  @Test("Gradings whose rows a limit left out are said to be, where their lane ends")
  func whatIsCutIsMarked() {
    var chart = sampleTimeline()
    let whole = SVGPicture(.timeline(chart), Caption(), id: "p").fragment
    #expect(whole.contains("nothing can be said from then on") && !whole.contains(">…<"))
    chart.isCut = true
    chart.lanes[2].isCut = true
    let cut = SVGPicture(.timeline(chart), Caption(), id: "p").fragment
    #expect(cut.contains("Gradings whose rows are left out are not drawn: … stands for them."))
    #expect(cut.contains(">…<") && !cut.contains("nothing can be said from then on"))
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
    #expect(StrictXML.fault(SVGRenderer.render(hostileAnswer, Caption())) == nil)
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
    let text = SVGRenderer.render(improvedAnswer, Caption(question: "q"))
    #expect(StrictXML.fault(text) == nil)
    #expect(text.contains(">Bath and North East Somerset<") && text.contains("3 of 153 councils."))
    let rows = (0..<100).flatMap { _ in improvedAnswer.rows.map { Array($0) } }
    let long = Answer(columns: improvedAnswer.columns, rows: rows, facts: improvedAnswer.facts)
    #expect(SVGRenderer.render(long, Caption()).contains("100 more rows are not drawn."))
  }

  // MARK: - Where it is seen

  @Test("Every colour is one that each viewer knows, light first and dark behind it")
  func plainColours() throws {
    for (name, picture) in sampleCharts {
      var canvas = SVGCanvas(prefix: "p", width: 480)
      picture.draw(on: &canvas, layout: .sheet)
      let text = canvas.element(
        title: "t", description: "d", sheet: { SVGStyle.sheet(for: $0) })
      #expect(!text.contains("var(") && !text.contains("--"))
      let sheet = try #require(text.firstRange(of: "<style>"))
      let dark = try #require(text.firstRange(of: "@media"))
      let light = text[sheet.upperBound..<dark.lowerBound]
      let filled = classes(in: light, with: "fill:")
      let stroked = classes(in: light, with: "stroke:")
      for element in text[dark.upperBound...].split(separator: "<") {
        guard let value = element.split(separator: " class=\"").dropFirst().first else { continue }
        let own = Set(value.prefix { $0 != "\"" }.split(separator: " ").map(String.init))
        let isText = element.hasPrefix("text") || own == ["hatch"]
        #expect(
          isText || element.contains(" fill=\"") || !own.isDisjoint(with: filled), "\(name): \(own)"
        )
        let isLine = !own.isDisjoint(with: ["line", "lead", "grid", "axis", "mark", "hatch"])
        #expect(!isLine || !own.isDisjoint(with: stroked), "\(name): \(own)")
        for top in own where top.hasPrefix("on-") { #expect(filled.contains(top)) }
      }
    }
  }

  /// The classes that a style gives a colour to, or none.
  private func classes(in sheet: Substring, with property: String) -> Set<String> {
    var found: Set<String> = []
    for rule in sheet.split(separator: "}") {
      let parts = rule.split(separator: "{")
      guard parts.count == 2 else { continue }
      let isColour = parts[1].split(separator: ";").contains {
        $0.hasPrefix(property + "#") || $0 == property + "none"
      }
      guard isColour else { continue }
      for selector in parts[0].split(separator: ",") {
        if let name = selector.split(separator: ".").last { found.insert(String(name)) }
      }
    }
    return found
  }

  @Test("A long title stays on its sheet, though its letters are bold")
  func longTitle() {
    let question =
      "share of councils where rating is at least good by region as of each year "
      + "between 2018 and 2024"
    for line in SVGText.wrapped(question, to: 960, size: 18, .bold) {
      // Measured in DejaVu Sans Bold the whole is 1048 wide.
      #expect(line.count < 97 && SVGText.width(line, size: 18, .bold) <= 960)
    }
    #expect(SVGText.width("mWi", .bold) == 12 * 2.48)
    #expect(SVGText.width("mWi") == 12 * 2.24)
    #expect(SVGText.width("m\u{301}") == SVGText.width("m"))
    #expect(SVGText.width("\u{1}") >= 0)
  }

  @Test("What has its own room is not cut")
  func ownRoom() {
    for text in ["10", "of", "known", "Barking and Dagenham"] {
      for size in [10.0, 11, 12] {
        let width = SVGText.width(text, size: size)
        #expect(SVGText.cut(text, to: (width + 20) - 20, size: size) == text)
        #expect(SVGText.cut(text, to: width - 1, size: size) != text)
      }
    }
  }

  @Test("The sheet of a long time line has room for the names that it has")
  func namesOnTheWall() {
    let name = "Bournemouth, Christchurch and Poole"
    var chart = sampleTimeline()
    chart.tracks.removeLast()
    chart.lanes = (0..<153).map { place in
      TimelineChart.Lane(
        name: place == 7 ? name : "Lane \(place)", track: 0, spans: chart.lanes[0].spans,
        last: chart.last)
    }
    let width = SheetLayout.sheetWidth(chart)
    var canvas = SVGCanvas(prefix: "p", width: width)
    Picture.timeline(chart).draw(on: &canvas, layout: .sheet)
    #expect(canvas.markup.contains(">\(name)</text>"))
    // As paper is, on its side or upright.
    let ratio = width / canvas.bottom
    #expect(max(ratio, 1 / ratio) < 1.8)
  }

  @Test("A bar without a number says that there is no figure")
  func noFigure() {
    let nothing = ChartNumber(value: nil, words: "")
    let bars = [nothing, ChartNumber(value: 3, words: "3")].map {
      BarChart.Bar(label: "North", ink: .series(0), number: $0)
    }
    let picture = Picture.bars(BarChart(key: "region", measure: "median size", bars: bars))
    #expect(SVGPicture(picture, Caption(), id: "p").fragment.contains(">no figure</text>"))
    #expect(picture.words.contains("North no figure, North 3."))
  }

  @Test("A time line of nothing but figures has no legend, nor room for one")
  func noLegend() {
    var chart = sampleTimeline()
    chart.lanes = [chart.lanes[1]]
    chart.lanes[0].track = 0
    chart.lanes[0].spans.removeAll { $0.state == .missing }
    chart.tracks.removeFirst()
    var canvas = SVGCanvas(prefix: "p", width: 480)
    Picture.timeline(chart).draw(on: &canvas, layout: .column)
    // The years of the axis come first, and at the top.
    #expect(canvas.markup.contains("y=\"11\" class=\"small muted mid\">2014</text>"))
  }

  @Test("A sheet says whose data it is, also to who does not see it")
  func credits() throws {
    let credits = ["Schools & co", "Owned by <nobody>, \u{202E}see https://example.org."]
    let text = SVGRenderer.render(improvedAnswer, Caption(question: "q", credits: credits))
    #expect(StrictXML.fault(text) == nil)
    #expect(text.contains(">Schools &amp; co</text>"))
    let description = try #require(text.split(separator: "<desc").dropFirst().first)
    #expect(description.prefix { $0 != "<" }.contains("Schools &amp; co Owned by &lt;nobody&gt;"))
  }

  @Test("Labels that collide go up as far as down, and stay in the order of their lines")
  func labelsGoBothWays() {
    let labels = [100.0, 102, 101].map { LineLabel(text: "a", ink: .unknown, x: 0, end: $0) }
    let spread = LineLabel.spread(labels, from: 0, to: 300)
    #expect(spread.map(\.y) == [86, 101, 116])
    #expect(spread.map(\.end) == [100, 101, 102])
    let top = [0.0, 1].map { LineLabel(text: "a", ink: .unknown, x: 0, end: $0) }
    #expect(LineLabel.spread(top, from: 0, to: 300).map(\.y) == [0, 15])
  }

  @Test("What leads from a line to its label has the colour of the line")
  func leaders() {
    let text = SVGPicture(.lines(sampleLines()), Caption(), id: "p").fragment
    #expect(text.contains("class=\"lead line-s0\"") && text.contains("class=\"lead axis\""))
  }

  @Test("Labels at the ends of lines never overlap")
  func labelsStayApart() {
    let labels = [90.0, 91, 91, 10, 299, 300].map {
      LineLabel(text: "a", ink: .unknown, x: 0, end: $0)
    }
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
