import Annals

/// Annals as the bench asks it: loads a file once and answers the questions that come line by
/// line, with the time that each took.
///
///     annals-bench serve DATA DECLARATION
@main struct Bench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "serve", arguments.count == 3 else {
      print("usage: annals-bench serve DATA DECLARATION")
      return
    }
    do throws(LoadError) {
      let words = Array(arguments)
      Server(try Model(paths: [words[1]], declaration: words[2])).serve()
    } catch {
      print("the model did not load: \(error)")
    }
  }
}
