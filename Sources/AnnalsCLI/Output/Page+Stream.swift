import AnnalsRender
import AnnalsShell
import Glibc

extension Page {
  /// The page that a stream is: as wide as its terminal, or of any width for a pipe.
  ///
  /// - Parameter pictures: `never` for what is no answer.
  init(of stream: OutputStream, colour: ColourChoice, pictures: PictureChoice = .never) {
    let isTerminal = stream.isTerminal
    self.init(
      width: isTerminal ? stream.size?.columns ?? 80 : nil,
      isColoured: colour.isColoured(isTerminal: isTerminal, environment: Environment.value),
      drawsPictures: pictures.isDrawn(
        isTerminal: isTerminal, environment: Environment.value))
  }

  /// A file: of any width, coloured and with pictures only when asked.
  init(fileWithColour colour: ColourChoice, pictures: PictureChoice) {
    self.init(isColoured: colour == .always, drawsPictures: pictures == .always)
  }
}
