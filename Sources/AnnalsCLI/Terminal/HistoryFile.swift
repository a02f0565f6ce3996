import AnnalsShell
import Glibc

/// What was entered at prompts, kept for the next one; private to the person.
///
/// Every entry is added in one write at the end of the file, so that two prompts at once lose
/// nothing. Where the file cannot be written the prompt goes on without.
struct HistoryFile: Sendable {
  private let path: String

  /// - Returns: `nil` where there is no place for it.
  init?() {
    let folder: String
    if let state = Environment.value("XDG_STATE_HOME"), state.hasPrefix("/") {
      folder = state + "/annals"
    } else if let home = Environment.home {
      folder = home + "/.local/state/annals"
    } else {
      return nil
    }
    path = folder + "/history"
    Self.makeFolder(folder)
  }

  /// What was entered, oldest first; of a long file the newest part.
  func load() -> [HistoryEntry] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    // A cut falls into an entry, and what is left of that is damaged and passed over.
    guard lseek(descriptor, max(0, end - Self.newestPart), SEEK_SET) >= 0 else { return [] }
    do throws(FileProblem) {
      return HistoryEntry.entries(in: try FileReader.read(descriptor, limit: .max))
    } catch {
      return []
    }
  }

  func append(_ text: String) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    try? OutputStream(descriptor: descriptor)
      .write(HistoryEntry(time: Clock.seconds, text: text).line)
  }

  /// In bytes: some ten thousand queries.
  private static let newestPart = 1024 * 1024

  /// Makes the folders that are missing, each for the person alone.
  private static func makeFolder(_ path: String) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      mkdir(String(path[..<end]), 0o700)
    }
  }
}
