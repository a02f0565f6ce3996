import Foundation
import Testing

@testable import AnnalsCLI

@Suite("make install and make uninstall") struct InstallTests {
  private static let make =
    "make -s -C '\(ReadmeTests.project.path)' PROGRAM='\(BuiltProgram.folder.path)/annals'"

  @Test("They place five files under PREFIX and DESTDIR, and take exactly those away")
  func placesAndTakesAway() throws {
    let run = try BuiltProgram.shell(
      """
      mkdir 'a b' && cd 'a b' && mkdir -p usr/bin usr/share/man/man1
      touch usr/bin/other usr/share/man/man1/other.1
      \(Self.make) install PREFIX=/usr DESTDIR="$PWD" >/dev/null || exit
      find usr -type f -printf '%m %p\\n' | sort -k 2
      usr/bin/annals --version
      \(Self.make) uninstall PREFIX=/usr DESTDIR="$PWD"
      find usr -type f | sort
      """)
    #expect(
      run.output == """
        755 usr/bin/annals
        644 usr/bin/other
        644 usr/share/bash-completion/completions/annals
        644 usr/share/fish/vendor_completions.d/annals.fish
        644 usr/share/man/man1/annals.1
        644 usr/share/man/man1/other.1
        644 usr/share/zsh/site-functions/_annals
        annals \(Version.current)
        usr/bin/other
        usr/share/man/man1/other.1

        """)
    #expect(run.report == "")
  }

  @Test("What is placed is whole")
  func whatIsPlaced() throws {
    let run = try BuiltProgram.shell(
      """
      \(Self.make) install PREFIX="$PWD" >/dev/null || exit
      cmp share/man/man1/annals.1 '\(ManualPageTests.file.path)'
      for shell in bash zsh fish; do annals --generate-completion-script $shell > $shell; done
      cmp bash share/bash-completion/completions/annals
      cmp zsh share/zsh/site-functions/_annals
      cmp fish share/fish/vendor_completions.d/annals.fish
      """)
    #expect(run.status == 0)
    #expect(run.output + run.report == "")
  }

  @Test("A place that cannot be written is an error")
  func unwritable() throws {
    let run = try BuiltProgram.shell("touch usr; \(Self.make) install PREFIX=\"$PWD/usr\"")
    #expect(run.status != 0)
    #expect(run.report.contains("usr"))
  }
}
