import AnnalsShell
import Glibc

/// The files beside a path that its writer may have meant, as paths; nearest first.
func nearbyNames(of path: String) -> [String] {
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { String(path[...$0]) } ?? ""
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  let names = namesOfFiles(in: folder.isEmpty ? "." : folder)
  return nearestWords(to: name, among: names).map { folder + $0 }
}

/// At most a thousand names: suggestions are not worth reading a folder of millions.
private func namesOfFiles(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while names.count < 1000, let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
