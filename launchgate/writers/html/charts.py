"""Small pictures of what was measured, in inline SVG: samples, value, interval and limits.

Measurements of one subject and unit share a picture. Every number in it also stands in words
beside it.
"""

from collections.abc import Iterator, Sequence

from launchgate.model import Measurement
from launchgate.writers.figures import quantity
from launchgate.writers.html.markup import Html, el, join
from launchgate.writers.html.scale import WIDTH, Axis, Bar, axis, drawable, histogram, limits
from launchgate.writers.text import shown

_BARS_HEIGHT = 60.0
_ROW, _BAR_ROW = 15.0, 26.0


def chart(measurements: Sequence[Measurement], number: int) -> Html:
    """Empty where a number has neither a distribution nor a limit."""
    samples = [x for x in _samples(measurements) if drawable(x)]
    marks = [m for m in measurements if drawable(m.value)]
    over = limits(measurements)
    if not samples and not (marks and over):
        return Html()
    scale, unit = axis(measurements, samples), measurements[0].unit
    top = _ROW * len(over) + 2
    base = top + (_BARS_HEIGHT if samples else 4)
    row = _ROW if samples else _BAR_ROW
    bottom = base + 6 + row * len(marks)
    names = (f"chart-{number}-title", f"chart-{number}-desc")
    told = describe(samples, over, unit)
    picture = el(
        "svg",
        el("title", shown(measurements[0].subject, 200), id=names[0]),
        el("desc", told, id=names[1]),
        *_histogram(samples, scale, over, base),
        el("path", class_="axis", d=f"M{scale.x(scale.low):g} {base:g}H{scale.x(scale.high):g}"),
        *_limits(over, unit, scale, bottom),
        *(
            part
            for n, one in enumerate(marks)
            for part in (_dot if samples else _solid)(one, scale, base + 6 + row * n)
        ),
        _label(quantity(scale.low, unit), scale.x(scale.low), bottom + 14, "start"),
        _label(quantity(scale.high, unit), scale.x(scale.high), bottom + 14, "end"),
        role="img",
        aria_labelledby=names[0],
        aria_describedby=names[1],
        viewBox=f"0 0 {WIDTH:g} {bottom + 19:g}",
    )
    return join([picture, el("p", told, class_="note")]) if samples else picture


def describe(samples: Sequence[float], over: Sequence[float], unit: str) -> str:
    """The picture in words."""
    if not samples:
        return "The value against " + " and ".join(f"a limit of {quantity(x, unit)}" for x in over)
    ends = f"from {quantity(min(samples), unit)} to {quantity(max(samples), unit)}"
    counts = [f"{sum(s > x for s in samples):,} over {quantity(x, unit)}" for x in over]
    return ", ".join([f"{len(samples):,} samples {ends}", *counts])


def _samples(measurements: Sequence[Measurement]) -> tuple[float, ...]:
    """Several numbers of one subject come from the same samples: they are drawn once."""
    return max((m.samples for m in measurements), key=len, default=())


def _histogram(
    samples: Sequence[float], scale: Axis, over: Sequence[float], base: float
) -> Iterator[Html]:
    bars = histogram(samples, scale, over[0] if over else None)
    most = max((bar.count for bar in bars), default=1)
    for bar in bars:
        beyond = bool(over) and bar.start >= over[0]
        yield _bar(bar, scale, base, max(bar.count / most * _BARS_HEIGHT, 2.0), beyond)


def _bar(bar: Bar, scale: Axis, base: float, height: float, beyond: bool) -> Html:
    left, right = scale.x(bar.start), scale.x(bar.end)
    return el(
        "rect",
        class_="bar beyond" if beyond else "bar",
        x=left + 0.5,
        y=base - height,
        width=max(right - left - 1, 0.5),
        height=height,
    )


def _limits(over: Sequence[float], unit: str, scale: Axis, bottom: float) -> Iterator[Html]:
    for number, limit in enumerate(over):
        x, y = scale.x(limit), 11 + _ROW * number
        left = x > WIDTH * 0.6
        yield el("path", class_="limit", d=f"M{x:.2f} {y - 9:g}V{bottom:g}")
        text = f"limit {quantity(limit, unit)}"
        yield _label(text, x - 5 if left else x + 5, y, "end" if left else "start")


def _dot(one: Measurement, scale: Axis, y: float) -> Iterator[Html]:
    """The value below the samples that it comes from, its name beside it."""
    yield from _value(one, scale, y + 8)
    xs = [scale.x(end) for end in (one.value, *(one.interval or ())) if drawable(end)]
    left = xs[0] > WIDTH * 0.6
    at = min(xs) - 8 if left else max(xs) + 8
    yield _label(shown(one.name, 24), at, y + 12, "end" if left else "start")


def _solid(one: Measurement, scale: Axis, y: float) -> Iterator[Html]:
    """The value as a bar from zero, its name above."""
    zero, tip = sorted((scale.x(0.0), scale.x(one.value or 0.0)))
    yield _label(shown(one.name, 40), scale.x(scale.low), y + 10, "start")
    yield el("rect", class_="bar", x=zero, y=y + 15, width=max(tip - zero, 1.0), height=8)
    yield from _value(one, scale, y + 19)


def _value(one: Measurement, scale: Axis, y: float) -> Iterator[Html]:
    """A dot; its interval as a whisker, with an arrow at an end that has no bound."""
    if one.interval:
        low, high = (end if drawable(end) else None for end in one.interval)
        start = scale.x(scale.low if low is None else low)
        end = scale.x(scale.high if high is None else high)
        tip = _arrow(end, y) if high is None else f"M{end:.2f} {y - 4:g}v8"
        foot = "" if low is None else f"M{start:.2f} {y - 4:g}v8"
        yield el("path", class_="whisker", d=f"M{start:.2f} {y:g}H{end:.2f}{foot}{tip}")
    yield el("circle", class_="value", cx=scale.x(one.value or 0.0), cy=y, r=3.5)


def _arrow(x: float, y: float) -> str:
    return f"M{x - 5:.2f} {y - 4:g}l5 4l-5 4"


def _label(text: str, x: float, y: float, anchor: str) -> Html:
    return el("text", text, x=x, y=y, text_anchor=anchor)
