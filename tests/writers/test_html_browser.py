"""The page in a real browser: quiet, readable, reachable, on a phone, in the dark, on paper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from launchgate.model import Decision, Report
from launchgate.writers.html import render
from tests.browser import Browser, browser, chromium
from tests.writers.nasty import many_findings, nasty_report
from tests.writers.sample import sample_report

REPORTS = {
    "broken": sample_report(),
    "go": replace(sample_report(), decision=Decision.GO, verdicts=sample_report().verdicts[4:]),
    "unsure": replace(sample_report(), decision=Decision.INCONCLUSIVE, verdicts=()),
    "nasty": nasty_report(),
}
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"

# Every text that shows, with its colour and the colour behind it (WCAG 2.2, 1.4.3).
CONTRASTS = """(() => {
  const rgb = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const behind = node => {
    for (let at = node; at; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
      if (color[3] !== 0) return [128, 128, 128];
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility()) continue;
    if (node.closest('title, desc')) continue;
    const style = getComputedStyle(node);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const front = rgb(node.closest('svg') ? style.fill : style.color);
    const [dark, bright] = [light(front), light(behind(node))].sort((a, b) => a - b);
    const ratio = (bright + 0.05) / (dark + 0.05);
    found.push([walker.currentNode.data.slice(0, 40), ratio, large ? 3 : 4.5]);
  }
  return found;
})()"""

FOLDED = """[...document.querySelectorAll('details > *')]
  .filter(one => !one.checkVisibility({contentVisibilityAuto: true})).length"""
GROUNDS = """[...new Set([...document.querySelectorAll('body, body *')]
  .map(one => getComputedStyle(one).backgroundColor))].sort()"""


@pytest.fixture(scope="module")
def page() -> Iterator[Browser]:
    with browser() as one:
        yield one


def load(page: Browser, folder: Path, html: str, width: int = 1200, scheme: str = "light") -> None:
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    page.show(width, scheme=scheme)
    page.open(path.as_uri())


def requests(page: Browser) -> list[str]:
    return [
        event["request"]["url"]
        for name, event in page.events
        if name == "Network.requestWillBeSent"
    ]


def noise(page: Browser) -> list[str]:
    """Anything a quiet page never does: scripts, dialogs, console lines, broken policy."""
    loud = {
        "Runtime.consoleAPICalled",
        "Runtime.exceptionThrown",
        "Log.entryAdded",
        "Page.javascriptDialogOpening",
    }
    return [f"{name}: {event}" for name, event in page.events if name in loud]


def test_the_instruments_hear_a_loud_page(page: Browser, tmp_path: Path) -> None:
    image, script = "<img src='http://127.0.0.1:9/x'>", "<script>console.log(1)</script>"
    wide = "<p style='width:2000px;color:#999'>wide</p>"
    load(page, tmp_path, f"<!doctype html>{wide}{image}{script}", 360)
    assert "http://127.0.0.1:9/x" in requests(page)
    assert any("consoleAPICalled" in line for line in noise(page))
    assert page.run("document.documentElement.scrollWidth") > 2000
    ((_, ratio, _),) = page.run(CONTRASTS)
    assert 2.8 < ratio < 2.9


def test_a_missing_chromium_fails_and_says_what_installs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LAUNCHGATE_CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(AssertionError, match="`make test` installs it"):
        chromium()


@pytest.mark.parametrize("name", REPORTS)
def test_it_asks_nobody_and_runs_nothing(page: Browser, tmp_path: Path, name: str) -> None:
    load(page, tmp_path, render(REPORTS[name]))
    page.run(OPEN_ALL)
    page.run("new Promise(done => setTimeout(done, 100))")
    assert requests(page) == [(tmp_path / "report.html").as_uri()]
    assert noise(page) == []
    assert page.run("document.scripts.length + document.images.length + frames.length") == 0
    assert page.run("document.compatMode") == "CSS1Compat"


def test_the_policy_stops_a_script_that_would_slip_in(page: Browser, tmp_path: Path) -> None:
    html = render(sample_report())
    slipped = html.replace("<main", "<script>document.title='owned'</script><main")
    load(page, tmp_path, slipped)
    assert page.run("document.scripts.length") == 1
    assert page.run("document.title").startswith("NO-GO")


@pytest.mark.parametrize("name", REPORTS)
def test_headings_and_landmarks(page: Browser, tmp_path: Path, name: str) -> None:
    load(page, tmp_path, render(REPORTS[name]))
    levels = page.run(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => +one.tagName[1])"
    )
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    for landmark in ("body > header", "body > nav[aria-label]", "body > main", "body > footer"):
        assert page.run(f"document.querySelectorAll('{landmark}').length") == 1
    assert page.run("[...document.querySelectorAll('th')].every(one => one.scope)") is True
    assert page.run(
        "[...document.querySelectorAll('svg')].every(one => one.role === 'img'"
        " && document.getElementById(one.getAttribute('aria-labelledby'))"
        " && document.getElementById(one.getAttribute('aria-describedby')))"
    )
    assert page.run(
        "[...document.querySelectorAll('nav a')].every(one => document.querySelector(one.hash))"
    )


@pytest.mark.parametrize("width", [320, 360, 768, 1200])
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_overflows_sideways(page: Browser, tmp_path: Path, name: str, width: int) -> None:
    load(page, tmp_path, render(REPORTS[name]), width)
    page.run(OPEN_ALL)
    assert page.run("innerWidth") == width
    assert page.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["broken", "go", "unsure"])
def test_every_text_has_contrast(page: Browser, tmp_path: Path, name: str, scheme: str) -> None:
    load(page, tmp_path, render(REPORTS[name]), scheme=scheme)
    page.run(OPEN_ALL)
    found = page.run(CONTRASTS)
    assert len(found) > 40
    assert [(text, ratio) for text, ratio, needed in found if ratio < needed] == []
    dark = page.run("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark == (scheme == "dark")


def test_the_keyboard_reaches_and_opens_every_fold(page: Browser, tmp_path: Path) -> None:
    load(page, tmp_path, render(sample_report()))
    total = page.run("document.querySelectorAll('details:not(details details)').length")
    assert total > 8
    stops = page.run("document.querySelectorAll('a, summary').length")
    opened = 0
    for _ in range(stops):
        page.press("Tab")
        if page.run("document.activeElement.tagName") == "SUMMARY":
            assert page.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
            page.press("Enter")
            opened += page.run("document.activeElement.parentElement.open")
            page.press("Enter")
    assert opened == total


def test_on_paper_all_folds_are_open_and_no_ground_is_dark(page: Browser, tmp_path: Path) -> None:
    load(page, tmp_path, render(sample_report()))
    assert page.run(FOLDED) > 5
    page.show(800, scheme="dark", media="print")
    assert page.run(FOLDED) == 0
    assert [row for row in page.run(CONTRASTS) if row[1] < row[2]] == []
    assert page.run(GROUNDS) == ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]


def test_a_page_of_twenty_thousand_findings_loads(page: Browser, tmp_path: Path) -> None:
    load(page, tmp_path, render(many_findings(20_000)), 360)
    assert page.run("document.querySelectorAll('tbody tr').length") > 2_000
    assert page.run("document.documentElement.scrollWidth") <= 360


def test_a_target_of_one_endless_word_fits_a_phone(page: Browser, tmp_path: Path) -> None:
    report: Report = sample_report()
    long = replace(report, run=replace(report.run, target="x" * 500))
    load(page, tmp_path, render(long), 320)
    assert page.run("document.documentElement.scrollWidth") <= 320
