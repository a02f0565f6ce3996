import Annals

/// Asks a model a question and walks the answer: typed rows, evidence, who could not be told; then
/// asks one question with several parameters.
///
///     swift run turnarounds ../councils.json
@main struct Turnarounds {
  static func main() {
    let path = CommandLine.arguments.dropFirst().first ?? "../councils.json"
    do throws(LoadError) {
      let model = try Model(path: path)
      report(model)
    } catch {
      print("the model did not load: \(error)")
    }
  }

  static func report(_ model: Model) {
    do throws(AskError) {
      let answer = try model.ask(
        "councils where rating improved from inadequate since 2014 and region is London")
      for row in answer.rows {
        guard case .text(let council) = row["council"], case .grade(let was) = row["was"],
          case .grade(let became) = row["became"], case .day(let day, _) = row["on"]
        else { continue }
        print("\(council): \(was.label) to \(became.label), \(became.rank - was.rank) up, \(day)")
      }
      let summary = answer.summary
      print("\(summary.yes) of \(summary.total) \(summary.kind), \(summary.no) no")

      let unknown = try model.ask("councils where rating is good and region is North West")
      for council in unknown.summary.notKnown {
        print("not known: \(council.name), \(council.reason)")
      }

      let atLeast = try model.prepare(
        "param $floor rating; councils where rating is at least $floor and region is London")
      for floor in ["good", "outstanding"] {
        print("at least \(floor): \(try atLeast.ask(["floor": floor]).summary.yes)")
      }

      _ = try model.ask("councils where ratting is good")
    } catch {
      switch error {
      case .refused(let problems):
        for problem in problems {
          print("\(problem.line):\(problem.column): \(problem.message)")
        }
      case .notOneQuestion, .noToday, .cancelled, .limit: print("not asked: \(error)")
      }
    }
  }
}
