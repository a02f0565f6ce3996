/// A short code for each of several labels, so that a picture can be read without colour.
struct SeriesCodes: Hashable, Sendable {
  /// One character each, all different; as many as there are labels, up to 61.
  let codes: [String]

  /// The first letter of a label that no label before it has: first of its words, then any; digits
  /// and small letters where there is none left.
  init(_ labels: [String], isUnknown: (Int) -> Bool = { _ in false }) {
    var taken: Set<Character> = []
    codes = labels.indices.map { index in
      if isUnknown(index) { return SeriesCodes.unknown }
      let code = SeriesCodes.candidates(of: labels[index]).first { !taken.contains($0) }
      if let code { taken.insert(code) }
      return code.map { String($0) } ?? SeriesCodes.unlettered
    }
  }

  init(_ series: [ChartSeries]) {
    self.init(series.map(\.label), isUnknown: { series[$0].ink == .unknown })
  }

  /// The code of the label at an index.
  subscript(index: Int) -> String {
    codes.indices.contains(index) ? codes[index] : SeriesCodes.unlettered
  }

  /// Where it is not known what is.
  static let unknown = "?"

  /// For what comes after all letters and digits.
  private static let unlettered = "#"

  private static func candidates(of label: String) -> [Character] {
    let letters = { (text: Substring) in
      text.utf8.filter { $0.isLetterOrDigit }
        .map { Character(String(decoding: [$0], as: UTF8.self).uppercased()) }
    }
    let initials = label.split { $0 == " " || $0 == "-" }.compactMap { letters($0).first }
    return initials + letters(label[...])
      + Array("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0abcdefghijklmnopqrstuvwxyz")
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
