"""The plain cash and funnel model of plain.yaml as a squigglepy model: one function, sampled n times.

Prints one JSON object: seconds of the sampling alone, and the means.
"""
import json
import sys
import time

import numpy as np
import squigglepy as sq

MONTHS, LENGTH, SEATS, LEAST = 60, 4, 20, 10


def binomial(count, chance):
    return int(sq.sample(sq.binomial(int(count), chance))) if count > 0 else 0


def future():
    waiting, placed, trained, gap, cash = 0, 0, 0, 0.0, 200_000.0
    is_due = False
    training, placeable = {}, {}
    granted = sq.sample(sq.bernoulli(0.4))
    stays, hazard = 0.7 ** (1 / LENGTH), 1 - np.exp(-1 / 3)
    for month in range(MONTHS):
        for completed in list(placeable):
            hired = binomial(placeable[completed], hazard)
            placeable[completed] -= hired
            placed += hired
            if month - completed >= 12:
                del placeable[completed]
        for start in list(training):
            training[start] = binomial(training[start], stays)
            if month - start == LENGTH:
                completers = training.pop(start)
                trained += completers
                binomial(completers, 0.85)
                placeable[month] = binomial(completers, 0.75)
        is_due = is_due or month % 2 == 0
        if is_due and waiting >= LEAST:
            training[month] = min(waiting, SEATS)
            waiting -= training[month]
            is_due = False
        waiting -= binomial(waiting, 0.05)
        reached = int(sq.sample(sq.poisson(120)))
        waiting += binomial(binomial(reached, 0.2), 0.5)
        if month % 12 == 0:
            cash += 400_000
        if month == 11 and granted:
            cash += 600_000
        cost = 9_000 + sum(training.values()) * (5_000 / LENGTH)
        paid = min(cost, cash)
        cash -= paid
        gap += cost - paid
    return trained, placed, gap


def main():
    count = int(sys.argv[1])
    sq.set_seed(int(sys.argv[2]))
    begin = time.perf_counter()
    rows = np.array([future() for _ in range(count)], float)
    seconds = time.perf_counter() - begin
    print(json.dumps({
        "seconds": seconds,
        "means": dict(zip(("trained", "placed", "gap"), rows.mean(axis=0))),
        "errors": dict(
            zip(("trained", "placed", "gap"), rows.std(axis=0) / np.sqrt(count))),
    }))


if __name__ == "__main__":
    main()
