import ArgumentParser

/// Options of the commands that look at files of queries.
struct QueryFileOptions: ParsableArguments {
  @Option(name: .of(.names), help: .of(.names))
  var dataPath: String?

  @OptionGroup var reading: ReadingOptions

  func apply(to invocation: inout Invocation) {
    reading.apply(to: &invocation)
    invocation.dataPaths = dataPath.map { [$0] } ?? []
  }
}
