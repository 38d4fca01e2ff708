"""Reading an Excel workbook as Excel does."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FIRST_DAY = dt.date(1899, 12, 30)
"""The day from which Excel counts."""


class Book:
    """What Excel sees in a workbook."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            self.parts = {name: file.read(name) for name in file.namelist()}
        self.texts = [
            unescaped("".join(part.text or "" for part in one.iter(f"{MAIN}t")))
            for one in self.xml("xl/sharedStrings.xml").iter(f"{MAIN}si")
        ]
        self.sheets = {
            sheet.attrib["name"]: self.xml(f"xl/worksheets/sheet{number}.xml")
            for number, sheet in enumerate(self.xml("xl/workbook.xml").iter(f"{MAIN}sheet"), 1)
        }
        styles = self.xml("xl/styles.xml").find(f"{MAIN}cellXfs")
        assert styles is not None
        self.styles = [style.attrib for style in styles]

    def xml(self, name: str) -> ElementTree.Element:
        """A part of the file, which must be good XML."""
        return ElementTree.fromstring(self.parts[name])

    def cells(self, sheet: str) -> dict[str, ElementTree.Element]:
        """The cells of a sheet by their address."""
        return {cell.attrib["r"]: cell for cell in self.sheets[sheet].iter(f"{MAIN}c")}

    def value(self, cell: ElementTree.Element) -> Any:
        """What stands in a cell."""
        held = cell.findtext(f"{MAIN}v")
        assert held is not None
        if cell.get("t") == "s":
            return self.texts[int(held)]
        if cell.get("t") == "b":
            return held == "1"
        number = float(held)
        if "applyNumberFormat" in self.style(cell):
            return (FIRST_DAY + dt.timedelta(days=int(number))).isoformat()
        return int(number) if number.is_integer() else number

    def style(self, cell: ElementTree.Element) -> dict[str, str]:
        """How a cell is shown."""
        return self.styles[int(cell.get("s", 0))]

    def rows(self, sheet: str) -> list[list[Any]]:
        """The rows of a sheet, an empty cell being None."""
        width, found = 0, []
        for row in self.sheets[sheet].iter(f"{MAIN}row"):
            line: list[Any] = []
            for cell in row.iter(f"{MAIN}c"):
                line += [None] * (column_number(cell.attrib["r"]) - len(line))
                line.append(self.value(cell))
            width = max(width, len(line))
            found.append(line)
        return [line + [None] * (width - len(line)) for line in found]


def unescaped(text: str) -> str:
    """Text of a workbook without the escapes of its format."""
    return re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), text)


def column_number(address: str) -> int:
    """The column of a cell, from 0."""
    number = 0
    for letter in address.rstrip("0123456789"):
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
