/// Draws a picture with characters.
struct PictureRenderer {
  let page: Page

  /// In terminal columns.
  let width: Int

  init(page: Page) {
    self.page = page
    width = page.width ?? Self.usualWidth
  }

  /// Each line ended by a newline; empty for pictures that stand in the table itself.
  func render(_ picture: Picture) -> String {
    switch picture {
    case .timeline(let chart): timeline(chart)
    case .stack(let chart): stack(chart)
    case .lines(let chart): lines(chart)
    case .bars, .matrix: ""
    }
  }

  /// Of a page that is as wide as may be.
  static let usualWidth = 80

  /// How many columns names get at most: enough for the picture has to be left.
  func room(forNames widest: Int) -> Int {
    min(widest, max(width / 3, 2))
  }

  /// Writes sentences of a legend, broken where they are long.
  func write(legend: [String], to output: inout TextBuffer) {
    for sentence in legend where !sentence.isEmpty {
      for line in wrapped(sentence, to: width) { output.write(line + "\n") }
    }
  }

  /// `I inadequate  G good`, broken between them where they are long, each code in its colour.
  func writeKey(_ entries: [KeyEntry], to output: inout TextBuffer) {
    var taken = 0
    for entry in entries {
      let label = VisibleText(text: entry.label, width: DisplayWidth.of(entry.label))
        .cut(to: max(width - 2, 1))
      let needed = 2 + label.width
      if taken > 0, taken + 2 + needed > width {
        output.write("\n")
        taken = 0
      }
      if taken > 0 { output.write("  ") }
      taken += (taken > 0 ? 2 : 0) + needed
      output.write(entry.code, entry.style, on: page)
      output.write(" " + label.text)
    }
    if taken > 0 { output.write("\n") }
  }
}

/// What a code in a picture means.
struct KeyEntry: Hashable, Sendable {
  var code: String
  var label: String
  var style: Style
}

extension Ink {
  /// The ground of a block of this colour.
  var block: Style {
    switch self {
    case .grade(let place, let count): .block(place, of: count)
    case .series(let place): .seriesBlock(place)
    case .unknown: .plain
    }
  }

  /// What fills the block up.
  var filling: Style {
    switch self {
    case .grade(let place, let count): .filling(place, of: count)
    case .series(let place): .seriesFilling(place)
    case .unknown: .plain
    }
  }
}
