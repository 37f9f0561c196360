#if DRAW_TRACE
  import Synchronization

  /// Every draw that was made, in order, for the benchmark's floor.
  ///
  /// It is there only in a build with `-DDRAW_TRACE`, which nobody but the benchmark suite makes: a
  /// normal build pays nothing for it.
  package enum DrawTrace {
    /// A uniform number and what was made of it.
    package struct Draw: Sendable, BitwiseCopyable {
      package var key: (UInt32, UInt32)
      package var future: Int32
      package var month: Int32
      package var index: Int32
      /// 0 the uniform number itself, 1 binomial, 2 Poisson, 3 hypergeometric.
      package var law: Int32 = 0
      /// Trials and probability; mean; population, successes and draws.
      package var arguments: (Double, Double, Double) = (0, 0, 0)
    }

    private static let draws = Mutex<[Draw]>([])

    package static var all: [Draw] { draws.withLock { $0 } }

    @usableFromInline
    package static func note(
      key: (UInt32, UInt32), future: Int, month: Int, index: Int
    ) {
      draws.withLock {
        $0.append(
          Draw(key: key, future: Int32(future), month: Int32(month), index: Int32(index)))
      }
    }

    /// Notes what is made of the number that was drawn last.
    package static func use(
      _ law: Int32, _ first: Double, _ second: Double = 0, _ third: Double = 0
    ) {
      draws.withLock { draws in
        guard !draws.isEmpty else { return }
        draws[draws.count - 1].law = law
        draws[draws.count - 1].arguments = (first, second, third)
      }
    }
  }
#endif
