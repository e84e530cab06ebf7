"""Figures, how they are shown and kept."""

import json
import math
from dataclasses import asdict, dataclass, field
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "results"


@dataclass
class Figure:
    """Something measured, and what it must be; without a limit it is told for information."""

    what: str
    measured: float
    unit: str
    most: float | None = None
    least: float | None = None
    more: dict = field(default_factory=dict)

    def holds(self):
        return (self.most is None or self.measured <= self.most) and (self.least is None or self.measured >= self.least)

    def must(self):
        if self.most is not None:
            return f"≤ {_number(self.most)} {self.unit}"
        return f"≥ {_number(self.least)} {self.unit}" if self.least is not None else "–"

    def ratio(self):
        limit = self.most if self.most is not None else self.least
        return f"{self.measured / limit:.2f}" if limit else "–"


def p(values, percent):
    """The value that so many per cent of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def table(figures):
    """Lines of a table: what, must, measured, measured ÷ must."""
    rows = [("figure", "must", "measured", "ratio", "")]
    for it in figures:
        rows.append((it.what, it.must(), f"{_number(it.measured)} {it.unit}", it.ratio(), "" if it.holds() else "MISSED"))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        yield "  ".join([row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:4], widths[1:])), row[4]]).rstrip()


def keep(name, figures):
    """Writes results/<name>.json."""
    RESULTS.mkdir(exist_ok=True)
    rows = [asdict(it) | {"holds": it.holds()} for it in figures]
    (RESULTS / f"{name}.json").write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _number(value):
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.2f}"
