import AnnalsModel

extension Evaluator {
  /// `rating improved from inadequate since 2014`
  func evaluate(_ test: StepTest, over block: Block) -> Mask {
    test.manner == StepManner()
      ? PlainStepKernel(test, self).mask(of: block) : fill(block, with: StepKernel(test, self))
  }
}

/// Steps that are asked for once and in no manner: each grading has the grade before it beside it,
/// so that a block is one walk over the columns, without a branch for each grading.
struct PlainStepKernel {
  private let first: Int32
  private let last: Int32
  private let view: TrackView

  private let moves: MoveTable

  /// For what is not seen: whether what was not read could be it.
  private let careful: StepKernel

  init(_ test: StepTest, _ evaluator: Evaluator) {
    first = test.window.first.number
    view = evaluator.view(test.track)
    last = min(test.window.last.number, view.horizon)
    moves = MoveTable(test.moves)
    careful = StepKernel(test, evaluator)
  }

  func mask(of block: Block) -> Mask {
    var mask = Mask(count: block.count)
    let notRead = GradingCode.notRead
    let offsets = view.offsets
    let days = view.days
    let codes = view.codes
    let previous = view.previous
    var grading = Int(offsets[block.lowerBound])
    for word in 0..<block.words {
      let start = block.lowerBound + word * 64
      var (yes, known): (UInt64, UInt64) = (0, 0)
      for entity in start..<min(start + 64, block.upperBound) {
        let end = Int(offsets[entity + 1])
        var (seen, unread): (UInt64, UInt64) = (0, 0)
        while grading < end {
          let (day, code) = (days[grading], codes[grading])
          let inWindow: UInt64 = (first <= day ? 1 : 0) & (day <= last ? 1 : 0)
          seen |= moves.bit(from: previous[grading], to: code) & inWindow
          unread |= code == notRead ? 1 : 0
          grading += 1
        }
        let place = UInt64(entity - start)
        yes |= seen << place
        let isTold = seen | ~unread & 1 == 1 || careful.truth(of: entity) != .notKnown
        known |= (isTold ? 1 : 0) << place
      }
      mask.set(word: word, yes: yes, known: known)
    }
    return mask
  }
}
