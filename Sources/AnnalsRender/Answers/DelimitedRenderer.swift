import AnnalsEngine

/// Writes the rows of an answer as values between separators under a line of headings.
///
/// Texts are byte for byte as in the data. Flags are `true` and `false`; missing values are
/// their reason in brackets, as in a table, so that no two kinds of nothing become one.
enum DelimitedRenderer {
  /// RFC 4180, but that lines end with a newline alone.
  case csv

  /// A tab between values; tabs and line ends in them are `\t`, `\n`, `\r`.
  case tsv

  /// The heading line and the rows, each line ended by a newline.
  func render(_ answer: Answer) -> String {
    var output = TextBuffer()
    line(answer.columns, to: &output) { $0.heading }
    for row in answer.rows {
      line(zip(row, answer.columns), to: &output) { cell, column in
        if case .flag(let flag) = cell { return flag ? "true" : "false" }
        return cell.words(as: column.type)
      }
    }
    return output.text
  }

  private func line<Values: Sequence>(
    _ values: Values, to output: inout TextBuffer, _ words: (Values.Element) -> String
  ) {
    let start = output.bytes.count
    var isFirst = true
    for value in values {
      if !isFirst { output.write(separator) }
      isFirst = false
      write(words(value), to: &output)
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

  private func write(_ value: String, to output: inout TextBuffer) {
    switch self {
    case .csv:
      if value.utf8.contains(where: needsQuotes) {
        quote(value, to: &output)
      } else {
        output.write(value)
      }
    case .tsv:
      for byte in value.utf8 { escape(byte, to: &output) }
    }
  }
}

private func needsQuotes(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
  default: false
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

private func escape(_ byte: UInt8, to output: inout TextBuffer) {
  switch byte {
  case UInt8(ascii: "\\"): output.write("\\\\")
  case UInt8(ascii: "\t"): output.write("\\t")
  case UInt8(ascii: "\n"): output.write("\\n")
  case UInt8(ascii: "\r"): output.write("\\r")
  default: output.write(byte)
  }
}
