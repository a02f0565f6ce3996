import AnnalsShell
import Glibc

/// The files beside a path that its writer may have meant, as paths; nearest first.
func nearbyNames(of path: String) -> [String] {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[...$0]) } ?? ""
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  // Suggestions are not worth reading a folder of millions.
  let names = namesOfFiles(in: folder.isEmpty ? "." : folder, limit: 1000)
    .filter { !$0.hasPrefix(".") }
  return nearestWords(to: name, among: names).map { folder + $0 }
}

/// The names in a folder in order, hidden ones too; the first that come, up to a number.
func namesOfFiles(in folder: String, limit: Int = .max) -> [String] {
  guard !SafeMode.isOn, let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while names.count < limit, let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    names.append(name)
  }
  return names.sorted()
}
