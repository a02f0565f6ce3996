/// A command of the argument parser that says what to do rather than doing it.
protocol InvocationSource {
  var invocation: Invocation { get }
}
