import Annals
import AnnalsModel
import Foundation
import Testing

@Suite("A file that is read piece by piece")
struct OpenFileTests {
  @Test("It gives its bytes, and again after it is rewound")
  func reads() throws {
    let path = try Self.file(of: 10_000)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let source = OpenFile(open(path, O_RDONLY)).source
    #expect(source.size == 10_000)
    #expect(try Self.count(source) == 10_000)
    #expect(source.rewind?() == true)
    #expect(try Self.count(source) == 10_000)
  }

  @Test("It is an error when it changes meanwhile", arguments: [0, 5_000, 20_000])
  func changes(size: Int) throws {
    let path = try Self.file(of: 10_000)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let source = OpenFile(open(path, O_RDONLY)).source
    var room = [UInt8](repeating: 0, count: 4_000)
    #expect(try room.withUnsafeMutableBytes { try source.read($0) } == 4_000)
    #expect(truncate(path, off_t(size)) == 0)
    #expect(throws: ReadFailure(reason: "the file changed while it was read")) {
      try Self.count(source)
    }
  }

  @Test("It is an error when other bytes of the same number stand there")
  func isWrittenOver() throws {
    let path = try Self.file(of: 10_000)
    defer { try? FileManager.default.removeItem(atPath: path) }
    // A file system may tell the time no finer than two writes follow each other.
    #expect(utimes(path, [timeval](repeating: timeval(), count: 2)) == 0)
    let source = OpenFile(open(path, O_RDONLY)).source
    let writer = try #require(FileHandle(forWritingAtPath: path))
    try writer.write(contentsOf: Data(repeating: 0x31, count: 10_000))
    try writer.close()
    #expect(throws: ReadFailure(reason: "the file changed while it was read")) {
      try Self.count(source)
    }
  }

  @Test("It is read to its end as it was when another is put in its place, or none is there")
  func isReplaced() throws {
    let path = try Self.file(of: 10_000)
    let other = try Self.file(of: 5)
    let source = OpenFile(open(path, O_RDONLY)).source
    var room = [UInt8](repeating: 0, count: 4_000)
    #expect(try room.withUnsafeMutableBytes { try source.read($0) } == 4_000)
    #expect(rename(other, path) == 0)
    #expect(try Self.count(source) == 6_000)
    #expect(unlink(path) == 0)
    #expect(source.rewind?() == true)
    #expect(try Self.count(source) == 10_000)
  }

  private static func count(_ source: ByteSource) throws -> Int {
    var room = [UInt8](repeating: 0, count: 4_000)
    var total = 0
    while true {
      let count = try room.withUnsafeMutableBytes { try source.read($0) }
      if count == 0 { return total }
      total += count
    }
  }

  private static func file(of size: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-\(UUID().uuidString)").path
    try Data(repeating: 0x20, count: size).write(to: URL(fileURLWithPath: path))
    return path
  }
}
