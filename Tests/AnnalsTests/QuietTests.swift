import Annals
import Foundation
import Testing

/// What a host can see of a process that has used the library.
private struct HostState: Equatable {
  /// Dispositions of signals and what is blocked, as the kernel has them.
  var signals: [String]

  /// Open files and threads.
  var files: Int
  var threads: Int
  var folder: String
  var locale: String?
  var environment: [String: String]

  init() {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    signals = status.split(separator: "\n").filter { $0.hasPrefix("Sig") && !$0.hasPrefix("SigQ") }
      .map(String.init)
    files = Self.count("fd")
    threads = Self.count("task")
    folder = FileManager.default.currentDirectoryPath
    locale = setlocale(LC_ALL, nil).map { String(cString: $0) }
    environment = ProcessInfo.processInfo.environment
  }

  private static func count(_ name: String) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/\(name)").count) ?? 0
  }
}

/// Promise 7 to a host: nothing is written, and nothing is left behind.
@Suite("A host")
struct QuietTests {
  /// So many that the work is shared out among threads.
  private static var homes: String {
    let homes = (0..<30_000).map {
      """
      {"name": "H\($0)", "beds": \($0 % 50), "visits": [{"date": "2020-01-01", "rating": "Good"}]}
      """
    }
    return "{\"homes\": [\(homes.joined(separator: ","))]}"
  }

  @Test("is left as it was, and hears nothing")
  func nothingIsLeft() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      let bytes = Array(QuietTests.homes.utf8)
      // What the test itself opens for the first time is no part of it.
      _ = HostState()
      let before = HostState()
      do {
        let model = try Model(json: bytes)
        let today = CalendarDay(year: 2024, month: 6, day: 30)
        _ = try model.ask("homes where rating is good and beds is above 20", today: today)
        let nested = String(repeating: "not ", count: 40) + "rating is good"
        _ = try model.ask("homes where \(nested)", today: today)
        #expect(throws: AskError.self) { try model.ask("homes where", today: today) }
        #expect(throws: LoadError.self) { try Model(json: Array("{".utf8)) }
        #expect(throws: LoadError.self) { try Model(path: "nowhere.json") }
      }
      #expect(HostState() == before)
    }
    #expect(result?.standardOutputContent == [])
    #expect(result?.standardErrorContent == [])
  }
}
