import AnnalsEngine
import AnnalsShell
import AnnalsSyntax
import FoundationEssentials
import Testing

@Suite("Laws of completion")
struct CompletionLawTests {
  @Test(arguments: CaseLibrary.everyQuery)
  func laws(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    let assistant = Assistant(session: runner.session)
    var seen: Set<String> = []
    for item in file.cases {
      guard runner.isWithoutReport(item.query) else { continue }
      let bytes = Array(item.query.utf8)
      let tokens = Lexer.lex(bytes).tokens.dropLast()
      for token in tokens {
        let before = String(decoding: bytes[..<token.start], as: UTF8.self)
        guard seen.insert(before + "|" + String(decoding: bytes[token.start..<token.end], as: UTF8.self)).inserted else { continue }
        let word = FoldedName(String(decoding: bytes[token.start..<token.end], as: UTF8.self)).bytes
        switch token.kind {
        case .word, .keyword: break
        default: continue
        }
        let completion = assistant.completion(of: before, at: before.utf8.count, files: { _ in [] })
        let typed = FoldedName(String(decoding: bytes[completion.replaced.lowerBound..<token.start], as: UTF8.self)).bytes
        let wanted = typed.isEmpty ? word : typed + [32] + word
        let isOffered = completion.candidates.contains { FoldedName($0.text).bytes.starts(with: wanted) }
        if !isOffered {
          print("LAW2\t\(file.name)\t\(before)|\(String(decoding: word, as: UTF8.self))\t\(completion.candidates.prefix(6).map(\.text))")
        }
      }
    }
  }
}
