import AnnalsShell
import Glibc

extension DataFiles {
  /// How the files look from outside, without opening them.
  func look() -> DataLook {
    let declarations = origin.declarationPath.map { [$0] } ?? pathsBeside
    return DataLook(
      (origin.paths + declarations).map { DataLook.File(path: $0, stamp: FileStamp(of: $0)) })
  }
}

extension FileStamp {
  /// - Returns: `nil` where there is nothing of that name.
  fileprivate init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(
      number: UInt64(status.st_ino), size: Int64(status.st_size),
      seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec),
      isRegular: status.st_mode & S_IFMT == S_IFREG)
  }
}
