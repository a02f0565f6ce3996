import AnnalsEngine

/// Writes the rows of an answer as values between separators under a line of headings.
///
/// Texts are byte for byte as in the data, wherever they are not shown on a terminal, which would
/// obey them. Flags are `true` and `false`; missing values are their reason in brackets, as in a
/// table, so that no two kinds of nothing become one.
enum DelimitedRenderer {
  /// RFC 4180, but that lines end with a newline alone.
  case csv

  /// A tab between values; tabs and line ends in them are `\t`, `\n`, `\r`.
  case tsv

  /// The heading line and the rows, each line ended by a newline.
  ///
  /// - Parameter page: says whether a terminal or a spreadsheet is to be kept from harm.
  func render(_ answer: Answer, for page: Page) -> String {
    var output = TextBuffer()
    line(answer.columns, for: page, to: &output) { .data($0.heading) }
    for row in answer.rows {
      line(zip(row, answer.columns), for: page, to: &output) { cell, column in
        DelimitedValue(cell, as: column.type)
      }
    }
    return output.text
  }

  private func line<Values: Sequence>(
    _ values: Values, for page: Page, to output: inout TextBuffer,
    _ value: (Values.Element) -> DelimitedValue
  ) {
    let start = output.bytes.count
    var isFirst = true
    for element in values {
      if !isFirst { output.write(separator) }
      isFirst = false
      switch value(element) {
      case .words(let words): output.write(words)
      case .data(let text): write(text, for: page, to: &output)
      }
    }
    // A line without anything would be passed over by readers.
    if self == .csv, output.bytes.count == start { output.write("\"\"") }
    output.write("\n")
  }

  private var separator: UInt8 {
    switch self {
    case .csv: UInt8(ascii: ",")
    case .tsv: UInt8(ascii: "\t")
    }
  }

  private func write(_ data: String, for page: Page, to output: inout TextBuffer) {
    let text = page.guardsFormulas ? FormulaGuard.harmless(data) : data
    switch self {
    case .csv:
      let shown = page.isTerminal ? VisibleText(text).text : text
      if DelimitedValue.needsQuotes(shown) {
        quote(shown, to: &output)
      } else {
        output.write(shown)
      }
    case .tsv:
      let escaped = escaped(text)
      output.write(page.isTerminal ? VisibleText(escaped).text : escaped)
    }
  }
}

/// Writes a value in quotes, each quote in it twice.
private func quote(_ value: String, to output: inout TextBuffer) {
  output.write(UInt8(ascii: "\""))
  for byte in value.utf8 {
    if byte == UInt8(ascii: "\"") { output.write(byte) }
    output.write(byte)
  }
  output.write(UInt8(ascii: "\""))
}

/// A text in which a tab, a line end and a backslash are two letters each.
private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
  var output = TextBuffer()
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\\"): output.write("\\\\")
    case UInt8(ascii: "\t"): output.write("\\t")
    case UInt8(ascii: "\n"): output.write("\\n")
    case UInt8(ascii: "\r"): output.write("\\r")
    default: output.write(byte)
    }
  }
  return output.text
}
