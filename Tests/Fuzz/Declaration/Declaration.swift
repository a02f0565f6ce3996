import AnnalsEngine
import AnnalsModel
import AnnalsRender
import FuzzSupport

private let data = Array(Homes.json().utf8)

/// Reading the small model by any declaration, and describing what comes of it.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ bytesOfIt: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  let declaration = DeclarationText(file: "model.json", bytes: bytes(bytesOfIt, count))
  guard let model = try? Model.load(data, file: "homes.json", declaration: declaration) else {
    return 0
  }
  let session = Session(model: model, today: model.statedDay ?? .last)
  for query in GreetingRenderer.suggestedQueries(for: model) {
    let examination = session.examine([QuerySource(name: "query", text: Array(query.utf8))])
    for item in examination.tasks {
      guard case .answer(let plan) = item.task, let answer = try? session.run(plan) else {
        continue
      }
      _ = AnswerRenderer.render(answer, as: .json)
    }
  }
  return 0
}
