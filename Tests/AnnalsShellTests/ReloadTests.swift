import AnnalsShell
import Testing

@Suite("Data that is read again")
struct ReloadTests {
  private static let path = "kitchens.json"
  private static let cut = String(TestModel.json.prefix(200))

  /// A shell that asks a file, in which other words then stand.
  private struct Place {
    var host = TestHost(files: [path: TestModel.json])
    var shell: Shell

    init() throws {
      shell = try TestModel.shell(asking: path, of: &host)
    }

    mutating func say(_ text: String) -> Reply { shell.reply(to: text, host: &host) }

    /// A moment without a key, and a second one: a change has to look the same twice.
    mutating func wait() -> Reply {
      let first = shell.refresh(host: &host)
      #expect(first == Reply())
      return shell.refresh(host: &host)
    }

    mutating func write(_ text: String) { host.files[path] = text }

    mutating func rewrite(_ old: String, as new: String) {
      write(TestModel.json.replacing(old, with: new))
    }
  }

  // MARK: - .reload

  @Test(".reload asks the file as it is now, and what was said still holds")
  func reload() throws {
    var place = try Place()
    _ = place.say(".format jsonl\ndefine up as rating improved")
    _ = place.say("param $floor rating default good")
    place.rewrite("Anchor", as: "Anvil")
    let reply = place.say(".reload")
    #expect(reply.report.isEmpty)
    #expect(reply.notice == "Read again: 3 kitchens. Looking from 30 June 2024.\n")
    #expect(place.say("kitchens where up").output.contains("Anvil"))
    #expect(place.say("kitchens where rating is $floor").output.contains("Anvil"))
  }

  @Test("A definition that does not fit the new data is told once, and fits again later")
  func misfits() throws {
    var place = try Place()
    _ = place.say("define up as rating improved; define here as kitchens where town is Leith")
    _ = place.say("let floor = poor")
    place.rewrite("\"rating\"", as: "\"mark\"")
    let told = "'up' does not fit the data now: kitchens have no 'rating'.\n"
    #expect(place.say(".reload").notice.hasSuffix(told))
    #expect(!place.say(".reload").notice.contains("'up'"))
    #expect(place.say("kitchens where up").report.contains("kitchens have no 'rating'"))
    #expect(place.say("here").output == "kitchen\nAnchor\n")
    place.rewrite("Anchor", as: "Anvil")
    #expect(!place.say(".reload").notice.contains("'up'"))
    #expect(place.say("kitchens where up").output.contains("Anvil"))
    _ = place.say("param $worst rating default poor; param $least rating default poor")
    place.rewrite("poor", as: "bad")
    let reply = place.say(".reload")
    let names = reply.notice.split(separator: "\n").compactMap { line in
      line.contains(" does not fit the data now: ") ? line.split(separator: " ").first : nil
    }
    #expect(names == ["'floor'", "'$least'", "'$worst'"])
  }

  @Test("A defined name that the data has now is told")
  func takenName() throws {
    var place = try Place()
    _ = place.say("define up as rating improved")
    place.rewrite("\"town\"", as: "\"up\"")
    #expect(place.say(".reload").notice.contains("'up' does not fit the data now"))
  }

  @Test("Those were a list of the data as it was")
  func thoseAreGone() throws {
    var place = try Place()
    _ = place.say("kitchens")
    #expect(place.say(".reload").notice.hasSuffix("of the data as it was.\n"))
    #expect(!place.say("those").report.isEmpty)
    #expect(!place.say(".reload").notice.contains("Those"))
  }

  @Test("Data that cannot be read leaves the data that is there")
  func failedReload() throws {
    var place = try Place()
    _ = place.say("kitchens")
    place.write(Self.cut)
    let reply = place.say(".reload")
    #expect(reply.report.contains("it may be cut off"))
    #expect(reply.notice == "The data stays as it was.\n")
    #expect(place.say("those where town is Leith").output == "kitchen,town\nAnchor,Leith\n")
    place.write(TestModel.json)
    place.host.isCancelled = { true }
    #expect(place.say(".reload").pieces == [.cancelled, .notice("The data stays as it was.\n")])
  }

  // MARK: - .watch

  @Test("A file that changes is read again when nobody types, and the last query runs again")
  func watch() throws {
    var place = try Place()
    #expect(place.say(".watch").output == "off\n")
    _ = place.say("kitchens where town is Leith")
    _ = place.say("define up as rating improved")
    #expect(place.say(".watch on").notice == "Watching kitchens.json.\n")
    #expect(place.say(".watch").output == "on: kitchens.json\n")
    #expect(place.wait() == Reply())
    place.rewrite("Anchor", as: "Anvil")
    let reply = place.wait()
    #expect(
      reply.notice.hasPrefix(
        "kitchens.json has changed: 3 kitchens. Looking from 30 June 2024.\n"))
    #expect(!reply.notice.contains("Those"))
    #expect(reply.output == "kitchen,town\nAnvil,Leith\n")
    #expect(place.wait() == Reply())
    #expect(place.say("those").output.contains("Anvil"))
  }

  @Test("What changed before the file was watched is seen too")
  func earlierChange() throws {
    var place = try Place()
    place.rewrite("Anchor", as: "Anvil")
    #expect(place.shell.refresh(host: &place.host) == Reply())
    _ = place.say(".watch on")
    #expect(place.wait().notice.contains("kitchens.json has changed"))
  }

  @Test("A file that is half written is told once, and the data stays until it is whole")
  func halfWritten() throws {
    var place = try Place()
    _ = place.say(".watch on")
    place.write(Self.cut)
    let reply = place.wait()
    #expect(reply.report.contains("it may be cut off"))
    #expect(reply.notice == "The data stays as it was.\n")
    #expect(place.wait() == Reply())
    #expect(place.say("kitchens").output.contains("Anchor"))
    place.host.files[Self.path] = nil
    #expect(place.wait().report == "error: no file is called 'kitchens.json'\n")
    #expect(place.wait() == Reply())
    place.rewrite("Anchor", as: "Anvil")
    #expect(place.wait().output.contains("Anvil"))
  }

  @Test("A file that goes on changing is left alone")
  func goesOnChanging() throws {
    var place = try Place()
    _ = place.say(".watch on")
    for number in 0..<5 {
      place.rewrite("Anchor", as: "Anvil \(number)")
      #expect(place.shell.refresh(host: &place.host) == Reply())
    }
    #expect(!place.shell.refresh(host: &place.host).pieces.isEmpty)
  }

  @Test("Reading gives way to a key, and begins again later")
  func givesWay() throws {
    var place = try Place()
    _ = place.say(".watch on")
    place.rewrite("Anchor", as: "Anvil")
    place.host.isDisturbed = { true }
    #expect(place.wait() == Reply())
    #expect(place.say("kitchens").output.contains("Anchor"))
    place.host.isDisturbed = { false }
    #expect(place.shell.refresh(host: &place.host).output.contains("Anvil"))
  }

  @Test("What is read again by hand is not read once more")
  func reloadWhileWatching() throws {
    var place = try Place()
    _ = place.say(".watch on")
    place.rewrite("Anchor", as: "Anvil")
    _ = place.say(".reload")
    #expect(place.wait() == Reply())
  }

  @Test("Another file is watched once it is open, and what cannot be is refused")
  func whatIsWatched() throws {
    var place = try Place()
    place.host.files["other.json"] = TestModel.json
    place.host.files["pipe"] = TestModel.json
    _ = place.say(".watch on")
    _ = place.say(".open other.json")
    place.host.files["other.json"] = TestModel.json.replacing("Anchor", with: "Anvil")
    #expect(place.wait().notice.hasPrefix("other.json has changed: "))
    let refused = "error: 'pipe' can be read only once, so it is not watched\n"
    #expect(place.say(".open pipe").report == refused)
    #expect(place.say(".watch on").report == refused)
    #expect(place.say(".watch").output == "off\n")
    var shipped = try TestModel.shell()
    #expect(
      shipped.reply(to: ".watch on", host: &place.host).report
        == "error: the model in the program never changes\n")
  }

  @Test("The declaration is watched as well")
  func declaration() throws {
    var place = try Place()
    place.host.files["m.json"] = #"{"version": 1, "kinds": {"home": {"at": "a", "name": "n"}}}"#
    place.host.files["a"] = "n\nElm\n"
    place.host.files["b"] = "x\ny\n"
    _ = place.say(".open a b --input csv --model m.json\n.watch on\nhomes")
    place.host.files["m.json"] = #"{"version": 1, "kinds": {"house": {"at": "a", "name": "n"}}}"#
    let reply = place.wait()
    #expect(reply.notice.hasPrefix("m.json has changed: 1 house"))
    #expect(reply.report.contains("homes"))
  }
}
