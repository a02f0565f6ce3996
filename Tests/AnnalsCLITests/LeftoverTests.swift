import Foundation
import Testing

@Suite("What a kill leaves beside a file")
struct LeftoverTests {
  /// Makes files as writes leave them: `gone` is a process that has ended, `$$` the one that asks.
  private static let setting =
    "gone=$(sh -c 'echo $$'); ask() { annals -c kitchens kitchens.json $@; }\n"

  @Test("It is cleared away when the file is next written")
  func cleared() throws {
    let run = try BuiltProgram.shell(
      Self.setting
        + "touch out.csv.$gone.tmp out.csv.2147483647.tmp; ask -o out.csv; ls | grep out")
    #expect(run.output == "out.csv\n")
  }

  @Test("So it is where a link leads, and in another folder")
  func elsewhere() throws {
    let run = try BuiltProgram.shell(
      Self.setting
        + """
        mkdir deep; touch deep/out.csv deep/out.csv.$gone.tmp deep/b.csv.$gone.tmp
        ln -s deep/out.csv link; ask -o link; ask -o deep/b.csv; ls deep
        """)
    #expect(run.output == "b.csv\nout.csv\n")
  }

  @Test(
    "What is no leftover of that file stays",
    arguments: [
      "out.csv.$$.tmp", "out.csv.1.tmp", "other.csv.$gone.tmp", "out.csv.0$gone.tmp",
      "out.csv.+$gone.tmp", "out.csv.-$gone.tmp", "out.csv.$gone.tmp.tmp", "out.csv.$gone",
      "out.csv.x.tmp", "out.csv..tmp", "out.csv.tmp", "x.out.csv.$gone.tmp", ".$gone.tmp",
      "out.csv.99999999999.tmp", "out.csv.0.tmp", "OUT.csv.$gone.tmp",
    ])
  func stays(name: String) throws {
    let run = try BuiltProgram.shell(
      Self.setting + "echo kept > \"\(name)\"; ask -o out.csv; cat \"\(name)\"")
    #expect(run.output == "kept\n")
    #expect(run.report.isEmpty)
  }

  @Test("So do links, folders, and the files of somebody else")
  func otherSorts() throws {
    let run = try BuiltProgram.shell(
      Self.setting
        + """
        mkdir out.csv.$gone.tmp; ask -o out.csv; ls -d out.csv.$gone.tmp | wc -l
        ln -s kitchens.json two.csv.$gone.tmp; ask -o two.csv; ls two.csv.$gone.tmp | wc -l
        if [ "$(id -u)" = 0 ]; then
          touch three.csv.$gone.tmp; chown 65534 three.csv.$gone.tmp
          ask -o three.csv; ls three.csv.$gone.tmp | wc -l
        else echo 1; fi
        """)
    #expect(run.output.split(whereSeparator: \.isWhitespace) == ["1", "1", "1"])
  }

  @Test("A process that has the number of one that was killed can write")
  func sameNumber() throws {
    let run = try BuiltProgram.shell(
      "sh -c 'echo left > out.csv.$$.tmp; exec annals -c kitchens kitchens.json -o out.csv'; ls | grep out"
    )
    #expect(run.output == "out.csv\n")
    #expect(run.status == 0)
  }

  /// Leftovers of a history and a shelf.
  private static let home = """
    h=.local/state/annals; q=.local/share/annals/queries; mkdir -p $h $q
    echo '1700000000 kitchens' > $h/history; echo kitchens > $q/one.annals; chmod 600 $h/history
    touch $h/history.$gone.tmp $q/one.annals.$gone.tmp $q/gone.annals.$gone.tmp $q/note.$gone.tmp
    left() { ls $h $q | grep -c tmp; }

    """

  @Test(
    "What is left of the history and the shelf is cleared away when a prompt begins",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func atTheStart() throws {
    let terminal = try TerminalScreen(
      Self.setting + Self.home + "annals kitchens.json; echo now $(left)")
    try terminal.wait(forEnd: "annals>")
    try terminal.press("C-d")
    try terminal.wait(for: "now 1")
  }

  @Test(
    "With --safe nothing is cleared away",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func inSafeMode() throws {
    let terminal = try TerminalScreen(
      Self.setting + Self.home + "annals --safe kitchens.json; echo now $(left)")
    try terminal.wait(forEnd: "annals>")
    try terminal.press("C-d")
    try terminal.wait(for: "now 4")
  }
}
