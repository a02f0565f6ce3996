/// Draws a picture with characters.
struct PictureRenderer {
  let page: Page

  /// In terminal columns.
  let width: Int

  init(page: Page) {
    self.page = page
    width = page.width ?? Self.usualWidth
  }

  /// Each line ended by a newline; empty for what has no room on the page.
  func render(_ picture: Picture) -> String {
    switch picture {
    case .timeline(let chart): timeline(chart)
    case .stack(let chart): stack(chart)
    case .lines(let chart): lines(chart)
    case .bars(let chart): bars(chart)
    case .matrix(let chart): matrix(chart)
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
  ///
  /// - Parameter names: what it is the key of; nothing where there is no other.
  func writeKey(_ entries: [KeyEntry], of names: String = "", to output: inout TextBuffer) {
    guard !entries.isEmpty else { return }
    let lines = names.isEmpty ? [] : wrapped(names, to: width)
    output.write(lines.joined(separator: "\n"))
    var taken = lines.last.map { DisplayWidth.of($0) } ?? 0
    for (place, entry) in entries.enumerated() {
      let label = VisibleText(text: entry.label, width: DisplayWidth.of(entry.label))
        .cut(to: max(width - 2, 1))
      let needed = 2 + label.width
      let gap = place == 0 ? 1 : 2
      if taken > 0, taken + gap + needed > width {
        output.endLine()
        taken = 0
      }
      if taken > 0 { output.pad(gap) }
      taken += (taken > 0 ? gap : 0) + needed
      output.write(entry.code, entry.style, on: page)
      output.write(" " + label.text)
    }
    output.endLine()
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
