import AnnalsEngine

extension Shell {
  /// `.read FILE`: its statements, as if they were typed here.
  mutating func read<Host: ShellHost>(_ path: String, host: Host, into reply: inout Reply) {
    do throws(Failure) {
      ask(Question(source: try host.queries(in: path)), host: host, into: &reply)
    } catch {
      reply.add(error)
      reply.isCut = true
    }
  }
}
