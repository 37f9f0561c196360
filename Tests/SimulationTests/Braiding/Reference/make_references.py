#!/usr/bin/env python3
"""Writes problems.txt next to this file. Run with SciPy 1.17: ./make_references.py

Each line is a random braiding problem with its one best answer, found by a sequence of linear
programs (HiGHS): every aim is an objective, and what it reaches is a constraint of those after it.
Coefficients are 0 and 1 and the caps nest, so that the programs have whole solutions. Numbers that
change when the script runs again are a finding.
"""
import pathlib
import random

import numpy as np
from scipy.optimize import linprog

DIRECT, ADMINISTRATION, INDIRECT, TRAINING = range(4)


def make(rng, payer_count, item_count, most):
    """Payers in rank order, items in order, caps on training, and who may pay for what."""
    months = rng.randint(1, 4)
    has_reserve = rng.random() < 0.5
    payers, periods = [], []
    for place in range(payer_count):
        reserve = has_reserve and place == payer_count - 1
        capacity = 0 if rng.random() < 0.15 else rng.randint(1, most)
        if payers and rng.random() < 0.2:
            capacity = payers[-1][0]
        caps = [rng.randint(0, most) if not reserve and rng.random() < 0.4 else -1 for _ in "ai"]
        payers.append((capacity, *caps))
        first = rng.randint(0, months - 1)
        periods.append((0, months) if reserve else (first, rng.randint(first, months - 1)))
    density = rng.choice([0.3, 0.5, 0.7, 0.9])
    permitted = {}
    items, allowed = [], []
    for _ in range(item_count):
        kind = rng.choice([DIRECT] * 3 + [ADMINISTRATION, INDIRECT] + [TRAINING] * 2)
        account = rng.randint(0, 1)
        line = (kind, rng.randint(0, 2))
        month = rng.randint(0, months - 1)
        if line not in permitted:
            permitted[line] = [rng.random() < density for _ in payers]
            if has_reserve:
                permitted[line][-1] = True
        items.append((rng.randint(1, most), kind, account))
        allowed.append([int(may and low <= month <= high)
                        for may, (low, high) in zip(permitted[line], periods)])
    rooms = [(payer, account, rng.randint(0, most))
             for payer in range(payer_count - has_reserve) for account in (0, 1)
             if rng.random() < 0.35]
    return payers, items, rooms, allowed


def solve(payers, items, rooms, allowed):
    edges = [(p, i) for p in range(len(payers)) for i in range(len(items)) if allowed[i][p]]
    if not edges:
        return [[0] * len(payers) for _ in items]

    def row(choose):
        return np.array([1.0 if choose(p, i) else 0.0 for p, i in edges])

    limits = [(row(lambda p, i, k=k: i == k), item[0]) for k, item in enumerate(items)]
    for k, (capacity, administration, indirect) in enumerate(payers):
        limits.append((row(lambda p, i: p == k), capacity))
        if administration >= 0:
            limits.append((row(lambda p, i: p == k and items[i][1] in (ADMINISTRATION, INDIRECT)),
                           administration))
        if indirect >= 0:
            limits.append((row(lambda p, i: p == k and items[i][1] == INDIRECT), indirect))
    for payer, account, room in rooms:
        limits.append((row(lambda p, i: p == payer and items[i][1:] == (TRAINING, account)), room))

    aims = [row(lambda p, i: True)]
    aims += [row(lambda p, i: p == k) for k in range(len(payers))]
    aims += [row(lambda p, i: i == k) for k in range(len(items))]
    aims += [row(lambda p, i: (p, i) == edge) for edge in edges]
    matrix = np.array([limit[0] for limit in limits])
    bounds = np.array([limit[1] for limit in limits], dtype=float)
    fixed, reached = [], []
    solution = None
    for aim in aims:
        if not aim.any():
            continue
        result = linprog(-aim, A_ub=matrix, b_ub=bounds, A_eq=np.array(fixed) if fixed else None,
                         b_eq=reached if fixed else None, method="highs-ds")
        assert result.status == 0, result.message
        value = round(-result.fun)
        assert abs(value + result.fun) < 1e-5, result.fun
        fixed.append(aim)
        reached.append(value)
        solution = result.x
    paid = [[0] * len(payers) for _ in items]
    for (payer, item), value in zip(edges, solution):
        assert abs(value - round(value)) < 1e-5, value
        paid[item][payer] = round(value)
    return paid


def text(payers, items, rooms, allowed, paid):
    sections = [payers, items, rooms, allowed, paid]
    return "|".join(" ".join(",".join(map(str, entry)) for entry in section)
                    for section in sections)


def main():
    rng = random.Random(2015)
    sizes = ([(6, 8, 4)] * 700 + [(6, 8, 12)] * 700 + [(6, 8, 500_000)] * 550
             + [(14, 24, 30)] * 60)
    lines = []
    for payer_count, item_count, most in sizes:
        small = payer_count == 6
        problem = make(rng, rng.randint(1 if small else 8, payer_count),
                       rng.randint(1 if small else 12, item_count), most)
        lines.append(text(*problem, solve(*problem)))
    (pathlib.Path(__file__).parent / "problems.txt").write_text("\n".join(lines) + "\n")


main()
