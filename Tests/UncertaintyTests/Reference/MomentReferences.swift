/// Means and spreads of named families.
///
/// Made by make_references.py with SciPy.
enum MomentReferences {
  /// Moments of beta laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let beta = """
    0.5 0.5 0.5 0.3535533905932738
    2.0 5.0 0.2857142857142857 0.15971914124998499
    31.5 19.5 0.6176470588235294 0.06739081904346823
    900.5 7.25 0.9920132194987606 0.0029527208609165414
    """

  /// Moments of gamma laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let gamma = """
    1.0 1.4142135623730951 1.0 1.4142135623730951
    12.0 5.0 12.0 5.0
    450.0 30.0 450.0 30.0
    """

  /// Moments of normal laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let normal = """
    0.0 1.0 0.0 1.0
    -3.0 0.5 -3.0 0.5
    """

  /// Moments of lognormal laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let lognormal = """
    6500.0 1200.0 6499.999999999993 1199.9999999999986
    2.0 3.0 2.0 3.0
    """

  /// Moments of uniform laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let uniform = """
    -1.0 3.0 1.0 1.1547005383792515
    0.0 1.0 0.5 0.28867513459481287
    """

  /// Moments of pert laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let pert = """
    3.0 5.0 12.0 5.833333333333334 1.5798834596361042
    0.0 0.0 1.0 0.16666666666666666 0.14085904245475275
    -2.0 7.0 7.0 5.5 1.2677313820927747
    """

  /// Moments of triangular laws.
  ///
  /// Columns: parameters, mean, standard deviation.
  static let triangular = """
    3.0 5.0 12.0 6.666666666666667 1.9293061504650375
    0.0 0.0 1.0 0.3333333333333333 0.23570226039551584
    -2.0 7.0 7.0 4.0 2.1213203435596424
    """

  /// Moments of truncatedNormal laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedNormal = """
    0.62 0.2 0.0 1.0 0.6071487214074288 0.18514320695261316
    1.4 0.15 0.0 1.0 0.9537263534509601 0.043003383764405066
    """

  /// Moments of truncatedBeta laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedBeta = """
    2.0 5.0 0.3 0.9 0.4399375688578773 0.1089575843692962
    2.0 5.0 0.0 0.2 0.122721846398727 0.049359537434896565
    """

  /// Moments of truncatedGamma laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedGamma = """
    12.0 5.0 10.0 inf 14.937906740539017 4.0759697675023565
    12.0 5.0 0.0 8.0 6.135271805123936 1.3585625640375985
    """

  /// Moments of truncatedLognormal laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedLognormal = """
    2.0 3.0 0.5 4.0 1.5502842835737172 0.8845769556998165
    2.0 3.0 1.0 2.0 1.4306899486669287 0.28448427866715487
    """

  /// Moments of truncatedUniform laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedUniform = """
    -1.0 3.0 0.0 inf 1.4999999999999978 0.8660254037844375
    """

  /// Moments of truncatedPert laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedPert = """
    -2.0 1.0 7.0 0.0 inf 2.065338636360001 1.3656696488823983
    -2.0 1.0 7.0 0.0 1.0 0.5104751406632382 0.2872161073332582
    """

  /// Moments of truncatedTriangular laws.
  ///
  /// Columns: parameters, lower, upper, mean, standard deviation.
  static let truncatedTriangular = """
    -2.0 1.0 7.0 0.0 inf 2.463768115942016 1.6181015011330078
    -2.0 1.0 7.0 2.0 3.0 2.4814814814814814 0.28808054048340825
    """

  /// Moments of lognormal laws through two points.
  ///
  /// Columns: 10% point, 90% point, mean, standard deviation.
  static let rangeOfMoney = """
    5000.0 8000.0 6431.787770823822 1189.3999638213227
    1.2 4.0 2.446435978796946 1.2155739659883853
    """

  /// Moments of logit-normal laws through two points.
  ///
  /// Columns: 10% point, 90% point, mean, standard deviation.
  static let rangeOfShares = """
    0.12 0.22 0.16761588904003952 0.03945118199530573
    0.55 0.7 0.6262273252941797 0.058253649625595955
    0.01 0.98 0.4626413713081513 0.3777313838958321
    """

  /// Moments of normal laws that are clamped to shares.
  ///
  /// Columns: 10% point, 90% point, mean, standard deviation.
  static let clampedRange = """
    0.8 1.1 0.9241086375999001 0.08456076866039317
    0.4 1.3 0.7732232109039414 0.250550680276237
    """

  /// Moments of what successes in tries tell.
  ///
  /// Columns: successes, tries, mean, standard deviation.
  static let successes = """
    0.0 5.0 0.08333333333333333 0.10446386175466811
    5.0 5.0 0.9166666666666666 0.10446386175466811
    31.0 50.0 0.6176470588235294 0.06739081904346823
    412.0 1150.0 0.3583840139009557 0.01412816190277552
    """

  /// Moments of metalog laws.
  ///
  /// Columns: probability and value of each point, mean, standard deviation.
  static let metalog = """
    0.1 15.0 0.5 20.0 0.9 31.0 21.70669854992532 6.912131542264444
    """

  /// Moments of metalogOfMoney laws.
  ///
  /// Columns: probability and value of each point, mean, standard deviation.
  static let metalogOfMoney = """
    0.1 20000.0 0.5 45000.0 0.9 90000.0 52528.787325916346 38496.58691487055
    """

  /// Moments of metalogOfShares laws.
  ///
  /// Columns: probability and value of each point, mean, standard deviation.
  static let metalogOfShares = """
    0.1 0.35 0.5 0.5 0.9 0.75 0.5255406501567178 0.15425876852094958
    0.2 0.9 0.5 0.95 0.8 0.97 0.9237212107129578 0.08181102652616372
    """
}
