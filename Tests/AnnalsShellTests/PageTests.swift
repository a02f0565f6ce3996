import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

@Suite("Answers as pages and pictures")
struct PageTests {
  private func run(
    _ text: String, format: OutputFormat = .html, layout: PageLayout = .answers,
    arguments: [GivenValue] = []
  ) throws -> (status: AnnalsShell.ExitStatus, output: String, report: String) {
    var batch = try Batch(
      session: TestModel.session(), format: format, page: .plain, reportPage: .plain,
      warnings: .warning, arguments: arguments)
    batch.pageLayout = layout
    var (output, report) = ("", "")
    let result = batch.run(
      [QuerySource(name: "kitchens/risers.annals", text: Array(text.utf8))],
      isCancelled: { false }, emit: { output += $0 }, report: { report += $0 })
    return (result.status, output, report)
  }

  private func count(_ part: String, in text: String) -> Int {
    text.ranges(of: part).count
  }

  @Test("A page says what was asked, and what that means, with definitions in their places")
  func sentence() throws {
    let page = try run("define risers as kitchens where rating improved\nrisers  limit 1").output
    #expect(page.contains("<h1 id=\"q1-h\" class=\"question\">risers  limit 1</h1>"))
    #expect(
      page.contains(
        "<span class=\"label\">Read as</span> <code>(kitchens where rating improved) "
          + "limit 1 as of 2024-06-30</code>"))
    #expect(page.contains("<footer class=\"page\">\n<p>Kitchens</p>"))
  }

  @Test("A row has the gradings behind it")
  func evidence() throws {
    let page = try run("kitchens where rating improved").output
    #expect(page.contains("<th scope=\"row\">Anchor</th>"))
    #expect(page.contains("<td class=\"ev\"><details><summary>2 gradings</summary><ol><li>"))
    #expect(page.contains("<time datetime=\"2020-01-10\">2020-01-10</time>"))
    #expect(!page.contains("<time datetime=\"2021-05-06\">"))
  }

  @Test("A row without a grading says so")
  func noEvidence() throws {
    #expect(
      try run("kitchens where rating is unknown show rating").output.contains(
        "<td class=\"ev\">no gradings</td>"))
  }

  @Test("Several statements are sections of one page, each under its question")
  func several() throws {
    let page = try run("kitchens\nexpect no kitchens\nexplain kitchens\ndescribe kitchens").output
    #expect(count("<!DOCTYPE html>", in: page) == 1)
    #expect(count("<section ", in: page) == 4)
    #expect(count("</section>", in: page) == 4)
    #expect(page.contains("<title>4 answers</title>"))
    #expect(page.contains("<li><a href=\"#q2\">expect no kitchens</a></li>"))
    #expect(page.contains("<p class=\"verdict unmet\"><strong>Not met: </strong>"))
    #expect(page.contains("<pre class=\"text\">"))
  }

  @Test("The names of the list before are known in the sentence of the next")
  func those() throws {
    #expect(
      try run("kitchens limit 1\nthose where rating is known").output.contains(
        "<code>those where rating is known as of 2024-06-30</code>"))
  }

  @Test("An SVG is one picture: several answers are refused before anything runs")
  func severalPictures() throws {
    let run = try run("kitchens\nkitchens", format: .svg)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(
      run.report
        == "annals: error: an SVG is one picture, and this asks for 2 answers; ask one query, or "
        + "take html, which is one page of them all\n")
  }

  @Test(
    "What says words is no picture",
    arguments: ["explain kitchens", "describe kitchens", "expect no kitchens"])
  func words(text: String) throws {
    let run = try run(text, format: .svg)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.report.hasPrefix("annals: error: an SVG is a picture of the answer to a query"))
  }

  @Test("A picture says what its data is called")
  func creditsOfAPicture() throws {
    let text = try run("history of rating", format: .svg).output
    #expect(text.contains(">Kitchens</text>"))
  }

  @Test("What is explained or described is a section of words, as anywhere else")
  func wordsOnAPage() throws {
    let page = try run("explain kitchens where rating is good\ndescribe rating").output
    #expect(page.contains("<th scope=\"col\" class=\"n\">estimated</th>"))
    #expect(page.contains("explain analyse"))
    #expect(page.contains("<pre class=\"text\">rating"))
  }

  // MARK: - Reports

  private let report = """
    #!/usr/bin/env -S annals -f
    # Kitchens that
    # got better
    #
    # What this is. See https://example.org/a.
    # And <more>.

    ## Who
    # Those that rose, from below:
    param $floor rating default good

    # From anything.
    define risers as kitchens where rating improved  # at any time
    risers # all of them

    ## None
    # - one
    # - two
    expect no kitchens where rating is poor

    # The end.

    """

  @Test("A report has the comments as prose, around what they stand before")
  func reportOfFile() throws {
    let page = try run(report, layout: .report).output
    let body = try #require(page.firstRange(of: "<body>"))
    let main = String(page[body.upperBound...])
    #expect(main.contains("<h1>Kitchens that got better</h1>\n<p>What this is. See <a href="))
    #expect(main.contains(">https://example.org/a</a>. And &lt;more&gt;.</p>\n</header>"))
    #expect(
      main.contains(
        """
        <main id="main">
        <h2 id="part1">Who</h2>
        <p>Those that rose, from below:</p>
        <pre class="definition">param $floor rating default good</pre>
        <p>From anything.</p>
        <pre class="definition">define risers as kitchens where rating improved  # at any time</pre>
        <section id="q1" class="answer" aria-labelledby="q1-h">
        <pre id="q1-h" class="question">risers # all of them</pre>
        <p class="sentence">
        """))
    #expect(
      main.contains(
        """
        </section>
        <h2 id="part2">None</h2>
        <ul><li>one</li><li>two</li></ul>
        <section id="q2" class="answer" aria-labelledby="q2-h">
        """))
    #expect(main.contains("</section>\n<p>The end.</p>\n</main>"))
    #expect(!main.contains("/usr/bin/env"))
  }

  @Test("Without a comment at its head a report has the name of its file as its title")
  func untitled() throws {
    #expect(try run("kitchens\n# Words.", layout: .report).output.contains("<h1>risers</h1>"))
    #expect(try run("## Part\nkitchens", layout: .report).output.contains("<h1>risers</h1>"))
  }

  @Test(
    "A report of a file that only defines, or says nothing, is a page too",
    arguments: [
      "", "# Only words.", "define risers as kitchens where rating improved",
    ])
  func nothingToAnswer(text: String) throws {
    let run = try run(text, layout: .report)
    #expect(run.status == .ran)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.hasSuffix("</html>\n"))
    #expect(count("<section", in: run.output) == 0)
  }

  @Test("Contents name the headings, or what is said before each answer")
  func contents() throws {
    let plain = "# Title\n\n# One.\nkitchens\n\n# Two.\nkitchens\n\nkitchens limit 1"
    #expect(
      try run(plain, layout: .report).output.contains(
        """
        <li><a href="#q1">One.</a></li>
        <li><a href="#q2">Two.</a></li>
        <li><a href="#q3">kitchens limit 1</a></li>
        """))
    let headed = "## A\nkitchens\n## B\nkitchens\n## C\nkitchens"
    #expect(try run(headed, layout: .report).output.contains("<li><a href=\"#part3\">C</a></li>"))
  }

  @Test("Comments are no markup either")
  func hostileComments() throws {
    let text = "# </h1><script>x</script>\u{202E}\n\n## </nav>\n# - <img src=x>\nkitchens # -->"
    let page = try run(text, layout: .report).output
    #expect(count("<script>", in: page) == 1)
    #expect(!page.contains("<img") && !page.contains("-->") && !page.contains("\u{202E}"))
    #expect(page.contains("<h2 id=\"part1\">&lt;/nav&gt;</h2>"))
  }

  // MARK: - At the prompt

  private func replies(to texts: [String]) throws -> [Reply] {
    var shell = try TestModel.shell(format: .table)
    var host = TestHost(page: Page(width: 80))
    return texts.map { shell.reply(to: $0, host: &host) }
  }

  @Test("A page that answers go to is written anew with each of them")
  func growingPage() throws {
    let replies = try replies(to: [".output all.html", "kitchens", "count kitchens"])
    let second = try #require(replies[2].deliveries.first)
    #expect(!second.isAdded)
    #expect(count("<!DOCTYPE html>", in: second.text) == 1)
    #expect(count("<section ", in: second.text) == 2)
    #expect(second.text.contains("id=\"q2-rows\""))
  }

  @Test("A file that has a picture takes no other")
  func secondPicture() throws {
    let replies = try replies(
      to: [".output a.svg", "count kitchens by town", "kitchens", ".once b.svg", "kitchens"])
    #expect(replies[1].deliveries.count == 1)
    #expect(replies[2].deliveries.isEmpty)
    #expect(replies[2].report.hasPrefix("error: an SVG is one picture, and 'a.svg' has one"))
    #expect(replies[4].deliveries.count == 1)
  }

  @Test("The last answers are a page, or refused as a picture")
  func last() throws {
    let replies = try replies(to: ["kitchens\nkitchens", ".last html", ".last svg"])
    #expect(count("<section ", in: replies[1].output) == 2)
    #expect(replies[1].output.contains("Read as"))
    #expect(replies[2].report.contains("an SVG is one picture, and this asks for 2 answers"))
  }
}
