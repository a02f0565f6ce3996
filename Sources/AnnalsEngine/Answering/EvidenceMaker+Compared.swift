import AnnalsModel

extension EvidenceMaker {
  func evidence(for test: ComparedTest) -> [Evidence] { [] }
}
