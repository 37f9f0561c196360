#!/usr/bin/env python3
"""Writes the reference tables next to this file. Run with SciPy 1.17 and mpmath:
./make_references.py

Rows too close to a step of the cumulative probability to be decided in double precision are left
out. Regenerate only to add rows; numbers that change are a finding.
"""
import math
import pathlib
import random

import mpmath
from scipy import integrate, special, stats

here = pathlib.Path(__file__).parent
rng = random.Random(2015)
LEVELS = [1e-12, 1e-6, 1e-3, 0.025, 0.1, 0.5, 0.9, 0.975, 0.999, 1 - 1e-6, 1 - 1e-12]


def table(name, summary, columns, rows):
    lines = [f"  /// {summary}", "  ///", f"  /// Columns: {', '.join(columns)}.",
             f'  static let {name} = """']
    lines += ["    " + " ".join(repr(v) if isinstance(v, float) else str(v) for v in row)
              for row in rows]
    return "\n".join(lines + ['    """'])


def write(kind, summary, tables):
    text = f"/// {summary}\n///\n/// Made by make_references.py with SciPy.\nenum {kind} {{\n"
    (here / f"{kind}.swift").write_text(text + "\n\n".join(tables) + "\n}\n")


def smallest(law, lowest, highest, u):
    """The smallest k with F(k) >= u, or None if rounding could decide it."""
    def reaches(k):
        return law.cdf(k) >= u if u <= 0.5 else law.sf(k) <= 1 - u

    def margin(k):
        if k < lowest:
            return 1
        value, level = (law.cdf(k), u) if u <= 0.5 else (law.sf(k), 1 - u)
        return abs(value / level - 1)

    low, high = lowest - 1, highest
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reaches(middle) else (middle, high)
    return high if min(margin(high), margin(high - 1)) > 1e-3 else None


def counts():
    binomial, poisson, hypergeometric = [], [], []
    for n in [1, 7, 20, 21, 60, 1000, 40_000, 1_000_000]:
        for p in [1e-6, 0.004, 0.07, 0.3, 0.5, 0.62, 0.95, 0.9999]:
            for u in rng.sample(LEVELS, 2) + [round(rng.random(), 6)]:
                k = smallest(stats.binom(n, p), 0, n, u)
                if k is not None:
                    binomial.append((n, p, u, k))
    for mean in [1e-3, 0.4, 1.0, 3.7, 11.9, 12.1, 55.5, 400.0, 12_345.6, 1e7]:
        for u in rng.sample(LEVELS, 6) + [round(rng.random(), 6)]:
            k = smallest(stats.poisson(mean), 0, int(mean * 3 + 200), u)
            if k is not None:
                poisson.append((mean, u, k))
    for total, kind, drawn in [
            (10, 4, 3), (10, 8, 7), (10, 2, 9), (50, 25, 25), (100, 97, 60), (400, 30, 21),
            (400, 380, 200), (5000, 2600, 2400), (5000, 2400, 4700), (90_000, 400, 25_000),
            (1_000_000, 300_000, 600_000), (1_000_000, 12, 500_000)]:
        for u in rng.sample(LEVELS, 5) + [round(rng.random(), 6)]:
            low, high = max(0, drawn + kind - total), min(kind, drawn)
            k = smallest(stats.hypergeom(total, kind, drawn), low, high, u)
            if k is not None:
                hypergeometric.append((total, kind, drawn, u, k))
    masses = []
    for n, p in [(1, 0.3), (18, 0.62), (300, 0.004), (1000, 0.5), (40_000, 0.95)]:
        mean, sd = n * p, (n * p * (1 - p)) ** 0.5
        for k in sorted({0, n, round(mean), max(0, round(mean - 5 * sd)),
                         min(n, round(mean + 5 * sd))}):
            mass = float(stats.binom.pmf(k, n, p))
            if mass > 1e-290:
                masses.append((n, p, k, mass))
    write("CountReferences", "The smallest counts whose cumulative probability reaches a level.", [
        table("binomial", "Binomial counts.", ["trials", "probability", "uniform", "count"],
              binomial),
        table("poisson", "Poisson counts.", ["mean", "uniform", "count"], poisson),
        table("hypergeometric", "Hypergeometric counts.",
              ["population", "successes", "draws", "uniform", "count"], hypergeometric),
        table("binomialMasses", "Binomial probabilities.",
              ["trials", "probability", "count", "its probability"], masses),
    ])


def quantile(law, u, lower=float("-inf"), upper=float("inf")):
    """The quantile at u of a law truncated to a domain, from the nearer tail."""
    below, above = law.cdf(lower), law.sf(upper)
    mass = law.cdf(upper) - below if law.cdf(upper) <= 0.5 else law.sf(lower) - above
    p, q = below + u * mass, above + (1 - u) * mass
    return float(law.ppf(p) if p <= q else law.isf(q))


def lognormal(mean, sd):
    variance = math.log1p((sd / mean) ** 2)
    return stats.lognorm(math.sqrt(variance), scale=math.exp(math.log(mean) - variance / 2))


def gamma(mean, sd):
    return stats.gamma((mean / sd) ** 2, scale=sd * sd / mean)


def pert(low, mode, high):
    span = high - low
    return stats.beta(1 + 4 * (mode - low) / span, 1 + 4 * (high - mode) / span, low, span)


def triangular(low, mode, high):
    return stats.triang((mode - low) / (high - low), low, high - low)


def laws():
    infinity = float("inf")
    shapes = [0.5, 1.0, 7.25, 60.0, 900.5, 1e5]
    specifications = {
        "beta": (stats.beta, [(a, b) for a in shapes for b in shapes], [(0.0, 1.0)]),
        "gamma": (gamma, [(1.0, 1.4142135623730951), (8.0, 8.0), (12.0, 5.0), (450.0, 30.0),
                          (1e6, 5e3)], [(0.0, infinity)]),
        "normal": (stats.norm, [(0.0, 1.0), (-3.0, 0.5)], [(-infinity, infinity)]),
        "lognormal": (lognormal, [(6500.0, 1200.0), (2.0, 9.0)], [(0.0, infinity)]),
        "pert": (pert, [(3.0, 5.0, 12.0), (0.0, 0.0, 1.0), (-2.0, 7.0, 7.0)],
                 [(-infinity, infinity)]),
        "triangular": (triangular, [(3.0, 5.0, 12.0), (0.0, 0.0, 1.0), (-2.0, 7.0, 7.0)],
                       [(-infinity, infinity)]),
    }
    truncated = {
        "truncatedNormal": (stats.norm, [(0.62, 0.2), (1.4, 0.15), (-3.0, 0.5)], [(0.0, 1.0)]),
        "truncatedBeta": (stats.beta, [(2.0, 5.0), (40.0, 0.5)], [(0.3, 0.9), (0.95, 2.0)]),
        "truncatedGamma": (gamma, [(12.0, 5.0), (8.0, 8.0)], [(10.0, infinity), (0.0, 2.0)]),
        "truncatedLognormal": (lognormal, [(2.0, 9.0)], [(0.0, 1.0), (50.0, infinity)]),
        "truncatedPert": (pert, [(-2.0, 1.0, 7.0)], [(0.0, infinity), (0.0, 1.0)]),
        "truncatedTriangular": (triangular, [(-2.0, 1.0, 7.0)],
                                [(0.0, infinity), (0.0, 1.0), (2.0, 3.0)]),
    }

    def tables(specifications, levels, show_domain):
        for name, (family, parameters, domains) in specifications.items():
            rows = []
            for values in parameters:
                for domain in domains:
                    law = family(*values)
                    for u in levels(name):
                        value = quantile(law, u, *domain)
                        rows.append((*values, *(domain if show_domain else ()), u, value))
            yield table(name, f"Quantiles of {name} laws.",
                        ["parameters"] + ["lower, upper"] * show_domain + ["uniform", "value"],
                        rows)

    write("QuantileReferences", "Quantiles of named families.",
          list(tables(specifications,
                      lambda name: rng.sample(LEVELS, 4) if name == "beta" else LEVELS, False)))
    write("TruncatedReferences", "Quantiles of named families that a domain truncates.",
          list(tables(truncated, lambda name: rng.sample(LEVELS, 5) + [0.5], True)))


def beta_quantile(a, b, u):
    """SciPy's quantile where it inverts its own distribution, else the power law near 0, which is
    exact to 1e-9 there (Boost gives up in the far tail)."""
    value = quantile(stats.beta(a, b), u)
    if u > 0.5 or abs(stats.beta(a, b).logcdf(value) - math.log(u)) < 1e-10:
        return value
    power = math.exp((math.log(u) + math.log(a) + special.betaln(a, b)) / a)
    assert power * (a + b) < 1e-9, (a, b, u, power)
    return power


def tails():
    """Quantiles at the last probabilities that can be drawn, and far beyond them."""
    levels = [1e-300, 1e-100, 1e-30, 2.0 ** -53, 1 - 2.0 ** -53]
    families = {
        "beta": (stats.beta, [(0.5, 0.5), (2.0, 5.0), (48.5, 72.5), (900.5, 7.25)]),
        "gamma": (gamma, [(1.0, 1.4142135623730951), (12.0, 5.0), (450.0, 30.0)]),
        "normal": (stats.norm, [(0.0, 1.0), (-3.0, 0.5)]),
        "lognormal": (lognormal, [(6500.0, 1200.0), (2.0, 9.0)]),
        "pert": (pert, [(3.0, 5.0, 12.0), (0.0, 0.0, 1.0)]),
        "triangular": (triangular, [(3.0, 5.0, 12.0), (0.0, 0.0, 1.0)]),
    }
    tables = []
    for name, (family, parameters) in families.items():
        find = beta_quantile if name == "beta" else lambda *v: quantile(family(*v[:-1]), v[-1])
        rows = [(*values, u, find(*values, u)) for values in parameters for u in levels]
        tables.append(table(name, f"Quantiles of {name} laws.", ["parameters", "uniform", "value"],
                            rows))
    z90 = float(stats.norm.ppf(0.9))
    rows = []
    for low, high in [(5000.0, 8000.0), (0.3, 900.0), (1.2, 4.0)]:
        middle, spread = math.log(low * high) / 2, math.log(high / low) / 2 / z90
        rows += [(low, high, u, quantile(stats.lognorm(spread, scale=math.exp(middle)), u))
                 for u in levels[1:] + LEVELS]
    tables.append(table("rangeOfMoney", "Quantiles of lognormal laws through two points.",
                        ["10% point", "90% point", "uniform", "value"], rows))
    rows = []
    for low, high in [(0.12, 0.22), (0.55, 0.7), (0.01, 0.98)]:
        middle = (special.logit(low) + special.logit(high)) / 2
        spread = (special.logit(high) - special.logit(low)) / 2 / z90
        rows += [(low, high, u, float(special.expit(middle + spread * stats.norm.ppf(u))))
                 for u in levels + LEVELS]
    tables.append(table("rangeOfShares", "Quantiles of logit-normal laws through two points.",
                        ["10% point", "90% point", "uniform", "value"], rows))
    rows = []
    for successes, trials in [(0, 5), (5, 5), (48, 120), (36, 45), (3, 1000)]:
        a, b = successes + 0.5, trials - successes + 0.5
        rows += [(float(successes), float(trials), u, beta_quantile(a, b, u))
                 for u in levels + LEVELS if u > 1e-150 or successes > 0]
    tables.append(table("successes", "Quantiles of what successes in tries tell.",
                        ["successes", "tries", "uniform", "value"], rows))
    write("TailReferences", "Quantiles out to the ends of what doubles can say.", tables)


def metalogs():
    """Quantiles of metalogs, from their definition with 60 digits (they are not in SciPy)."""
    mpmath.mp.dps = 60

    def basis(count, y):
        s, logit = y - mpmath.mpf(1) / 2, mpmath.log(y / (1 - y))
        terms = [mpmath.mpf(1), logit, s * logit, s]
        for k in range(5, count + 1):
            terms.append(s ** ((k - 1) // 2) if k % 2 else s ** (k // 2 - 1) * logit)
        return terms[:count]

    scales = {
        "unboundedMetalog": (lambda x: x, lambda z: z),
        "semiBoundedMetalog": (mpmath.log, mpmath.exp),
        "boundedMetalog": (lambda x: mpmath.log(x / (1 - x)), lambda z: 1 / (1 + mpmath.exp(-z))),
    }
    points = {
        "unboundedMetalog": [
            [(0.1, -3.0), (0.9, 8.0)],
            [(0.1, 15.0), (0.5, 20.0), (0.9, 31.0)],
            [(0.05, -4.0), (0.25, 1.0), (0.5, 2.5), (0.75, 6.0), (0.95, 15.0)]],
        "semiBoundedMetalog": [
            [(0.1, 2e4), (0.5, 4.5e4), (0.9, 9e4)],
            [(0.01, 0.5), (0.5, 2.0), (0.99, 40.0)],
            [(0.05, 3.0), (0.25, 6.0), (0.6, 11.0), (0.95, 26.0)]],
        "boundedMetalog": [
            [(0.1, 0.35), (0.5, 0.5), (0.9, 0.75)],
            [(0.2, 0.9), (0.5, 0.95), (0.8, 0.97)],
            [(0.02, 0.05), (0.2, 0.12), (0.5, 0.2), (0.8, 0.33), (0.9, 0.4), (0.98, 0.6)]],
    }
    levels = [2.0 ** -1074, 1e-300] + LEVELS + [1 - 2.0 ** -53]
    tables = []
    for name, sets in points.items():
        there, back = scales[name]
        rows = []
        for given in sets:
            matrix = mpmath.matrix([basis(len(given), mpmath.mpf(p)) for p, _ in given])
            values = mpmath.matrix([there(mpmath.mpf(x)) for _, x in given])
            terms = mpmath.lu_solve(matrix, values)
            for u in levels:
                z = sum(a * b for a, b in zip(basis(len(given), mpmath.mpf(u)), terms))
                value = float(back(z))
                if 1e-300 < abs(value) < 1e300:
                    flat = [number for point in given for number in point]
                    rows.append((*flat, u, value))
        tables.append(table(name, f"Quantiles of {name} laws.",
                            ["probability and value of each point", "uniform", "value"], rows))
    write("MetalogReferences", "Quantiles of metalogs through given points.", tables)


def moments():
    """Means and standard deviations; SciPy's own where nothing is cut off, else by quadrature."""
    mpmath.mp.dps = 30
    infinity = float("inf")
    z90 = float(stats.norm.ppf(0.9))

    def by_density(law, lower, upper):
        """Those of a law truncated to a domain, in pieces that follow its quantiles."""
        low, high = max(lower, float(law.ppf(1e-15))), min(upper, float(law.isf(1e-15)))
        inner = [float(law.ppf(u)) for u in (0.001, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999)]
        cuts = [low] + [x for x in inner if low < x < high] + [high]

        def integral(f):
            return sum(integrate.quad(lambda x: f(x) * law.pdf(x), a, b, epsabs=0, epsrel=1e-12)[0]
                       for a, b in zip(cuts, cuts[1:]))

        mass = integral(lambda x: 1.0)
        mean = integral(lambda x: x) / mass
        return mean, math.sqrt(integral(lambda x: (x - mean) ** 2) / mass)

    def by_logit(value):
        """Those of a quantile function of log(u / (1 - u)), with 30 digits."""
        cuts = [-300, -60, -20, -8, -3, 0, 3, 8, 20, 60, 300]

        def integral(f):
            return mpmath.quad(lambda y: f(value(y)) * mpmath.exp(-y) / (1 + mpmath.exp(-y)) ** 2,
                               cuts)

        mean = integral(lambda x: x)
        return float(mean), float(mpmath.sqrt(integral(lambda x: (x - mean) ** 2)))

    whole = {
        "beta": (stats.beta, [(0.5, 0.5), (2.0, 5.0), (31.5, 19.5), (900.5, 7.25)]),
        "gamma": (gamma, [(1.0, 1.4142135623730951), (12.0, 5.0), (450.0, 30.0)]),
        "normal": (stats.norm, [(0.0, 1.0), (-3.0, 0.5)]),
        "lognormal": (lognormal, [(6500.0, 1200.0), (2.0, 3.0)]),
        "uniform": (lambda low, high: stats.uniform(low, high - low), [(-1.0, 3.0), (0.0, 1.0)]),
        "pert": (pert, [(3.0, 5.0, 12.0), (0.0, 0.0, 1.0), (-2.0, 7.0, 7.0)]),
        "triangular": (triangular, [(3.0, 5.0, 12.0), (0.0, 0.0, 1.0), (-2.0, 7.0, 7.0)]),
    }
    tables = []
    for name, (family, parameters) in whole.items():
        rows = [(*values, float(family(*values).mean()), float(family(*values).std()))
                for values in parameters]
        tables.append(table(name, f"Moments of {name} laws.",
                            ["parameters", "mean", "standard deviation"], rows))
    truncated = {
        "truncatedNormal": (stats.norm, [(0.62, 0.2), (1.4, 0.15)], [(0.0, 1.0)]),
        "truncatedBeta": (stats.beta, [(2.0, 5.0)], [(0.3, 0.9), (0.0, 0.2)]),
        "truncatedGamma": (gamma, [(12.0, 5.0)], [(10.0, infinity), (0.0, 8.0)]),
        "truncatedLognormal": (lognormal, [(2.0, 3.0)], [(0.5, 4.0), (1.0, 2.0)]),
        "truncatedUniform": (lambda low, high: stats.uniform(low, high - low), [(-1.0, 3.0)],
                             [(0.0, infinity)]),
        "truncatedPert": (pert, [(-2.0, 1.0, 7.0)], [(0.0, infinity), (0.0, 1.0)]),
        "truncatedTriangular": (triangular, [(-2.0, 1.0, 7.0)], [(0.0, infinity), (2.0, 3.0)]),
    }
    for name, (family, parameters, domains) in truncated.items():
        rows = [(*values, *domain, *by_density(family(*values), *domain))
                for values in parameters for domain in domains]
        tables.append(table(name, f"Moments of {name} laws.",
                            ["parameters", "lower, upper", "mean", "standard deviation"], rows))
    rows = []
    for low, high in [(5000.0, 8000.0), (1.2, 4.0)]:
        middle, spread = math.log(low * high) / 2, math.log(high / low) / 2 / z90
        law = stats.lognorm(spread, scale=math.exp(middle))
        rows.append((low, high, float(law.mean()), float(law.std())))
    tables.append(table("rangeOfMoney", "Moments of lognormal laws through two points.",
                        ["10% point", "90% point", "mean", "standard deviation"], rows))
    rows = []
    for low, high in [(0.12, 0.22), (0.55, 0.7), (0.01, 0.98)]:
        middle = (special.logit(low) + special.logit(high)) / 2
        spread = (special.logit(high) - special.logit(low)) / 2 / z90

        def moment(f):
            return integrate.quad(lambda z: f(special.expit(middle + spread * z))
                                  * stats.norm.pdf(z), -12, 12, epsabs=0, epsrel=1e-12,
                                  limit=200)[0]

        mean = moment(lambda x: x)
        rows.append((low, high, mean, math.sqrt(moment(lambda x: (x - mean) ** 2))))
    tables.append(table("rangeOfShares", "Moments of logit-normal laws through two points.",
                        ["10% point", "90% point", "mean", "standard deviation"], rows))
    rows = []
    for low, high in [(0.8, 1.1), (0.4, 1.3)]:
        middle, spread = (low + high) / 2, (high - low) / 2 / z90
        law = stats.norm(middle, spread)
        mean = law.sf(1) + integrate.quad(lambda x: x * law.pdf(x), 0, 1, epsabs=0,
                                          epsrel=1e-12)[0]
        square = law.sf(1) + integrate.quad(lambda x: x * x * law.pdf(x), 0, 1, epsabs=0,
                                            epsrel=1e-12)[0]
        rows.append((low, high, float(mean), math.sqrt(square - mean * mean)))
    tables.append(table("clampedRange", "Moments of normal laws that are clamped to shares.",
                        ["10% point", "90% point", "mean", "standard deviation"], rows))
    rows = []
    for successes, trials in [(0, 5), (5, 5), (31, 50), (412, 1150)]:
        law = stats.beta(successes + 0.5, trials - successes + 0.5)
        rows.append((float(successes), float(trials), float(law.mean()), float(law.std())))
    tables.append(table("successes", "Moments of what successes in tries tell.",
                        ["successes", "tries", "mean", "standard deviation"], rows))

    def metalog(points, there, back):
        def basis(logit):
            s = 1 / (1 + mpmath.exp(-logit)) - mpmath.mpf(1) / 2
            return [mpmath.mpf(1), logit, s * logit][:len(points)]

        logits = [mpmath.log(mpmath.mpf(p) / (1 - mpmath.mpf(p))) for p, _ in points]
        terms = mpmath.lu_solve(mpmath.matrix([basis(y) for y in logits]),
                                mpmath.matrix([there(mpmath.mpf(x)) for _, x in points]))
        return by_logit(lambda y: back(sum(a * b for a, b in zip(basis(y), terms))))

    shapes = {
        "metalog": (lambda x: x, lambda z: z, [[(0.1, 15.0), (0.5, 20.0), (0.9, 31.0)]]),
        "metalogOfMoney": (mpmath.log, mpmath.exp, [[(0.1, 2e4), (0.5, 4.5e4), (0.9, 9e4)]]),
        "metalogOfShares": (lambda x: mpmath.log(x / (1 - x)), lambda z: 1 / (1 + mpmath.exp(-z)),
                            [[(0.1, 0.35), (0.5, 0.5), (0.9, 0.75)],
                             [(0.2, 0.9), (0.5, 0.95), (0.8, 0.97)]]),
    }
    for name, (there, back, sets) in shapes.items():
        rows = [(*[number for point in given for number in point], *metalog(given, there, back))
                for given in sets]
        tables.append(table(name, f"Moments of {name} laws.",
                            ["probability and value of each point", "mean", "standard deviation"],
                            rows))
    write("MomentReferences", "Means and spreads of named families.", tables)


counts()
laws()
tails()
metalogs()
moments()
