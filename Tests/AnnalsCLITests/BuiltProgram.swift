import Foundation

/// The program as it was built beside the tests, driven as a process.
struct BuiltProgram {
  struct Result {
    var status: Int32
    var output: String
    var report: String
  }

  /// The folder with the built program: the one that the test bundle lies in.
  static let folder: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let main = URL(fileURLWithPath: bundle ?? CommandLine.arguments[0])
    return main.deletingLastPathComponent()
  }()

  /// Runs a line of `sh` in which `annals` is the program, with a folder of its own as the home.
  static func shell(
    _ line: String, input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    let place = try TemporaryFolder()
    let files = try Self.streams(in: place, input: input)
    let process = try Spawn(
      ["/bin/sh", "-c", "cd \"$HOME\"\n" + line],
      environment: [
        "PATH": folder.path + ":/usr/bin:/bin", "HOME": place.url.path, "TERM": "dumb",
      ].merging(environment) { $1 },
      streams: files.map(\.path))
    let status: Int32 =
      switch process.wait() {
      case .exited(let status): status
      case .died(let signal): 128 + signal
      }
    return Result(
      status: status, output: try text(of: files[1]), report: try text(of: files[2]))
  }

  /// Interrupts the program while it waits for what comes on standard input.
  static func interruptWhileWaiting(_ arguments: [String]) throws -> Spawn.End {
    let place = try TemporaryFolder()
    var files = try streams(in: place, input: "").map(\.path)
    // A pipe that is open for writing too never ends.
    files[0] = place.url.appendingPathComponent("pipe").path
    guard mkfifo(files[0], 0o600) == 0 else { throw Spawn.Failed(number: errno) }
    let process = try Spawn(
      [folder.appendingPathComponent("annals").path] + arguments, streams: files)
    // A signal before the program has begun would be the loader's, which proves nothing less.
    Thread.sleep(forTimeInterval: 0.2)
    process.signal(SIGINT)
    return process.wait()
  }

  private static func streams(in place: TemporaryFolder, input: String) throws -> [URL] {
    try ["in", "out", "err"].map { name in
      let url = place.url.appendingPathComponent(".test-\(name)")
      try Data(name == "in" ? Array(input.utf8) : []).write(to: url)
      return url
    }
  }

  private static func text(of url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}

/// A folder with a small model in it, gone when nobody holds it any more.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Kitchens.json.write(
      to: url.appendingPathComponent("kitchens.json"), atomically: false, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
