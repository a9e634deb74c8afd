"""Where numbers stand in a chart: the axis, and the bars of a histogram on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from launchgate.model import Measurement

WIDTH = 360.0
_MARGIN = 10.0
_BARS = 44
_LARGEST, _SMALLEST = 1e15, 1e-9


@dataclass(frozen=True, slots=True)
class Axis:
    low: float
    high: float

    def x(self, value: float) -> float:
        """Pixels from the left; what lies beyond the axis stands at its end."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return _MARGIN + share * (WIDTH - 2 * _MARGIN)


@dataclass(frozen=True, slots=True)
class Bar:
    start: float
    end: float
    count: int


def axis(measurements: Sequence[Measurement], samples: Sequence[float]) -> Axis:
    """From zero to a little beyond all that must be seen; a few stray samples do not stretch it."""
    ordered = sorted(samples)
    seen = [number for one in measurements for number in _numbers(one)]
    seen += [ordered[0], ordered[ceil(len(ordered) * 0.98) - 1]] if ordered else []
    low, high = min([0.0, *seen]), max([0.0, *seen])
    span = high - low
    if span < _SMALLEST:
        return Axis(low, low + 1.0)
    return Axis(low - (span * 0.05 if low < 0 else 0), high + span * 0.08)


def limits(measurements: Sequence[Measurement]) -> list[float]:
    return sorted({m.limit for m in measurements if m.limit is not None and drawable(m.limit)})


def drawable(value: float | None) -> bool:
    """A number that a picture can hold: neither missing nor NaN, infinite or absurd."""
    return value is not None and abs(value) <= _LARGEST


def histogram(samples: Sequence[float], on: Axis, edge: float | None) -> list[Bar]:
    """Bars of equal width, one edge at `edge`; what lies beyond the axis counts in the last."""
    origin = on.low if edge is None else edge
    step = (on.high - on.low) / _BARS
    first = -ceil((origin - on.low) / step)
    last = ceil((on.high - origin) / step) - 1
    counts: dict[int, int] = {}
    for sample in samples:
        # A sample on the limit is within it, so bars are closed on the right.
        nth = min(max(ceil((sample - origin) / step) - 1, first), last)
        counts[nth] = counts.get(nth, 0) + 1
    return [
        Bar(max(origin + nth * step, on.low), min(origin + (nth + 1) * step, on.high), counts[nth])
        for nth in sorted(counts)
    ]


def _numbers(one: Measurement) -> list[float]:
    ends = (one.value, one.limit, *(one.interval or ()))
    return [end for end in ends if end is not None and drawable(end)]
