import Annals

/// Annals as the bench asks it: loads a file once and answers the questions that come line by
/// line, with the time that each took.
///
///     annals-bench serve DATA DECLARATION
///     annals-bench repeat DATA DECLARATION COUNT
@main struct Bench {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let count = words.count == 4 ? Int(words[3]) : nil
    let isServing = words.count == 3 && words[0] == "serve"
    guard isServing || count != nil && words[0] == "repeat" else {
      print("usage: annals-bench serve DATA DECLARATION | repeat DATA DECLARATION COUNT")
      return
    }
    do throws(LoadError) {
      let model = try Model(paths: [words[1]], declaration: words[2])
      if let count { Repeater(model: model, count: count).run() } else { Server(model).serve() }
    } catch {
      print("the model did not load: \(error)")
    }
  }
}
