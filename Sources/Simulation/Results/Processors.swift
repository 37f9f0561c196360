import Glibc

/// The machine's processors.
package enum Processors {
  /// How many are there to work, at least 1: the number of threads when nobody asks for another.
  package static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
