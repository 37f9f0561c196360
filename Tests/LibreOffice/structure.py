#!/usr/bin/env python3
"""Check the structure of a workbook's file with openpyxl, which reads it by other means than ours.

Prints a line for each rule that is broken. Exit status: 0 none, 1 some, 2 not checked.
"""

import re
import sys
import zipfile

try:
    import openpyxl
except ImportError:
    print("openpyxl is not installed (Debian: python3-openpyxl)")
    sys.exit(2)


def check(path):
    found = []

    def broken(rule, place, words):
        found.append(f"{rule} {place}: {words}")

    archive = zipfile.ZipFile(path)
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        place = sheet.title
        if sheet.merged_cells.ranges:
            broken("W22", place, "merged cells")
        if sheet.sheet_state != "visible":
            broken("W25", place, "hidden")
        hidden = [row for row, size in sheet.row_dimensions.items() if size.hidden]
        hidden += [column for column, size in sheet.column_dimensions.items() if size.hidden]
        if hidden:
            broken("W25", place, f"hidden rows or columns {hidden}")
        if not sheet.freeze_panes:
            broken("W15", place, "nothing is frozen")
        if not sheet.print_area:
            broken("W16", place, "no print area")
        if str(sheet.page_setup.paperSize) not in ("1", "None"):
            broken("W16", place, f"paper {sheet.page_setup.paperSize}, not Letter")
        margins = sheet.page_margins
        if {margins.left, margins.right, margins.top, margins.bottom} != {0.5}:
            broken("W16", place, "margins other than half an inch")
        footer = sheet.oddFooter
        if "&P" not in (footer.center.text or "") or not (footer.left.text or ""):
            broken("W17", place, "no page number or run in the footer")
        if not (sheet.oddHeader.left.text or ""):
            broken("W17", place, "no name in the header")
        if not sheet.protection.sheet or sheet.protection.password:
            broken("W27", place, "not protected, or with a password")
        for table in sheet.tables.values():
            cells = sheet[table.ref]
            heads = [cell.value for cell in cells[0]]
            if heads != [column.name for column in table.tableColumns]:
                broken("W23", place, f"a table whose heads are not its cells: {heads}")
            if any(cell.fill.fill_type != "solid" for cell in cells[0]):
                broken("W23", place, "a table whose heads have no look of their own")
            if len(cells) < 2:
                broken("W23", place, "a table without rows")
        for hyperlink in sheet._hyperlinks:
            target = re.match(r"'?([^'!]+)'?!", hyperlink.location or "")
            if not target or target.group(1) not in book.sheetnames:
                broken("W18", place, f"a link to {hyperlink.location}")
    for name in archive.namelist():
        if re.match(r"xl/drawings/drawing[0-9]+\.xml", name):
            for anchor in re.findall(r"<xdr:cNvPr [^>]*>", archive.read(name).decode()):
                words = re.search(r'descr="([^"]*)"', anchor)
                if not words or not re.search("[0-9]", words.group(1)):
                    broken("W21", name, "a chart without words made from numbers")
        if re.match(r"xl/charts/chart[0-9]+\.xml", name):
            text = archive.read(name).decode()
            title = re.search(r"<c:title>.*?</c:title>", text, re.S)
            if not title or "<c:strRef>" not in title.group(0):
                broken("W26", name, "a title that no cell gives")
    properties = book.properties
    for name in ("title", "subject", "creator", "category", "keywords", "description"):
        if not getattr(properties, name):
            broken("W19", "properties", f"no {name}")
    names = [name.lower() for name in book.defined_names]
    for name in names:
        if re.fullmatch(r"[a-z]{1,3}[0-9]+|[rc]|r[0-9]*c[0-9]*", name):
            broken("W30", name, "reads as a cell")
    return found


if __name__ == "__main__":
    problems = [line for path in sys.argv[1:] for line in check(path)]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)
