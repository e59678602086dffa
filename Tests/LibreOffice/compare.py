"""Compares CSV files with what LibreOffice made of them. Usage: compare.py WRITTEN XLSX BACK"""

import csv
import re
import sys
import zipfile
from pathlib import Path

written, xlsx, back = map(Path, sys.argv[1:])
faults = cells = 0


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def comparable(cell):
    # LibreOffice ends lines in cells with a line feed alone.
    return cell.replace("\r\n", "\n").replace("\r", "\n")


for path in sorted(written.glob("*.csv")):
    before, after = rows(path), rows(back / path.name)
    width = len(before[0])
    for number, (one, other) in enumerate(zip(before, after), 1):
        other += [""] * (width - len(other))
        for column, left, right in zip(before[0], one, other):
            cells += 1
            if comparable(left) != comparable(right):
                faults += 1
                print(f"{path.name}, row {number}, {column}: {left!r} became {right!r}")
    if len(before) != len(after):
        faults += 1
        print(f"{path.name}: {len(before)} rows became {len(after)}")
    with zipfile.ZipFile(xlsx / (path.stem + ".xlsx")) as book:
        for sheet in (name for name in book.namelist() if name.startswith("xl/worksheets/")):
            if re.search(rb"<f[ >]", book.read(sheet)):
                faults += 1
                print(f"{path.name}: a formula is in the spreadsheet.")

print(f"{cells} cells, {faults} faults")
sys.exit(faults > 0)
