import Glibc
import ScenarioFiles
package import Simulation

/// A file with one shard of a run.
package enum PartFile {
  /// Writes a part beside its target, reads it back, and only then gives it its name.
  ///
  /// A run that is killed on the way leaves the target as it was, and perhaps a file
  /// `TARGET.partial.XXXXXX` that may be deleted.
  ///
  /// - Parameters:
  ///   - header: what the part is of
  ///   - share: its futures
  ///   - blueprint: what they were simulated from
  ///   - path: the file to write or replace
  /// - Throws: why it cannot be written.
  package static func write(
    _ header: PartHeader, _ share: FutureShare, of blueprint: Blueprint, to path: String
  ) throws(PartProblem) {
    func unwritable(_ reason: String) -> PartProblem {
      PartProblem(.unwritable, "cannot write \(path): \(reason)")
    }
    let target = resolved(path)
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw unwritable(
        status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no plain file")
    }
    var name = Array((target + ".partial.XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0, let file = fdopen(descriptor, "wb") else {
      throw unwritable(SystemFailure(number: errno).reason)
    }
    let partial = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var isNamed = false
    defer { if !isNamed { unlink(partial) } }
    do throws(SystemFailure) {
      defer { fclose(file) }
      // As any other new file: readable for whoever the user's mask lets read.
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor, 0o666 & ~mask)
      var writer = PartWriter(to: file)
      try writer.write(header, share)
    } catch {
      throw unwritable(error.reason)
    }
    do throws(PartProblem) {
      var reader = try PartReader.open(partial)
      let isSame = try reader.header() == header
      _ = try reader.share(header, of: blueprint)
      guard isSame else { throw PartProblem(.unfit, "another header") }
    } catch {
      throw unwritable("what was read back is not what was written (\(error.description))")
    }
    guard rename(partial, target) == 0 else {
      throw unwritable(SystemFailure(number: errno).reason)
    }
    isNamed = true
  }

  /// The file that a path names in the end, through symbolic links.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
