import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

@Suite("What is behind those whom a query does not list")
struct WhyOfOthersTests {
  /// Ferries, of which two have one name and one is no more, and a quay.
  private static let json = """
    {
      "annals": {
        "version": 1, "title": "Ferries", "asOf": "2024-06-30",
        "scales": {"stars": {"labels": ["poor", "fair", "good"]}},
        "kinds": {
          "ferry": {
            "plural": "ferries", "at": "ferries", "name": "name",
            "fields": {"line": {}, "retired": {"type": "date"}},
            "life": {"until": "retired"},
            "tracks": {
              "delay": {"in": "trips", "value": "delay", "unit": "minutes", "dates": {"published": "on"}},
              "comfort": {
                "in": "visits", "value": "grade", "scale": "stars", "dates": {"published": "on"}
              }
            }
          },
          "quay": {"plural": "quays", "at": "quays", "name": "name", "fields": {}}
        }
      },
      "ferries": [
        {"name": "Swan", "line": "blue", "trips": [{"on": "2023-01-01", "delay": 4}],
         "visits": [{"on": "2023-02-01", "grade": "good"}]},
        {"name": "Swan", "trips": [], "visits": [{"on": "2022-02-01", "grade": "fair"}]},
        {"name": "Heron", "line": "red", "retired": "2020-01-01", "trips": [],
         "visits": [{"on": "2019-02-01", "grade": "good"}]}
      ],
      "quays": [{"name": "West Pier"}]
    }
    """

  private func replies(to texts: [String]) throws -> [Reply] {
    var host = TestHost(files: ["ferries.json": Self.json])
    var shell = try TestModel.shell(asking: "ferries.json", of: &host)
    return texts.map { shell.reply(to: $0, host: &host) }
  }

  @Test("One of another kind than the query lists is told to be that")
  func otherKind() throws {
    let reply = try replies(to: ["ferries where comfort is good", "why West Pier"])[1]
    #expect(reply.output == "The last query is about ferries, not about West Pier.\n")
  }

  @Test("Without a query the first track of grades is told, though a measured one stands before it")
  func mainTrack() throws {
    let reply = try replies(to: ["why Heron"])[0]
    #expect(reply.output.hasPrefix("comfort\nferry  comfort  on"))
    #expect(reply.output.contains("Heron  good     2019-02-01"))
  }

  @Test("One that has ended is told when")
  func ended() throws {
    let reply = try replies(to: ["ferries where comfort is good", "why Heron"])[1]
    #expect(
      reply.output.hasPrefix(
        "Heron existed until 1 January 2020, so it is not part of the answer to:\n"
          + "  ferries where comfort is good"))
  }

  @Test("Of two with one name the one without what tells them apart stands without it")
  func oneWithoutAMark() throws {
    let reply = try replies(to: ["why Swan"])[0]
    #expect(
      reply.output == """
        2 ferries are called Swan:
          ferry, line blue
          ferry
        why Swan where CONDITION finds the one that is meant.

        """)
  }
}
