import AnnalsShell
import Glibc

/// Brings answers to the files and commands that the person sends them to.
struct Deliverer {
  let isCancelled: @Sendable () -> Bool

  /// - Returns: what there is to tell the person.
  func deliver(_ delivery: Delivery) throws(Failure) -> String {
    switch delivery.destination {
    case .file(let path): try write(delivery, to: path)
    case .command(let line): try run(line, with: delivery.text)
    }
  }

  private func write(_ delivery: Delivery, to path: String) throws(Failure) -> String {
    let place = Environment.expanded(path)
    do throws(FileProblem) {
      if delivery.isAdded {
        try FileWriter.add(Array(delivery.text.utf8), to: place)
      } else {
        try FileWriter.write(Array(delivery.text.utf8), to: place)
      }
    } catch {
      throw Failure(error.sentence, about: path, status: .unwritable)
    }
    return delivery.isAdded ? "Added to \(path).\n" : "Written to \(path).\n"
  }

  private func run(_ line: String, with text: String) throws(Failure) -> String {
    let child: ChildProcess
    do throws(FileProblem) {
      child = try ChildProcess(line)
    } catch {
      throw Failure(error.sentence, about: "sh", status: .unwritable)
    }
    _ = child.write(text, isCancelled: isCancelled)
    let end = child.wait(isCancelled: isCancelled)
    if isCancelled() { throw .cancelled }
    switch end {
    case .exited(0): return ""
    case .exited(let status): return "The command ended with \(status).\n"
    case .died(SIGINT): throw .cancelled
    case .died(SIGPIPE): return ""
    case .died(let signal): return "The command was ended by signal \(signal).\n"
    }
  }
}
