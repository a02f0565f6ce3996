import AnnalsModel
import FuzzSupport

/// Reading any text as data, beside a reader of JSON that takes nothing else.
///
/// What is no JSON makes no model, and what is JSON is never refused as none.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  let text = bytes(data, count)
  let verdict = Strict.verdict(on: text)
  do throws(LoadError) {
    let model = try Model.load(text, file: "data.json")
    demand(verdict != .invalid, "data that is no JSON was taken")
    _ = model.report
  } catch {
    switch error {
    case .notJSON: demand(verdict != .valid, "JSON was refused as none: \(error)")
    case .limit: break
    case .declaration, .records, .nothingToInfer, .strict: break
    case .unreadable, .cancelled: demand(false, "\(error)")
    }
  }
  return 0
}
