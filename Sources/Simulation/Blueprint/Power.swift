import Glibc

/// `base` to the power of `exponent`, exact where the base is 0 or 1.
///
/// - Precondition: `base` is not negative.
func nonNegativePower(_ base: Double, _ exponent: Double) -> Double {
  if base == 0 || base == 1 { return base }
  return pow(base, exponent)
}

/// e to the power of `exponent`.
func exponential(_ exponent: Double) -> Double { exp(exponent) }
