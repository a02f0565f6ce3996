import AnnalsEngine
import ArgumentParser

/// Values for the parameters that queries declare.
struct ParameterOptions: ParsableArguments {
  @Option(name: .of(.param), parsing: .unconditionalSingleValue, help: .of(.param))
  var texts: [String] = []

  func validate() throws {
    for text in texts where GivenValue(text) == nil {
      throw ValidationError("'\(text)' gives no parameter a value; write it as floor=good")
    }
  }

  func apply(to invocation: inout Invocation) {
    invocation.arguments = texts.compactMap { GivenValue($0) }
  }
}

extension GivenValue {
  /// Reads `floor=good`, or `$floor=good` as a query writes it.
  fileprivate init?(_ text: String) {
    guard let mark = text.firstIndex(of: "=") else { return nil }
    let name = text[..<mark].drop { $0 == "$" }
    guard !name.isEmpty, name.allSatisfy({ !$0.isWhitespace }) else { return nil }
    self.init(name: String(name), text: String(text[text.index(after: mark)...]))
  }
}
