import Annals
import AnnalsEngine

extension Session {
  /// The same, asked by so many threads; by as many as the machine has cores where nobody says.
  func asked(by threads: Int?) -> Session {
    var session = self
    session.workers = threads.map { .threads($0) } ?? .all
    return session
  }
}
