import Foundation
import Testing

@testable import AnnalsCLI

/// The scripts in the shells that they are for.
@Suite("Completion in shells", .serialized) struct CompletionScriptTests {
  static func isInstalled(_ shell: CompletionShell) -> Bool {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + shell.rawValue)
    }
  }

  static let installed = CompletionShell.allCases.filter(isInstalled)

  @Test("Each script is one to its shell", arguments: installed)
  func syntax(shell: CompletionShell) throws {
    let run = try BuiltProgram.shell(
      "annals --generate-completion-script=\(shell.rawValue) > it; \(shell.rawValue) -n it")
    #expect(run.status == 0)
    #expect(run.report == "")
  }

  @Test("A script of no shell is refused", arguments: ["", " ksh", "=", " bash zsh"])
  func noShell(words: String) throws {
    let run = try BuiltProgram.shell("annals --generate-completion-script\(words)")
    #expect(run.status == 64)
    #expect(run.report.contains("takes one of bash, zsh, fish"))
  }

  @Test("bash is told what may stand there", .enabled(if: isInstalled(.bash)))
  func bash() throws {
    let run = try BuiltProgram.shell(
      #"""
      cat > test.bash <<'END'
      source <(annals --generate-completion-script bash)
      try() {
        COMP_LINE=$1 COMP_POINT=${2:-${#1}} COMP_TYPE=9
        _annals "${3:-annals}"
        printf '%s|' "${COMPREPLY[@]}"; echo
      }
      try "annals --exit"
      ln -s "$(command -v annals)" its-link
      try "~/its-link --exit" '' '~/its-link'
      line="annals -c 'kitchens where ra' kitchens.json"
      try "$line" $((${#line} - 15))
      try "annals -c 'kitchens where é and ra" 
      try "annals -f no/such/"
      complete -p annals
      END
      bash --norc test.bash
      """#)
    #expect(
      run.output.hasPrefix(
        """
        --exit-status |
        --exit-status |
        kitchens where rating |kitchens where rating\u{20}
        """))
    #expect(run.output.hasSuffix("complete -o nosort -o nospace -F _annals annals\n"))
    #expect(run.report == "")
  }

  @Test("zsh finds the script in its folder, and is told", .enabled(if: isInstalled(.zsh)))
  func zsh() throws {
    let terminal = try TerminalScreen(
      """
      mkdir f; annals --generate-completion-script zsh > f/_annals
      echo 'fpath=($PWD/f $fpath); autoload -U compinit; compinit -u; PS1="ready> "' > .zshrc
      zsh -i
      """)
    try complete(in: terminal)
  }

  @Test("fish is told", .enabled(if: isInstalled(.fish)))
  func fish() throws {
    let terminal = try TerminalScreen(
      """
      annals --generate-completion-script fish > annals.fish
      fish -N -i -C 'source annals.fish; function fish_prompt; echo "ready> "; end'
      """)
    try complete(in: terminal)
  }

  @Test("bash is told in a terminal", .enabled(if: isInstalled(.bash)))
  func bashInATerminal() throws {
    let terminal = try TerminalScreen(
      """
      annals --generate-completion-script bash > annals.bash
      echo 'source annals.bash; PS1="ready> "' > rc; bash --rcfile rc -i
      """)
    try complete(in: terminal)
  }

  /// Types a line with Tab in it, and runs it.
  private func complete(in terminal: TerminalScreen) throws {
    try terminal.wait(forEnd: "ready>")
    try terminal.type("annals kit")
    try terminal.press("Tab")
    try terminal.wait(for: "annals kitchens.json")
    // To tmux a text that begins with a hyphen is an option.
    try terminal.type(" --fo")
    try terminal.press("Tab")
    try terminal.wait(for: "annals kitchens.json  --format")
    try terminal.type("csv -c 'kitchens where to")
    try terminal.press("Tab")
    try terminal.wait(for: "--format csv -c 'kitchens where town")
    try terminal.type("is Lei")
    try terminal.press("Tab")
    try terminal.wait(for: "kitchens where town is Leith")
    try terminal.type("'")
    try terminal.press("Enter")
    try terminal.wait(for: "kitchen,town\nAnchor,Leith")
  }
}
