import AnnalsModel
import FuzzSupport

/// Reading any text as a table, with commas and with tabs: as it is, and strictly.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  let text = bytes(data, count)
  for format in [InputFormat.csv, .tsv, .ndjson] {
    let loose = load(text, format, LoadOptions())
    let strict = load(text, format, LoadOptions(strict: true))
    demand(!(strict && !loose), "what is refused is taken when nothing may be wrong")
  }
  return 0
}

private func load(_ text: [UInt8], _ format: InputFormat, _ options: LoadOptions) -> Bool {
  let file = InputFile(name: "table", format: format, source: ByteSource(text))
  return (try? Model.load([file], options: options)) != nil
}
