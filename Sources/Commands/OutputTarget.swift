import ArgumentParser
import Glibc

/// Where a result is wanted, looked at before the work that makes the result.
///
/// Nobody should wait for a million futures to learn that a folder is misspelled.
struct OutputTarget {
  private let path: String
  /// Whether pipes and devices will not do, as for a workbook, which is read back.
  private let needsPlainFile: Bool

  init(_ path: String, needsPlainFile: Bool = false) {
    self.path = path
    self.needsPlainFile = needsPlainFile
  }

  /// How much longer the name of an unfinished file may be: a process's number and `.xlsx.partial`.
  private static let longerBy = 24

  /// Finds out whether the file can be written or replaced, and leaves everything as it was.
  ///
  /// - Throws: exit status 73 after saying why the file cannot be written, or a validation error for a
  ///   file without a name.
  func requireWritable() throws {
    guard !path.isEmpty else { throw ValidationError("The file to write needs a name.") }
    do {
      try probe()
    } catch {
      StandardError.write("error: cannot write \(path): \(error)\n")
      throw ExitStatus.cannotWrite
    }
  }

  private func probe() throws(OutputFailure) {
    // Workbooks and parts are written under a longer name first.
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last?.count ?? 0
    guard !needsPlainFile || name + Self.longerBy <= Int(NAME_MAX) else {
      throw OutputFailure(code: ENAMETOOLONG)
    }
    var status = stat()
    if stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFREG: try requireReplaceable(status)
      case S_IFDIR: throw OutputFailure(code: EISDIR)
      default:
        guard !needsPlainFile else { throw OutputFailure(code: ENOTSUP) }
        // To open a pipe and close it again would tell its reader that all has been written.
        guard access(path, W_OK) == 0 else { throw OutputFailure(code: errno) }
        return
      }
    } else if errno != ENOENT {
      throw OutputFailure(code: errno)
    }
    try requireRoom()
  }

  /// Finds out whether files can be made in the folder by making one: permissions alone do not
  /// tell, as of a disk that is mounted for reading.
  private func requireRoom() throws(OutputFailure) {
    let folder = folder
    var name = Array((folder + ".techhire.XXXXXX").utf8CString)
    let code: Int32? = Interruption.deferred {
      let handle = mkstemp(&name)
      guard handle >= 0 else { return errno }
      close(handle)
      unlink(name)
      return nil
    }
    guard let code else { return }
    // Some folders that exist answer that they do not, such as /proc.
    let isThere = access(folder.isEmpty ? "." : folder, F_OK) == 0
    throw OutputFailure(code: code == ENOENT && isThere ? EACCES : code)
  }

  /// Finds out whether a file that is there may be renamed over, which takes no permission to write
  /// to the file itself.
  private func requireReplaceable(_ file: stat) throws(OutputFailure) {
    // What only an immutable file answers; one that is merely read-only gives EACCES.
    let handle = open(path, O_WRONLY | O_CLOEXEC)
    if handle >= 0 {
      close(handle)
    } else if errno == EPERM {
      throw OutputFailure(code: EPERM)
    }
    // In a folder such as /tmp only the owners of a file or of the folder replace it.
    var status = stat()
    let user = geteuid()
    if stat(folder.isEmpty ? "." : folder, &status) == 0, status.st_mode & S_ISVTX != 0,
      user != 0, user != file.st_uid, user != status.st_uid
    {
      throw OutputFailure(code: EPERM)
    }
  }

  /// The folder of the file that the path leads to, with a slash at its end; empty for the working
  /// folder.
  private var folder: String {
    let target = OutputFile.resolved(path)
    return target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
  }
}
