"""The plain cash and funnel model of plain.yaml under monaco: one case a future.

Prints one JSON object: seconds of the simulation alone, and the means.
"""
import contextlib
import io
import json
import sys
import time

import monaco as mc
import numpy as np
from scipy.stats import randint, uniform

MONTHS, LENGTH, SEATS, LEAST = 60, 4, 20, 10


def preprocess(case):
    return case.invals["granted"].val, case.invals["seed"].val


def run(chance, seed):
    draw = np.random.default_rng(int(seed))
    granted = chance < 0.4
    waiting, placed, trained, gap, cash = 0, 0, 0, 0.0, 200_000.0
    is_due = False
    training, placeable = {}, {}
    stays, hazard = 0.7 ** (1 / LENGTH), 1 - np.exp(-1 / 3)
    for month in range(MONTHS):
        for completed in list(placeable):
            hired = draw.binomial(placeable[completed], hazard)
            placeable[completed] -= hired
            placed += hired
            if month - completed >= 12:
                del placeable[completed]
        for start in list(training):
            training[start] = draw.binomial(training[start], stays)
            if month - start == LENGTH:
                completers = training.pop(start)
                trained += completers
                draw.binomial(completers, 0.85)
                placeable[month] = draw.binomial(completers, 0.75)
        is_due = is_due or month % 2 == 0
        if is_due and waiting >= LEAST:
            training[month] = min(waiting, SEATS)
            waiting -= training[month]
            is_due = False
        waiting -= draw.binomial(waiting, 0.05)
        waiting += draw.binomial(draw.binomial(draw.poisson(120), 0.2), 0.5)
        if month % 12 == 0:
            cash += 400_000
        if month == 11 and granted:
            cash += 600_000
        cost = 9_000 + sum(training.values()) * (5_000 / LENGTH)
        paid = min(cost, cash)
        cash -= paid
        gap += cost - paid
    return (trained, placed, gap)


def postprocess(case, trained, placed, gap):
    case.addOutVal("trained", trained)
    case.addOutVal("placed", placed)
    case.addOutVal("gap", gap)


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    functions = {"preprocess": preprocess, "run": run, "postprocess": postprocess}
    # It reports its progress on standard output.
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        begin = time.perf_counter()
        sim = mc.Sim(
            name="plain", ndraws=count, fcns=functions, firstcaseismedian=False, seed=seed,
            singlethreaded=True, savecasedata=False, savesimdata=False, verbose=False,
            debug=False)
        sim.addInVar(name="granted", dist=uniform, distkwargs={"loc": 0, "scale": 1})
        sim.addInVar(name="seed", dist=randint, distkwargs={"low": 0, "high": 2**31 - 1})
        sim.runSim()
        seconds = time.perf_counter() - begin
    values = {
        name: np.array(sim.outvars[name].nums, float) for name in ("trained", "placed", "gap")
    }
    print(json.dumps({
        "seconds": seconds,
        "means": {name: float(column.mean()) for name, column in values.items()},
        "errors": {
            name: float(column.std() / np.sqrt(count)) for name, column in values.items()
        },
    }))


if __name__ == "__main__":
    main()
