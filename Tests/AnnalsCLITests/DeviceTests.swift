import Testing

@Suite("Devices as data and as queries")
struct DeviceTests {
  private static let sentence = "error: this is a device, which may have no end"

  @Test(
    "A device that may have no end is refused at once",
    arguments: [
      ("annals -c kitchens /dev/zero", "/dev/zero"),
      ("annals -c kitchens /dev/urandom", "/dev/urandom"),
      ("annals -c kitchens /dev/full", "/dev/full"),
      ("annals -c kitchens - < /dev/zero", "-"),
      ("annals -c kitchens /dev/stdin < /dev/zero", "/dev/stdin"),
      ("annals -c kitchens /dev/fd/7 7< /dev/zero", "/dev/fd/7"),
      ("ln -s /dev/zero link; annals -c kitchens link", "link"),
      ("annals -c kitchens --model /dev/zero kitchens.json", "/dev/zero"),
      ("annals describe /dev/zero", "/dev/zero"), ("annals model /dev/zero", "/dev/zero"),
    ])
  func refused(line: String, name: String) throws {
    let run = try BuiltProgram.shell(line)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.report == "\(name): \(Self.sentence)\n")
  }

  @Test(
    "So it is as a text of queries",
    arguments: [
      "annals -f /dev/zero", "annals -f - < /dev/zero", "annals < /dev/zero",
      "annals check /dev/zero", "annals fmt - < /dev/zero",
    ])
  func queries(line: String) throws {
    let run = try BuiltProgram.shell(line)
    #expect(run.status != 0)
    #expect(run.output.isEmpty)
    #expect(run.report.contains(Self.sentence), "\(run.report)")
  }

  @Test(
    "A path that leads to a file or a pipe is read, whatever it is called",
    arguments: [
      "annals -c 'count kitchens' /dev/stdin < kitchens.json",
      "annals -c 'count kitchens' /dev/fd/7 7< kitchens.json",
      "cat kitchens.json | annals -c 'count kitchens' /dev/stdin",
      "cat kitchens.json | annals -c 'count kitchens' -",
      "mkfifo pipe; cat kitchens.json > pipe & annals -c 'count kitchens' pipe",
      "bash -c \"annals -c 'count kitchens' <(cat kitchens.json)\"",
    ])
  func readable(line: String) throws {
    let run = try BuiltProgram.shell(line)
    #expect(run.status == 0, "\(run.report)")
    #expect(run.output.contains("2"))
  }

  @Test("The empty device is an empty file")
  func empty() throws {
    let run = try BuiltProgram.shell(
      "touch none.json; annals -c kitchens none.json 2> a; annals -c kitchens /dev/null 2> b; cat a b"
    )
    let lines = run.output.split(separator: "\n").map {
      $0.replacing("none.json", with: "").replacing("/dev/null", with: "")
    }
    #expect(lines.count >= 2)
    #expect(Set(lines[..<(lines.count / 2)]) == Set(lines[(lines.count / 2)...]))
    #expect(run.output.contains("empty"), "\(run.output)")
  }

  @Test(
    "A terminal is read to its end",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func terminal() throws {
    let terminal = try TerminalScreen(
      "echo ready; annals -c 'count kitchens' /dev/tty; echo over")
    try terminal.wait(for: "ready")
    try terminal.type("{\"kitchens\": [{\"name\": \"Anchor\"}]}")
    try terminal.press("Enter", "C-d")
    try terminal.wait { $0.contains("count") && $0.contains("over") }
  }
}
