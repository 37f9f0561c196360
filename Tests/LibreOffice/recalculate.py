#!/usr/bin/env python3
"""Recalculate workbooks in LibreOffice and compare them with what they say.

A workbook's file holds, beside each formula, the value that the formula had
when the file was written. Most viewers show that value without calculating
anything, so it must be true. For each file this program

 1. reads every formula with its stored value, and the points stored in charts;
 2. takes all stored values of formulas out of a copy, so that none survives by
    being copied through;
 3. lets LibreOffice, with a profile of its own, recalculate the copy;
 4. compares cell by cell and point by point.

With --set and --against it finds out whether the formulas follow their inputs:
the inputs of FILE are changed, and the result is compared with what OTHER,
written with those inputs, says.

Exit status: 0 everything agrees; 1 something differs, is an error value or has
no stored value; 2 not checked (bad arguments, unreadable file, no LibreOffice).

LibreOffice is a second opinion and not Excel. Only Python's standard library
and LibreOffice (Debian: libreoffice-calc-nogui) are needed.
"""

import argparse
import math
import os
import posixpath
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import Optional, Union

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

ABSOLUTE_TOLERANCE = 1e-6
RELATIVE_TOLERANCE = 1e-9
VOLATILE = re.compile(
    r"(?<![A-Z0-9_.])(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\(")

# Recalculate whenever a file is opened; never follow links to other files.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


class CannotCheck(Exception):
    """The check could not be made; says why."""


@dataclass(frozen=True)
class Cell:
    """What a cell holds: its kind (number, text, boolean, error, nothing or unreadable)."""

    kind: str
    value: Union[float, str, None] = None
    formula: Optional[str] = None


NOTHING = Cell("nothing")


# ---------------------------------------------------------------- references


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number):
    letters = ""
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def addresses_in(area):
    """The addresses in an area such as B2 or $B$2:$D$9, row by row; None if it is another form."""
    match = re.fullmatch(r"\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?", area)
    if not match:
        return None
    left, top = column_number(match[1]), int(match[2])
    right, bottom = (column_number(match[3]), int(match[4])) if match[3] else (left, top)
    return [column_letters(column) + str(row)
            for row in range(top, bottom + 1) for column in range(left, right + 1)]


def split_reference(reference):
    """('Sheet', 'A1:B2') from a reference; None if it is of another form."""
    match = re.fullmatch(r"(?:'((?:[^']|'')+)'|([^'!,()\[\]]+))!([$A-Z0-9:]+)", reference.strip())
    if not match:
        return None
    return (match[1].replace("''", "'") if match[1] else match[2]), match[3]


# ------------------------------------------------------------------- reading


def relations(package, part):
    """Relation id -> name of the part to which it leads."""
    folder, name = posixpath.split(part)
    source = posixpath.join(folder, "_rels", name + ".rels")
    if source not in package.namelist():
        return {}
    found = {}
    for relation in ElementTree.fromstring(package.read(source)).iter(RELATION + "Relationship"):
        target = relation.get("Target", "")
        found[relation.get("Id")] = (
            target.lstrip("/") if target.startswith("/")
            else posixpath.normpath(posixpath.join(folder, target)))
    return found


def sheet_parts(package):
    """(name of the sheet, name of its part), in the workbook's order."""
    targets = relations(package, "xl/workbook.xml")
    root = ElementTree.fromstring(package.read("xl/workbook.xml"))
    return [(sheet.get("name"), targets[sheet.get(RELATION_ID)])
            for sheet in root.iter(SHEET + "sheet")]


def unescaped(text):
    """Text with escapes such as _x0009_ resolved."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def shared_strings(package):
    if "xl/sharedStrings.xml" not in package.namelist():
        return []
    root = ElementTree.fromstring(package.read("xl/sharedStrings.xml"))
    return [unescaped("".join(text.text or "" for text in item.iter(SHEET + "t")))
            for item in root.iter(SHEET + "si")]


def read_cell(element, strings):
    formula = element.find(SHEET + "f")
    text = None if formula is None else (formula.text or "(shared formula)")
    kind = element.get("t", "n")
    if kind == "inlineStr":
        words = "".join(part.text or "" for part in element.iter(SHEET + "t"))
        return Cell("text", unescaped(words), text)
    stored = element.find(SHEET + "v")
    raw = None if stored is None else (stored.text or "")
    if kind == "str":
        return Cell("nothing" if raw is None else "text", raw, text)
    if raw is None or raw == "":
        return Cell("nothing", None, text)
    if kind == "s":
        return Cell("text", strings[int(raw)], text)
    if kind == "b":
        return Cell("boolean", raw, text)
    if kind == "e":
        return Cell("error", raw, text)
    try:
        number = float(raw)
    except ValueError:
        return Cell("unreadable", raw, text)
    return Cell("number" if math.isfinite(number) else "unreadable", number, text)


def read_workbook(path):
    """Sheet name -> address -> Cell."""
    try:
        with zipfile.ZipFile(path) as package:
            strings = shared_strings(package)
            return {
                name: {element.get("r"): read_cell(element, strings)
                       for element in ElementTree.fromstring(package.read(part)).iter(SHEET + "c")}
                for name, part in sheet_parts(package)}
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, OSError) as problem:
        raise CannotCheck(f"{path}: {problem}") from problem


# ------------------------------------------------- the copy and LibreOffice

CELL_ELEMENT = re.compile(rb"<((?:\w+:)?)c\b[^>]*(?<!/)>.*?</\1c>", re.S)
FORMULA_ELEMENT = re.compile(rb"<(?:\w+:)?f[\s>/]")
VALUE_ELEMENT = re.compile(rb"<((?:\w+:)?)v\b[^>]*(?<!/)>.*?</\1v>|<(?:\w+:)?v\s*/>", re.S)


def read_settings(texts):
    """Sheet name -> address -> number, from texts such as Inputs!B8=6000."""
    settings = {}
    for text in texts:
        place, _, number = text.rpartition("=")
        reference = split_reference(place)
        try:
            value = float(number)
        except ValueError:
            reference = None
        if not reference or ":" in reference[1]:
            raise CannotCheck(f"--set {text}: not of the form Sheet!A1=number")
        settings.setdefault(reference[0], {})[reference[1].replace("$", "")] = value
    return settings


def stripped_sheet(data, sheet, settings):
    """A sheet's part without the stored values of its formulas, its inputs changed."""
    wanted = dict(settings)

    def change(match):
        element = match[0]
        if FORMULA_ELEMENT.search(element):
            return VALUE_ELEMENT.sub(b"", element)
        address = re.search(rb'\br="([A-Z]+\d+)"', element)
        is_number = not re.match(rb'<[^>]*\bt="[^n]', element) and VALUE_ELEMENT.search(element)
        if address and is_number and address[1].decode() in wanted:
            number = repr(wanted.pop(address[1].decode())).encode()
            return VALUE_ELEMENT.sub(b"<v>" + number + b"</v>", element)
        return element

    data = CELL_ELEMENT.sub(change, data)
    if wanted:
        raise CannotCheck(f"--set: {sheet} has no plain number in {', '.join(sorted(wanted))}")
    return data


def strip_workbook(source, target, settings):
    """Copy a workbook without the stored values of its formulas."""
    with zipfile.ZipFile(source) as old, \
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        names = {part: name for name, part in sheet_parts(old)}
        missing = set(settings) - set(names.values())
        if missing:
            raise CannotCheck(f"--set: no sheet {', '.join(sorted(missing))}")
        for item in old.infolist():
            data = old.read(item)
            if item.filename in names:
                name = names[item.filename]
                data = stripped_sheet(data, name, settings.get(name, {}))
            new.writestr(item, data)


def recalculate(sources, program, folder, seconds):
    """Let LibreOffice recalculate workbooks into a folder."""
    profile = os.path.join(folder, "profile")
    os.makedirs(os.path.join(profile, "user"))
    settings = os.path.join(profile, "user", "registrymodifications.xcu")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(PROFILE)
    results = os.path.join(folder, "recalculated")
    command = [program, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
               "--nolockcheck", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
               results, *sources]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               start_new_session=True)
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        # LibreOffice's launcher has children; they share the session that was made for it.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise CannotCheck(f"LibreOffice took longer than {seconds:g} s") from None
    paths = [os.path.join(results, os.path.basename(source)) for source in sources]
    if process.returncode != 0 or not all(os.path.exists(path) for path in paths):
        raise CannotCheck("LibreOffice wrote no file: " + said.decode(errors="replace").strip())
    return paths


# ----------------------------------------------------------------- comparing


def is_close(first, second):
    return abs(first - second) <= max(
        ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * max(abs(first), abs(second)))


def flaw_of(stored, true):
    """What is wrong with a formula's stored value; None if it is true."""
    if "error" in (stored.kind, true.kind):
        return "error value"
    if stored.kind == "nothing" and true.kind != "nothing":
        return "no stored value"
    if stored.kind != true.kind:
        # LibreOffice leaves out the value of a formula whose text is empty.
        return None if {stored.value, true.value} <= {"", None} else "differs"
    if stored.kind == "number":
        return None if is_close(stored.value, true.value) else "differs"
    return None if stored.value == true.value else "differs"


def compare_cells(stored, true, count):
    """Findings about cells, as texts."""
    findings = []
    for sheet, cells in stored.items():
        count["sheets"] += 1
        if sheet not in true:
            raise CannotCheck(f"the sheet {sheet!r} is missing after recalculation")
        for address, cell in cells.items():
            count["cells"] += 1
            flaw = None
            if cell.formula is not None:
                count["formulas"] += 1
                flaw = flaw_of(cell, true[sheet].get(address, NOTHING))
                count["formulas that agree"] += flaw is None
                for name in VOLATILE.findall(re.sub(r'"[^"]*"', "", cell.formula.upper())):
                    flaw = flaw or f"volatile {name}"
            elif cell.kind in ("error", "unreadable"):
                flaw = "not a number"
            if flaw:
                new = true[sheet].get(address, NOTHING)
                formula = f"  ={cell.formula}" if cell.formula else ""
                findings.append(f"{flaw}: {sheet}!{address} says {cell.value!r}, "
                                f"LibreOffice finds {new.value!r}{formula}")
    return findings


def compare_range(chart, reference, true, count):
    """Findings about one cached range of a chart."""
    formula = reference.findtext(CHART + "f") or ""
    place = split_reference(formula)
    addresses = addresses_in(place[1]) if place else None
    if addresses is None or place[0] not in true:
        return [f"chart range not understood: {chart} <- {formula}"]
    cache = reference.find(CHART + "numCache")
    holds_text = cache is None
    if holds_text:
        cache = reference.find(CHART + "strCache")
    if cache is None:
        return [f"chart range without stored points: {chart} <- {formula}"]
    points = {int(point.get("idx")): point.findtext(CHART + "v") or ""
              for point in cache.iter(CHART + "pt")}
    findings = []
    for index, address in enumerate(addresses):
        cell = true[place[0]].get(address, NOTHING)
        point = points.get(index)
        count["chart points"] += 1
        if holds_text:
            agrees = cell.kind == "text" and point == cell.value
        else:
            try:
                agrees = cell.kind == "number" and is_close(float(point), cell.value)
            except (TypeError, ValueError):
                agrees = False
        count["chart points that agree"] += agrees
        if not agrees:
            findings.append(f"chart point: {chart} <- {place[0]}!{address} says {point!r}, "
                            f"LibreOffice finds {cell.value!r}")
    return findings


def compare_charts(path, true, count):
    """Findings about the points stored in a workbook's charts."""
    findings = []
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist()
                 if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
        for part in sorted(parts):
            count["charts"] += 1
            root = ElementTree.fromstring(package.read(part))
            for kind in ("numRef", "strRef"):
                for reference in root.iter(CHART + kind):
                    findings += compare_range(
                        posixpath.basename(part), reference, true, count)
    return findings


# --------------------------------------------------------------- the program


def read_arguments():
    parser = argparse.ArgumentParser(
        description="Compare the values stored in workbooks with LibreOffice's.",
        epilog="Exit status: 0 all agree, 1 differences, 2 not checked.")
    parser.add_argument("files", nargs="+", metavar="FILE.xlsx", help="only read")
    parser.add_argument("--set", action="append", default=[], metavar="SHEET!CELL=NUMBER",
                        help="change an input before recalculating; may be repeated")
    parser.add_argument("--against", metavar="OTHER.xlsx",
                        help="compare with what this workbook says instead")
    parser.add_argument("--soffice", default="soffice", help="LibreOffice's program")
    parser.add_argument("--timeout", type=float, default=120, help="seconds (default 120)")
    parser.add_argument("--max", type=int, default=40, help="findings shown a file (default 40)")
    arguments = parser.parse_args()
    if (arguments.set or arguments.against) and len(arguments.files) != 1:
        parser.error("--set and --against take one file")
    return arguments


def check(arguments, folder):
    """Check all files; returns whether everything agrees."""
    program = shutil.which(arguments.soffice)
    if not program:
        raise CannotCheck(f"{arguments.soffice} is not installed")
    settings = read_settings(arguments.set)
    told = [arguments.against] if arguments.against else arguments.files
    stored = [read_workbook(path) for path in told]
    copies = []
    for index, path in enumerate(arguments.files):
        read_workbook(path)
        copies.append(os.path.join(folder, f"{index}.xlsx"))
        strip_workbook(path, copies[-1], settings)
    results = recalculate(copies, program, folder, arguments.timeout)
    agrees = True
    for path, source, cells, result in zip(arguments.files, told, stored, results):
        true = read_workbook(result)
        count = Counter()
        findings = compare_cells(cells, true, count) + compare_charts(source, true, count)
        for finding in findings[:arguments.max]:
            print("  " + finding)
        if len(findings) > arguments.max:
            print(f"  ... and {len(findings) - arguments.max} more")
        print(f"{path}: " + ", ".join(f"{name} {number}" for name, number in count.items())
              + f" - {'FAIL' if findings else 'OK'}")
        agrees = agrees and not findings
    return agrees


def main():
    arguments = read_arguments()
    with tempfile.TemporaryDirectory(prefix="recalculate.") as folder:
        try:
            return 0 if check(arguments, folder) else 1
        except CannotCheck as problem:
            print(f"recalculate: {problem}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
