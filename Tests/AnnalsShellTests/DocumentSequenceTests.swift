import AnnalsRender
import AnnalsShell
import Testing

@Suite("Several answers in one output")
struct DocumentSequenceTests {
  private func joined(_ documents: [String], as format: OutputFormat) -> String {
    let sequence = DocumentSequence(format: format, count: documents.count, questions: documents)
    let parts = documents.enumerated().map { index, document in
      sequence.opening(at: index) + sequence.body(document)
    }
    return parts.joined() + sequence.closing
  }

  @Test(
    "One answer is untouched in every format but a page",
    arguments: OutputFormat.allCases.filter { $0 != .html })
  func oneAnswerIsUntouched(format: OutputFormat) {
    #expect(joined(["{}\n"], as: format) == "{}\n")
  }

  @Test("Several JSON answers are one array")
  func severalJSONAnswersAreAnArray() {
    #expect(joined(["{}\n", "{\"a\":1}\n"], as: .json) == "[\n{},\n{\"a\":1}\n]\n")
  }

  @Test("Rows of JSON Lines follow each other")
  func jsonLinesFollowEachOther() {
    #expect(joined(["1\n", "", "2\n"], as: .jsonl) == "1\n2\n")
  }

  @Test("All else is parted by an empty line", arguments: [OutputFormat.table, .csv, .markdown])
  func othersArePartedByAnEmptyLine(format: OutputFormat) {
    #expect(joined(["a\n", "b\n"], as: format) == "a\n\nb\n")
  }
}
