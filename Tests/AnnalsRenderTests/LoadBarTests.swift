import AnnalsRender
import Testing

@Suite("The line that shows how far a load has come")
struct LoadBarTests {
  @Test("It grows, and never reaches the end of the line")
  func grows() {
    let total = 404_000_000
    let lines = [0, 217_000_000, total, total * 2].map {
      LoadBar.line(of: "data.json", read: $0, total: total, width: 60)
    }
    #expect(
      lines == [
        "data.json  [>                   ]    0%  0 of 404 MB",
        "data.json  [==========>         ]   53%  217 of 404 MB",
        "data.json  [====================]  100%  404 of 404 MB",
        "data.json  [====================]  100%  808 of 404 MB",
      ])
  }

  @Test("Where the size is not known it says how much there was")
  func unknownSize() {
    #expect(
      LoadBar.line(of: "stdin", read: 5_000_000, total: nil, width: 60) == "stdin  5 MB")
  }

  @Test("It fits whatever the width and the name", arguments: [10, 11, 20, 40, 80, 400])
  func fits(width: Int) {
    for name in ["d", String(repeating: "long/", count: 50) + "data.json", "\u{1B}[2J"] {
      let line = LoadBar.line(of: name, read: 12_345_678, total: 98_765_432, width: width)
      #expect(line.count < width)
      #expect(!line.unicodeScalars.contains("\u{1B}"))
    }
  }
}
