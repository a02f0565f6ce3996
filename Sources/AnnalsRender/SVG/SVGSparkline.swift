package import AnnalsEngine
import AnnalsModel

/// The figures of a measured track as a line in a cell of a table.
package enum SVGSparkline {
  /// An `<svg>` element that a reader of a screen passes over: the cell tells the figure in words.
  ///
  /// - Returns: `nil` for fewer than two figures, which make no line.
  package static func fragment(_ readings: [TrailReading]) -> String? {
    let known = readings.compactMap(\.value).filter(\.isFinite)
    guard known.count > 1, let low = known.min(), let high = known.max(),
      let first = readings.first?.day, let last = readings.last?.day, first < last
    else { return nil }
    let scale = NumberScale(from: low, to: high)
    let days = Double(last.days(since: first))
    var path = ""
    var end: (x: String, y: String)?
    for reading in thinned(readings) {
      guard let value = reading.value, value.isFinite else {
        end = nil
        continue
      }
      let x = (2 + Double(reading.day.days(since: first)) / days * 60).inPixels
      let y = (16 - scale.part(value) * 14).inPixels
      // What is not known leaves a gap; a figure between two gaps is a dot.
      path += end == nil ? "M\(x) \(y)h0" : "L\(x) \(y)"
      end = (x, y)
    }
    let dot = end.map { "<circle class=\"s0\" cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"2\"/>" }
    return "<svg class=\"annals\" width=\"64\" height=\"18\" viewBox=\"0 0 64 18\""
      + " aria-hidden=\"true\"><path class=\"thin line-s0\" d=\"\(path)\"/>\(dot ?? "")</svg>"
  }

  /// As many as a line of its width can show: of more the last of each of so many stretches.
  private static func thinned(_ readings: [TrailReading]) -> [TrailReading] {
    let step = max(1, (readings.count + 59) / 60)
    return readings.indices.filter { $0 == 0 || (readings.count - 1 - $0) % step == 0 }
      .map { readings[$0] }
  }
}
