"""Which variables a failed build complains of."""

import re
from collections.abc import Iterable, Mapping


def blamed(output: str, markers: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """`markers` are the needles of each variable. Those whose marker the output shows come first:
    a name alone is said of many things."""
    shown = frozenset(
        name for name, needles in markers.items() if any(needle in output for needle in needles)
    )
    return shown | named(output, markers)


def named(output: str, names: Iterable[str]) -> frozenset[str]:
    words = frozenset(re.findall(r"[A-Za-z_][A-Za-z0-9_]*", output))
    return frozenset(name for name in names if name in words)


def masked(text: str, markers: Mapping[str, tuple[str, ...]]) -> str:
    """The output for people: names in the place of markers."""
    for name, needles in markers.items():
        for needle in needles:
            text = text.replace(needle, f"<{name}>")
    return text
