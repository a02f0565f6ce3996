import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("CSV, TSV and Markdown")
struct DelimitedTests {
  @Test("A whole CSV")
  func wholeCSV() {
    #expect(
      AnswerRenderer.render(everyCellAnswer, as: .csv) == """
        kind,text,number,day,grade,length,flag,note
        plain,abc,9223372036854775807,2014-03-31,inadequate,4y 2m,true,
        marked,"",2,2014-04,requires improvement,2y 1m so far,false,1 unknown between
        other,é,-0.5,2014,outstanding,at least 2m 5d,(not read),
        empty,(suppressed),-9223372036854775808,2014-06-29~,(not given),at least 0d so far,,(not known)
        unknown,(not known),(unavailable),(not applicable),(not known),,(not known),(not judged)
        open,(out of date),at least 2,,,,,

        """)
  }

  @Test("CSV keeps every byte of every text")
  func csvReadsBack() throws {
    let rows = try readCSV(AnswerRenderer.render(hostileAnswer, as: .csv))
    #expect(rows.first == hostileAnswer.columns.map { Array($0.heading.utf8) })
    let texts = rows.dropFirst().map { $0[0] }
    #expect(texts == hostileTexts.map { Array($0.utf8) })
    #expect(rows.dropFirst().map { $0[1] } == hostileTexts.map { Array($0.utf8) })
  }

  @Test("A row of one empty cell is not an empty line")
  func oneEmptyCell() throws {
    let answer = Answer(
      columns: [column("a", .name, .text)], rows: [[.empty], [.text("")]],
      facts: facts(total: 2, hasCondition: false))
    #expect(AnswerRenderer.render(answer, as: .csv) == "a\n\"\"\n\"\"\n")
  }

  @Test("TSV has a row a line and reads back")
  func tsvReadsBack() {
    let lines = AnswerRenderer.render(hostileAnswer, as: .tsv).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).dropFirst().dropLast()
    #expect(lines.count == hostileTexts.count)
    for (line, text) in zip(lines, hostileTexts) {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      #expect(cells.count == 3)
      #expect(unescaped(cells[0]) == Array(text.utf8))
    }
  }

  @Test("A whole Markdown text")
  func wholeMarkdown() {
    #expect(
      AnswerRenderer.render(improvedAnswer, as: .markdown) == """
        | council | was | became | on | caseload (cases) |
        | --- | --- | --- | --- | ---: |
        | Bath and North East Somerset | inadequate | requires improvement | 2021-12-03 | 17.5 |
        | Coventry | inadequate | good | 2017-04 | 20 |
        | Knowsley | inadequate | outstanding | 2014-06-29\\~ | (not judged) |

        3 of 153 councils. 148 no. 2 not known: no known rating by 22 August 2026.

        Looking from 22 August 2026.

        """)
  }

  @Test(
    "Nothing in the data is markup",
    arguments: [
      ("a|b", "a\\|b"), ("<b>", "\\<b\\>"), ("[x](y)", "\\[x\\](y)"), ("`x`", "\\`x\\`"),
      ("*x*", "\\*x\\*"), ("_x_", "\\_x\\_"), ("a_b", "a_b"), ("&lt;", "\\&lt;"),
      ("&#60;", "\\&#60;"), ("R&D", "R&D"), ("\\", "\\\\"),
      ("a\nb", "a\\\\nb"), ("https://x.org/a_b?c=1&d=2", "https://x.org/a_b?c=1&d=2"),
      ("<http://x.org>", "\\<http\\://x.org\\>"), ("www.x.org/*", "www\\.x.org/\\*"),
      ("a|\u{301}b", "a\\|\u{301}b"),
    ])
  func markdownEscapes(text: String, escaped: String) {
    let answer = Answer(
      columns: [column("a", .name, .text)], rows: [[.text(text)]],
      facts: facts(total: 1, hasCondition: false))
    let line = AnswerRenderer.render(answer, as: .markdown).split(separator: "\n")[2]
    #expect(line == "| \(escaped) |")
  }

  @Test("A note that begins like a heading or a list is a paragraph")
  func markdownParagraphs() {
    let answer = Answer(
      columns: [column("a", .name, .text)], rows: [],
      facts: facts(total: 1, hasCondition: false, notes: ["# x", "- x", "<b>x"]))
    let text = AnswerRenderer.render(answer, as: .markdown)
    #expect(text.hasSuffix("\n\n\\# x\n\n\\- x\n\n\\<b\\>x\n"))
  }

  @Test("A description that has a fence in it stays between longer ones")
  func markdownFences() {
    #expect(TextRenderer.render("```\nx\n", as: .markdown) == "````\n```\nx\n````\n")
  }

  private func unescaped(_ bytes: Substring.UTF8View) -> [UInt8] {
    var output: [UInt8] = []
    var isEscape = false
    for byte in bytes {
      if isEscape {
        let letters: [UInt8: UInt8] = [
          UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
        ]
        output.append(letters[byte] ?? byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        output.append(byte)
      }
    }
    return output
  }
}

private struct BadCSV: Error {}

/// Reads RFC 4180 strictly, with `\n` at the end of each line.
private func readCSV(_ text: String) throws -> [[[UInt8]]] {
  var rows: [[[UInt8]]] = []
  var row: [[UInt8]] = []
  var cell: [UInt8] = []
  var input = Array(text.utf8)[...]
  while !input.isEmpty {
    if input.first == UInt8(ascii: "\"") {
      input = input.dropFirst()
      while true {
        guard let byte = input.popFirst() else { throw BadCSV() }
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if input.first == byte {
          cell.append(byte)
          input = input.dropFirst()
        } else {
          break
        }
      }
    } else {
      let plain = input.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") }
      guard !plain.contains(UInt8(ascii: "\"")), !plain.contains(UInt8(ascii: "\r")) else {
        throw BadCSV()
      }
      cell = Array(plain)
      input = input.dropFirst(plain.count)
    }
    row.append(cell)
    cell = []
    switch input.popFirst() {
    case UInt8(ascii: ","): if input.isEmpty { throw BadCSV() }
    case UInt8(ascii: "\n"):
      rows.append(row)
      row = []
    default: throw BadCSV()
    }
  }
  return rows
}
