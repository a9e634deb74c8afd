import re
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.model import Measurement
from launchgate.writers.figures import between, measured, quantity, scanned
from launchgate.writers.html.charts import chart
from launchgate.writers.html.scale import WIDTH, axis, histogram

NUMBERS = st.one_of(st.floats(), st.floats(0, 5_000), st.just(300.0))


def p95(
    value: float | None = 231.0,
    *,
    limit: float | None = 300.0,
    interval: tuple[float | None, float | None] | None = None,
    samples: tuple[float, ...] = (),
) -> Measurement:
    return Measurement(
        name="p95",
        subject="POST /signup",
        value=value,
        unit="ms",
        limit=limit,
        interval=interval,
        samples=samples,
    )


def bars(svg: str) -> list[tuple[str, float, float]]:
    """(class, left, height) of each bar."""
    found = re.findall(r'<rect class="([^"]*)" x="([^"]*)" [^>]*height="([^"]*)"', svg)
    return [(name, float(x), float(height)) for name, x, height in found]


def test_a_limit_stands_at_its_place_and_a_sample_on_it_is_within() -> None:
    svg = chart([p95(samples=(100.0, 300.0, 300.0, 301.0))], 1)
    assert [name for name, _, _ in bars(svg)] == ["bar", "bar", "bar beyond"]
    (limit,) = re.findall(r'class="limit" d="M([\d.]+) ', svg)
    assert bars(svg)[1][1] < float(limit) < bars(svg)[2][1]
    assert "4 samples from 100 ms to 301 ms, 1 over 300 ms" in svg


def test_every_sample_is_in_some_bar_and_few_strays_do_not_stretch_the_axis() -> None:
    samples = [float(n) for n in range(100, 299)] + [30_000.0]
    on = axis([p95()], samples)
    assert on.high < 400
    made = histogram(samples, on, 300.0)
    assert sum(bar.count for bar in made) == 200
    assert made[-1].count == 1


def test_two_limits_are_drawn_and_named() -> None:
    svg = chart([p95(samples=(100.0, 900.0)), p95(limit=800.0)], 1)
    assert svg.count('class="limit"') == 2
    assert ">limit 300 ms<" in svg
    assert ">limit 800 ms<" in svg
    assert "1 over 300 ms, 1 over 800 ms" in svg


def test_a_value_against_its_limit_has_a_bar_and_a_whisker() -> None:
    svg = chart([p95(interval=(210.0, 260.0))], 7)
    assert svg.count("<rect") == 1
    assert svg.count('class="whisker"') == 1
    assert 'role="img" aria-labelledby="chart-7-title" aria-describedby="chart-7-desc"' in svg
    assert '<title id="chart-7-title">POST /signup</title>' in svg


def test_an_interval_without_an_end_has_an_arrow() -> None:
    assert "l5 4l-5 4" in chart([p95(interval=(210.0, None))], 1)
    assert "l5 4l-5 4" not in chart([p95(interval=(210.0, 260.0))], 1)


@pytest.mark.parametrize(
    "one", [p95(limit=None), p95(None), p95(nan), p95(inf, limit=None), p95(None, limit=None)]
)
def test_nothing_is_drawn_where_there_is_nothing_to_see(one: Measurement) -> None:
    assert chart([one], 1) == ""


@given(NUMBERS | st.none(), NUMBERS | st.none(), st.lists(NUMBERS, max_size=80), NUMBERS, NUMBERS)
def test_whatever_was_measured_stays_inside_the_picture(
    value: float | None, limit: float | None, samples: list[float], low: float, high: float
) -> None:
    svg = chart([p95(value, limit=limit, interval=(low, high), samples=tuple(samples))], 1)
    assert "nan" not in svg
    assert "inf" not in svg
    for x in re.findall(r' (?:x|cx)="([^"]*)"', svg):
        assert -9 <= float(x) <= WIDTH + 9
    for _, _, height in bars(svg):
        assert 0 < height <= 60


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (231.0, "ms", "231 ms"),
        (1240.4, "ms", "1,240 ms"),
        (9.13, "%", "9.13 %"),
        (0.05, "1", "0.05"),
        (12.0, "{count}", "12"),
        (12.0, "{request}", "12 request"),
        (1.0, "d", "1 day"),
        (30.0, "d", "30 days"),
        (5_312_004, "By", "5.3 MB"),
        (1, "By", "1 byte"),
        (nan, "ms", "no number ms"),
        (inf, "By", "no number"),
        (1e300, "ms", "1.00e+300 ms"),
    ],
)
def test_quantities_read_as_people_write_them(value: float, unit: str, text: str) -> None:
    assert quantity(value, unit) == text


def test_measurements_in_words() -> None:
    assert measured(p95()) == "p95 231 ms of 300"
    assert measured(p95(limit=None)) == "p95 231 ms"
    assert measured(p95(None)) == "p95 not measured, limit 300 ms"
    assert between(p95()) == ""
    assert between(p95(interval=(210.0, 260.0))) == "between 210 ms and 260 ms"
    assert between(p95(interval=(210.0, None))) == "at least 210 ms, with no upper bound yet"
    assert between(p95(interval=(None, 260.0))) == "at most 260 ms, with no lower bound yet"
    assert between(p95(interval=(None, None))) == "with no bounds yet"


def test_what_was_scanned_in_words() -> None:
    assert scanned({"bytes": 5_312_004, "files": 31}) == "31 files, 5.3 MB"
    assert scanned({"files": 1, "baseline_entries": 1, "urls": 2}) == (
        "1 file, 1 baseline entry, 2 URLs"
    )
    assert scanned({}) == ""
