import Glibc
import Testing

@testable import AnnalsRender

@Suite("The colours of pictures")
struct SVGPaletteTests {
  @Test("Grades of a scale of any length have colours of their own", arguments: 2...64)
  func tonesDiffer(count: Int) {
    let tones = (0..<count).map { SVGPalette.tone($0, of: count) }
    #expect(Set(tones).count == count)
    #expect(tones == tones.sorted() && tones.allSatisfy { 0..<SVGPalette.tones ~= $0 })
  }

  @Test("The order of grades is one of lightness, in grey too", arguments: SVGScheme.allCases)
  func lightnessGoesOneWay(scheme: SVGScheme) {
    let lightness = (0..<SVGPalette.tones).map {
      Lab(SVGPalette.tone($0, in: scheme), seen: .grey).lightness
    }
    let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
    #expect(steps.allSatisfy { scheme == .light ? $0 > 0 : $0 < 0 })
  }

  @Test(
    "No two grades of a scale of up to eight look alike, however one sees",
    arguments: Eyes.allCases, SVGScheme.allCases)
  func gradesAreToldApart(eyes: Eyes, scheme: SVGScheme) {
    for (count, least) in [(2, 40.0), (3, 20), (4, 13), (5, 10), (6, 7), (8, 5)] {
      let labs = (0..<count).map {
        Lab(SVGPalette.tone(SVGPalette.tone($0, of: count), in: scheme), seen: eyes)
      }
      #expect(closest(labs) > least, "\(count) grades: \(closest(labs))")
    }
  }

  @Test(
    "No two series look alike, but in grey, where their names tell them apart",
    arguments: [Eyes.all, .protan, .deutan, .tritan], SVGScheme.allCases)
  func seriesAreToldApart(eyes: Eyes, scheme: SVGScheme) {
    let labs = (0..<SVGPalette.series).map { Lab(SVGPalette.series($0, in: scheme), seen: eyes) }
    #expect(closest(labs) > 20)
  }

  @Test("Areas stand out from the ground, and what is written on them can be read")
  func contrasts() {
    for scheme in SVGScheme.allCases {
      let ground = SVGColour(number: scheme == .light ? 0xFFFFFF : 0x16181C)
      let colours =
        (0..<SVGPalette.tones).map { SVGPalette.tone($0, in: scheme) }
        + (0..<SVGPalette.series).map { SVGPalette.series($0, in: scheme) }
      for colour in colours {
        #expect(contrast(colour, ground) >= 3, "\(colour.text)")
        #expect(contrast(colour, colour.inkOnTop) >= 4.5, "\(colour.text)")
      }
      for step in 0..<SVGTint.count {
        let colour = SVGTint.colour(step, in: scheme)
        #expect(contrast(colour, colour.inkOnTop) >= 4.5, "\(colour.text)")
      }
    }
  }

  private func closest(_ colours: [Lab]) -> Double {
    colours.indices.flatMap { first in
      colours[..<first].map { $0.distance(to: colours[first]) }
    }.min() ?? .infinity
  }

  private func contrast(_ one: SVGColour, _ other: SVGColour) -> Double {
    let (one, other) = (one.linear.luminance, other.linear.luminance)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }
}

/// Ways to see colours, as Machado, Oliveira and Fernandes compute them.
enum Eyes: CaseIterable, Sendable {
  case all, protan, deutan, tritan, grey

  var matrix: [[Double]] {
    switch self {
    case .all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    case .grey: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }
}

/// A colour by how it looks: in CIELAB.
private struct Lab {
  let lightness, red, yellow: Double

  init(_ colour: SVGColour, seen eyes: Eyes) {
    let linear = colour.linear
    let seen = eyes.matrix.map { row in
      min(1, max(0, zip(row, linear).map { $0 * $1 }.reduce(0, +)))
    }
    func curve(_ part: Double) -> Double {
      part > 0.008856 ? cbrt(part) : 7.787 * part + 16.0 / 116
    }
    let x = curve((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505)
    let y = curve(seen.luminance)
    let z = curve((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089)
    (lightness, red, yellow) = (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  func distance(to other: Lab) -> Double {
    let parts = [
      lightness - other.lightness, red - other.red, yellow - other.yellow,
    ]
    return parts.map { $0 * $0 }.reduce(0, +).squareRoot()
  }
}

extension SVGColour {
  fileprivate var linear: [Double] {
    [16, 8, 0].map { (shift: UInt32) in
      let part = Double(number >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }
}

extension [Double] {
  fileprivate var luminance: Double { 0.2126 * self[0] + 0.7152 * self[1] + 0.0722 * self[2] }
}
