import AnnalsShell
import Testing

@Suite("History entries")
struct HistoryEntryTests {
  @Test(
    "A text comes back as it was entered",
    arguments: [
      "councils", "councils\n  where rating is good\n  show region", "a\\nb", "\\", "\\\\n", "\t",
      "#1700000000\ncouncils", "é 漢字 👍🏽", "a\r\nb", "\n",
    ])
  func textComesBack(text: String) throws {
    let entry = HistoryEntry(time: 1_700_000_000, text: text)
    #expect(entry.line.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(HistoryEntry.entries(in: Array(entry.line.utf8)) == [entry])
  }

  @Test("A damaged line is passed over and spoils no other")
  func damagedLineSpoilsNoOther() {
    let file = "of an entry\n1\tcouncils\n2\n\t\nx\tcouncils\n3\tends with \\\n4\tgood\n5\thalf"
    let entries = HistoryEntry.entries(in: Array(file.utf8))
    #expect(entries.map(\.text) == ["councils", "good", "half"])
  }

  @Test("Bytes that are no text are read without harm")
  func bytesThatAreNoText() {
    let entries = HistoryEntry.entries(in: [0x31, 0x09, 0xFF, 0x0A, 0xFE, 0x0A, 0x00])
    #expect(entries.map(\.text) == ["\u{FFFD}"])
  }
}
