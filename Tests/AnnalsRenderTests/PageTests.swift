import AnnalsEngine
import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsRender

@Suite("Pages")
struct PageTests {
  private func page(_ answer: Answer, _ question: String = "councils") -> String {
    let page = HTMLPage(of: [question])
    return page.opening(at: 0)
      + SectionRenderer(number: 1).render(answer, Caption(question: question)) + page.closing
  }

  /// The words of the table's cells, row by row.
  private func cells(_ page: String) throws -> [[String]] {
    var rows: [[String]] = []
    for element in try PageChecker.elements(of: page) {
      if element.name == "tr" { rows.append([]) }
      if element.name == "td" || element.name == "th" { rows[rows.count - 1].append(element.text) }
    }
    return rows
  }

  @Test("The section of an answer is its facts, its rows and who could not be told")
  func section() {
    let answer = Answer(
      columns: Array(improvedAnswer.columns.prefix(3)),
      rows: [[.text("Bath"), .grade(0), .missing(.notJudged)]], facts: improvedAnswer.facts)
    let section = SectionRenderer(number: 1).render(
      answer, Caption(sentence: ["councils", "  limit 1"]))
    #expect(
      section == """
        <p class="sentence"><span class="label">Read as</span> <code>councils
          limit 1</code></p>
        <div class="facts">
        <p>3 of 153 councils. 148 no. 2 not known: no known rating by 22 August 2026.</p>
        <p>Looking from 22 August 2026.</p>
        </div>
        <div class="scroll" role="region" tabindex="0" aria-label="Rows of answer 1">
        <table class="rows" id="q1-rows">
        <thead>
        <tr><th scope="col">council</th><th scope="col">was</th><th scope="col">became</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">Bath</th><td class="g" data-v="0">\
        <svg class="annals spot" width="10" height="10" aria-hidden="true">\
        <path class="g0" d="M0 0h10v10H0z"/></svg>inadequate</td>\
        <td class="g" data-u="">(not judged)</td></tr>
        </tbody>
        </table>
        </div>
        <details class="not-known" open="open"><summary>Not known: 2</summary>
        <ul>
        <li><b>Cumberland</b> no known rating by 22 August 2026</li>
        <li><b>Westmorland</b> no known rating by 22 August 2026</li>
        </ul>
        </details>

        """)
  }

  @Test("A page is XML too, and begins with its language, its policy and its title")
  func head() throws {
    let elements = try PageChecker.elements(of: page(improvedAnswer, "councils where x\n  limit 3"))
    #expect(elements.first?.attributes["lang"] == "en")
    #expect(elements.first { $0.name == "title" }?.text == "councils where x limit 3")
    #expect(elements.first { $0.name == "h1" }?.text == "councils where x\n  limit 3")
    let policy = elements.compactMap { $0.attributes["content"] }.first
    #expect(policy?.hasPrefix("default-src 'none'; style-src 'sha256-") == true)
    #expect(elements.filter { $0.name == "main" }.count == 1)
    #expect(elements.first { $0.attributes["class"] == "skip" }?.attributes["href"] == "#main")
  }

  @Test("The policy names the style and the script by what they are")
  func policy() throws {
    let elements = try PageChecker.elements(of: page(improvedAnswer))
    for name in ["style", "script"] {
      let text = try #require(elements.first { $0.name == name }?.text)
      #expect(HTMLPage.policy.contains("\(name)-src '\(ContentHash.source(of: text))'"))
    }
  }

  @Test("Hashes are those of FIPS 180-4")
  func hashes() {
    #expect(
      ContentHash.source(of: "") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(
      ContentHash.source(of: "abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    let long = String(repeating: "a", count: 119)
    #expect(
      ContentHash.source(of: long).hasPrefix("sha256-") && ContentHash.source(of: long).count == 51)
  }

  @Test("The style and the script need no escape in either language")
  func ownTexts() {
    for text in [PageStyle.sheet, PageScript.text] {
      #expect(!text.contains("<") && !text.contains("&"))
    }
  }

  @Test("The table says what the cells of the answer say", arguments: [0, 1, 2])
  func cellsAreThose(index: Int) throws {
    let answer = [improvedAnswer, everyCellAnswer, hostileAnswer][index]
    let rows = try cells(page(answer))
    #expect(rows.first == answer.columns.map { VisibleText($0.headingWithUnit).text })
    let words = answer.rows.map { row in
      zip(row, answer.columns).map { VisibleText($0.words(in: $1)).text }
    }
    #expect(Array(rows.dropFirst()) == words)
  }

  @Test("Every cell sorts by its value, and one without is marked")
  func values() throws {
    let markup = page(everyCellAnswer)
    #expect(markup.contains("<td class=\"n r\" data-v=\"9223372036854775807\">"))
    #expect(markup.contains("<td class=\"r\" data-v=\"\(day("2014-04-30").number)\">2014-04</td>"))
    #expect(markup.contains("<td class=\"r\" data-v=\"1504\">4y 2m</td>"))
    #expect(markup.contains("<td class=\"r\" data-v=\"1\">yes</td>"))
    #expect(markup.contains("<td class=\"n r\" data-v=\"2\">at least 2</td>"))
    #expect(markup.contains("<td class=\"g\" data-u=\"\">(not given)</td>"))
    #expect(markup.contains("<td data-u=\"\">(out of date)</td>"))
  }

  // MARK: - Hostile texts

  @Test("Nothing in data or in a query becomes markup, or hides")
  func hostile() throws {
    let texts =
      hostileTexts + ["</script>", "</style><b>", "<!--", "]]>", "\" onload=\"x", "' x='", "&amp;"]
    let answer = Answer(
      columns: [column("</th><script>", .name, .text)], rows: texts.map { [.text($0)] },
      facts: facts(
        yes: 1, total: 1, notKnown: [NotKnown(reason: "<b>", count: 1)],
        entities: [NotKnownEntity(name: "</ul><img src=x>", reason: "<i>\u{202E}")]))
    let plain = try PageChecker.elements(of: page(improvedAnswer)).map(\.name)
    for question in texts {
      let elements = try PageChecker.elements(of: page(answer, question))
      #expect(Set(elements.map(\.name)).isSubset(of: plain))
      #expect(elements.flatMap(\.attributes.keys).allSatisfy { !$0.hasPrefix("on") })
    }
    let hidden = page(answer, hostileTexts.joined(separator: " ")).unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || 0x7F...0x9F ~= $0.value
        || 0x200B...0x200F ~= $0.value || 0x202A...0x202E ~= $0.value
        || 0x2066...0x2069 ~= $0.value || $0.value == 0xFEFF
    }
    #expect(hidden.isEmpty)
  }

  @Test("Only an address of the web is a link, and the place that it leads to is told nothing")
  func links() throws {
    let texts = [
      "https://example.org/a?b=1&c=\"2\"", "http://example.org", "javascript:alert(1)",
      "data:text/html,x", "JAVASCRIPT:x", " https://example.org", "https://", "//example.org",
      "https://example.org/\u{202E}x", "https://a b", "file:///etc/passwd", "https:\\\\example.org",
    ]
    let answer = Answer(
      columns: [column("link", .name, .text)], rows: texts.map { [.text($0)] },
      facts: facts(yes: 1, total: 1))
    let links = try PageChecker.elements(of: page(answer))
      .filter { $0.name == "a" && $0.attributes["class"] == nil }
    #expect(links.map { $0.attributes["href"] } == Array(texts.prefix(2)))
    #expect(links.allSatisfy { $0.attributes["rel"] == "noopener noreferrer" })
  }

  @Test("An address in a sentence is a link without the signs around it")
  func linksInSentences() throws {
    let page = HTMLPage(
      of: ["q"],
      credits: ["Under a licence (https://example.org/l/3/): see https://example.org/a. [x] ()"])
    let elements = try PageChecker.elements(of: page.opening(at: 0) + page.closing)
    let links = elements.filter { $0.name == "a" && $0.attributes["class"] == nil }
    #expect(links.map(\.text) == ["https://example.org/l/3/", "https://example.org/a"])
    #expect(
      elements.first { $0.name == "footer" }?.text.contains(
        "(https://example.org/l/3/): see https://example.org/a. [x] ()") == true)
  }

  // MARK: - Large answers

  @Test("Who could not be told is folded up where they are many, and what is left out is said")
  func manyNotKnown() {
    let entities = (0..<1_205).map { NotKnownEntity(name: "c\($0)", reason: "r") }
    let markup = page(
      Answer(columns: [], rows: [[Cell]](), facts: facts(entities: entities)))
    #expect(markup.contains("<details class=\"not-known\"><summary>Not known: 1205</summary>"))
    #expect(markup.contains("<p>205 more are left out here.</p>"))
    #expect(!markup.contains("c1000<"))
  }

  @Test("The same answer is the same page, byte for byte")
  func deterministic() {
    #expect(page(hostileAnswer) == page(hostileAnswer))
  }

  // MARK: - Several answers

  @Test("Several answers are sections of one page, with contents from three on")
  func several() throws {
    for count in 1...3 {
      let page = HTMLPage(of: (1...count).map { "councils limit \($0)" }, credits: ["Kitchens"])
      let text =
        (0..<count).map {
          page.opening(at: $0) + SectionRenderer(number: $0 + 1).render("text")
        }.joined() + page.closing
      let elements = try PageChecker.elements(of: text)
      #expect(elements.filter { $0.name == "section" }.count == count)
      #expect(elements.contains { $0.name == "nav" } == (count > 2))
      let ids = elements.compactMap { $0.attributes["id"] }
      #expect(ids.count == Set(ids).count)
      for link in elements.compactMap({ $0.attributes["href"] }) where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())))
      }
      #expect(elements.first { $0.name == "footer" }?.text.contains("Kitchens") == true)
    }
  }

  @Test("Headings go down by one level at a time")
  func headings() throws {
    let prose = Prose.read([
      " Words", "# Part", "", "## Inner", " - one", "   more", " - two", " end",
    ])
    #expect(
      prose == [
        .paragraph("Words"), .heading("Part", isInner: false), .heading("Inner", isInner: true),
        .list(["one more", "two end"]),
      ])
    let page = HTMLPage(
      reportOf: "Title", introduction: [], leads: [prose.map { .prose($0) }], questions: [])
    let names = try PageChecker.elements(of: page.closing).map(\.name)
    #expect(names.filter { $0.hasPrefix("h") && $0.count == 2 } == ["h1", "h2", "h3"])
  }
}
