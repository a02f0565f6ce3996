import AnnalsModel

extension EvidenceMaker {
  func evidence(for test: TrendTest) -> [Evidence] { [] }
}
