import AnnalsRender
import AnnalsShell
import Glibc

extension Page {
  /// The page that a stream is: as wide as its terminal, or of any width for a pipe.
  init(of stream: OutputStream, colour: ColourChoice) {
    let isTerminal = stream.isTerminal
    self.init(
      width: isTerminal ? Self.width(of: stream) : nil,
      isColoured: colour.isColoured(isTerminal: isTerminal, environment: Environment.value))
  }

  /// A file: of any width, and coloured only when asked.
  init(fileWithColour colour: ColourChoice) {
    self.init(isColoured: colour == .always)
  }

  private static func width(of stream: OutputStream) -> Int {
    var size = winsize()
    guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}
