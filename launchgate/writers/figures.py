"""Numbers as people read them: `231 ms`, `5.3 MB`, `p95 231 ms of 300`."""

from collections.abc import Mapping
from math import isfinite

from launchgate.model import Measurement
from launchgate.writers.text import shown
from launchgate.writers.words import count

_SCALES = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def number(value: float) -> str:
    """At most three significant digits after the thousands."""
    if not isfinite(value):
        return "no number"
    if abs(value) >= 1e15:
        return f"{value:.2e}"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value: float, unit: str) -> str:
    """The value with its UCUM unit in plain words."""
    if unit == "By":
        return size(value)
    if unit == "d":
        return f"{number(value)} day" if value == 1 else f"{number(value)} days"
    name = "" if unit in {"1", "{count}"} else shown(unit.strip("{}"), 20)
    return f"{number(value)} {name}".strip()


def size(value: float) -> str:
    if not isfinite(value):
        return number(value)
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.1f} {name}"
    return count(int(value), "byte")


def scanned(looked_at: Mapping[str, int]) -> str:
    """`31 files, 5.3 MB`; the bytes come last, they say least."""
    named = [f"{n:,} {_noun(key, n)}" for key, n in looked_at.items() if key != "bytes"]
    return ", ".join(named + ([size(looked_at["bytes"])] if "bytes" in looked_at else []))


def _noun(key: str, n: int) -> str:
    plural = key.replace("_", " ").replace("url", "URL")
    if n != 1:
        return plural
    return f"{plural[:-3]}y" if plural.endswith("ies") else plural.removesuffix("s")


def measured(measurement: Measurement) -> str:
    """`p95 231 ms of 300`; the unit is said once."""
    value, unit, limit = measurement.value, measurement.unit, measurement.limit
    name = shown(measurement.name, 60)
    if value is None:
        bound = "" if limit is None else f", limit {quantity(limit, unit)}"
        return f"{name} not measured{bound}"
    text = f"{name} {quantity(value, unit)}"
    if limit is None:
        return text
    return f"{text} of {quantity(limit, unit) if unit == 'By' else number(limit)}"


def between(measurement: Measurement) -> str:
    """How sure the value is: `between 210 ms and 260 ms`, or nothing."""
    if measurement.interval is None:
        return ""
    low, high = (
        None if end is None else quantity(end, measurement.unit) for end in measurement.interval
    )
    if low and high:
        return f"between {low} and {high}"
    if low:
        return f"at least {low}, with no upper bound yet"
    return f"at most {high}, with no lower bound yet" if high else "with no bounds yet"
