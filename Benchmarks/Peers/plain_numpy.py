"""The plain cash and funnel model of plain.yaml, hand-vectorized over futures in NumPy.

Prints one JSON object: seconds of the simulation alone, its means and their standard errors.
"""
import json
import sys
import time

import numpy as np

MONTHS, LENGTH, SEATS, LEAST = 60, 4, 20, 10


def simulate(futures, seed):
    draw = np.random.Generator(np.random.Philox(seed))
    waiting = np.zeros(futures, np.int64)
    # A row for each month, so that what is worked on together lies together.
    in_training = np.zeros((MONTHS, futures), np.int64)  # by month of the start
    placeable = np.zeros((MONTHS, futures), np.int64)  # by month of completion
    placed_in = np.zeros((MONTHS, futures), np.int64)
    retained_six = np.zeros((MONTHS, futures), np.int64)
    placed = np.zeros(futures, np.int64)
    retained = np.zeros(futures, np.int64)
    trained = np.zeros(futures, np.int64)
    credentialed = np.zeros(futures, np.int64)
    cash = np.full(futures, 200_000.0)
    gap = np.zeros(futures)
    is_due = np.zeros(futures, bool)
    granted = draw.random(futures) < 0.4
    stays = 0.7 ** (1 / LENGTH)
    hazard = 1 - np.exp(-1 / 3)
    cash_by_month = np.empty((MONTHS, futures))
    placed_by_month = np.empty((MONTHS, futures), np.int64)
    for month in range(MONTHS):
        if month >= 6:
            retained_six[month - 6] = draw.binomial(placed_in[month - 6], 0.85)
        if month >= 12:
            retained += draw.binomial(retained_six[month - 12], 0.8)
        for completed in range(max(0, month - 12), month):
            hired = draw.binomial(placeable[completed], hazard)
            placeable[completed] -= hired
            placed_in[month] += hired
        placed += placed_in[month]
        if month >= 12:
            placeable[month - 12] = 0
        for start in range(max(0, month - LENGTH), month):
            in_training[start] = draw.binomial(in_training[start], stays)
        if month >= LENGTH:
            completers = in_training[month - LENGTH].copy()
            in_training[month - LENGTH] = 0
            trained += completers
            credentialed += draw.binomial(completers, 0.85)
            placeable[month] = draw.binomial(completers, 0.75)
        if month % 2 == 0:
            is_due[:] = True
        starts = is_due & (waiting >= LEAST)
        heads = np.where(starts, np.minimum(waiting, SEATS), 0)
        in_training[month] = heads
        waiting -= heads
        is_due &= ~starts
        waiting -= draw.binomial(waiting, 0.05)
        reached = draw.poisson(120, futures)
        waiting += draw.binomial(draw.binomial(reached, 0.2), 0.5)
        if month % 12 == 0:
            cash += 400_000
        if month == 11:
            cash += 600_000 * granted
        learners = in_training[max(0, month - LENGTH + 1) : month + 1].sum(axis=0)
        cost = 9_000 + learners * (5_000 / LENGTH)
        paid = np.minimum(cost, cash)
        cash -= paid
        gap += cost - paid
        cash_by_month[month] = cash
        placed_by_month[month] = placed
    return {"trained": trained, "placed": placed, "gap": gap}


def main():
    futures, seed = int(sys.argv[1]), int(sys.argv[2])
    begin = time.perf_counter()
    outcomes = simulate(futures, seed)
    seconds = time.perf_counter() - begin
    print(json.dumps({
        "seconds": seconds,
        "means": {name: float(values.mean()) for name, values in outcomes.items()},
        "errors": {
            name: float(values.std() / np.sqrt(futures)) for name, values in outcomes.items()
        },
    }))


if __name__ == "__main__":
    main()
