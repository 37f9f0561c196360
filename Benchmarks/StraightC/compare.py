#!/usr/bin/env python3
"""Compare the time of writing a board's workbook with the same cells straight from C.

    python3 Benchmarks/StraightC/compare.py .build/release/techhire scenarios/metropolitan.yaml

Both times are processor time, because the machine may be busy with other things. Ours is that of
'run --workbook' less that of a 'run' of the same futures, so it holds everything from the analysis to
the renamed file: sheets, formulas, reading back. The program in C only writes cells and checks nothing.
The exit status is 0 whatever the times are.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
import zipfile
from html import unescape

HERE = os.path.dirname(os.path.abspath(__file__))


def processor_time(arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def list_cells(path, target):
    archive = zipfile.ZipFile(path)
    names = re.findall(r'<sheet name="([^"]*)"', archive.read("xl/workbook.xml").decode())
    shared = archive.read("xl/sharedStrings.xml").decode()
    strings = [
        unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", item)))
        for item in re.findall(r"<si>(.*?)</si>", shared, re.S)]
    count = 0
    with open(target, "w") as out:
        for number, name in enumerate(names):
            out.write(f"S {unescape(name)}\n")
            sheet = archive.read(f"xl/worksheets/sheet{number + 1}.xml").decode()
            for match in re.finditer(
                    r'<c r="([A-Z]+)([0-9]+)"[^>]*?(?: t="([a-z]+)")?>'
                    r'(?:<f>([^<]*)</f>)?<v>([^<]*)</v></c>', sheet):
                letters, row, kind, formula, value = match.groups()
                place = f"{int(row) - 1} {column(letters)}"
                count += 1
                if formula is not None:
                    number_value = value if kind is None else "0"
                    out.write(f"F {place} {number_value} {unescape(formula)}\n")
                elif kind == "s":
                    text = strings[int(value)].replace("\n", " ")
                    out.write(f"T {place} {text}\n")
                else:
                    out.write(f"N {place} {value}\n")
    return count


def main():
    program, scenario = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        def path(name):
            return os.path.join(folder, name)
        common = [scenario, "--futures", "1000", "--threads", "1", "--quiet"]
        workbook = path("ours.xlsx")
        run = [program, "run"] + common + ["-o", path("run.txt")]
        written = run + ["--workbook", workbook]
        ours = min(processor_time(written) for _ in range(5)) - min(
            processor_time(run) for _ in range(5))
        cells = list_cells(workbook, path("cells.txt"))
        subprocess.run(
            ["cc", "-O2", "-std=c11", os.path.join(HERE, "write_cells.c"), "-lxlsxwriter", "-o",
             path("write_cells")], check=True)
        straight = min(
            float(subprocess.run(
                [path("write_cells"), path("cells.txt"), path("straight.xlsx")], check=True,
                capture_output=True, text=True).stdout)
            for _ in range(5))
        size = os.path.getsize(workbook)
        print(f"  {cells:,} cells, {size / 1e6:.2f} MB")
        print(f"  ours {ours:.2f} s, straight from C {straight:.2f} s")
        print(f"  ours to C (wanted: at most 1.5): {ours / straight:.2f}")


if __name__ == "__main__":
    main()
