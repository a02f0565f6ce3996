import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

/// What may stand where the bar is, as the prompt lists it: the first few lines.
@Suite("Completion at the prompt")
struct CompletionTests {
  @Test(
    "offers what may stand there, by the grammar and the model",
    arguments: [
      (
        "|",
        """
        kitchens — kind, 3
        history of — every grading of some, in order
        transitions of — how many went from which grade to which
        """
      ),
      (
        "kitchens where |",
        """
        rating — track, poor … good
        town — field, text, e.g. Leith
        name — field, text, e.g. Anchor
        """
      ),
      (
        "kitchens where rating is |",
        """
        poor — grade, 0 have it
        fair — grade, 1 have it
        good — grade, 1 have it
        """
      ),
      (
        "kitchens where town is |",
        """
        Wells — 2 kitchens
        Leith — 1 kitchen
        not — the opposite
        """
      ),
      (
        "compare |",
        """
        Anchor — kitchen
        Bakery — kitchen
        Cellar — kitchen
        """
      ),
      (
        "kitchens where rating improved since |",
        """
        2024 — this year
        2023 — last year
        2019 — five years back
        """
      ),
      (
        "kitchens where rating is good |",
        """
        and — both must hold
        or — one must hold
        or better — this grade or a higher one
        """
      ),
      (
        "kitchens where rat|",
        """
        rating — track, poor … good
        """
      ),
      (
        "kitchens where rating is good or|",
        """
        or — one must hold
        or better — this grade or a higher one
        or worse — this grade or a lower one
        """
      ),
      (
        "define better as rating improved; kitchens where be|",
        """
        better — condition, defined
        """
      ),
    ])
  func lists(_ text: String, _ lines: String) throws {
    let found = try list(text, lines.split(separator: "\n").count)
    #expect(found == lines)
  }

  @Test(
    "completes lines of commands",
    arguments: [
      (
        ".de|",
        """
        .describe — .describe [NAME]: what the model holds, or one kind, field, track or scale of it
        """
      ),
      (
        ".format js|",
        """
        json — format
        jsonl — format
        """
      ),
      (
        ".describe ra|",
        """
        rating — track, poor … good
        """
      ),
      (
        ".explain kitchens where rating is g|",
        """
        good — grade, 1 have it
        """
      ),
      (
        ".open da|",
        """
        data.json — file
        my\\ data.json — file
        """
      ),
      (".quit |", ""),
    ])
  func commands(_ text: String, _ lines: String) throws {
    #expect(try list(text, 3) == lines)
  }

  @Test("takes the place of what was typed, also of several words and before other text")
  func replaced() throws {
    #expect(try complete("kitchens where ra| is good").replaced == 15..<17)
    #expect(try complete(".explain kitchens where ra|").replaced == 24..<26)
    #expect(try complete("kitchens where rating is \"go|").replaced == 25..<28)
  }

  @Test("says nothing in a comment, behind an unknown word, and of a text without a place")
  func nothing() throws {
    #expect(try complete("kitchens # wh|").candidates.isEmpty)
    #expect(try complete("kitchens where ratting improved bad |").candidates.isEmpty)
    #expect(try complete("define |").candidates.isEmpty)
  }

  @Test("offers a text by the beginning of a later word too")
  func laterWord() throws {
    let json = TestModel.json.replacing("Leith", with: "North Wells")
    let session = try TestModel.opening.open(
      DataSet(name: "kitchens.json", bytes: Array(json.utf8)), for: .plain, isCancelled: { false })
    let found = try list("kitchens where town is we|", 5, of: session)
    #expect(
      found == """
        Wells — 2 kitchens
        North Wells — 1 kitchen
        """)
  }

  private func list(
    _ text: String, _ count: Int, of session: Session? = nil
  ) throws -> String {
    try complete(text, of: session).candidates.prefix(count).map {
      $0.description.isEmpty ? $0.text : "\($0.text) — \($0.description)"
    }.joined(separator: "\n")
  }

  private func complete(_ text: String, of session: Session? = nil) throws -> Completion {
    let assistant = try Assistant(session: session ?? TestModel.session())
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    return assistant.completion(
      of: parts.joined(), at: parts[0].utf8.count,
      files: { prefix in
        ["data.json", "my data.json"].filter { $0.hasPrefix(prefix) || prefix == "da" }
          .map { Candidate($0, "file") }
      })
  }
}
