import ArgumentParser

/// `annals check FILE…`: what is wrong with files of queries.
struct CheckCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.check.configuration(
    usage: "annals check [options] FILE…",
    notes: "Ends with 0 when nothing is, else with 2. Nothing is run.")

  @OptionGroup var days: DayOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var options: QueryFileOptions

  @Argument(help: .queryFiles)
  var paths: [String]

  var invocation: Invocation {
    var invocation = Invocation(.check(paths.map { .init(path: $0) }))
    options.apply(to: &invocation)
    days.apply(to: &invocation)
    parameters.apply(to: &invocation)
    return invocation
  }
}
