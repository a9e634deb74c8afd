"""The page as text: what it says, what it must not hold, how large it may grow."""

import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from launchgate.model import Decision, Impact, Location, Report, RuleInfo, Severity, Verdict
from launchgate.writers.html import render
from tests.writers.nasty import NASTY, many_findings, nasty_report
from tests.writers.sample import sample_report

VOID = {"meta", "br"}
OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "footer"),
    *("section", "article", "h1", "h2", "h3", "h4", "h5", "p", "ul", "li", "dl", "dt", "dd", "div"),
    *("span", "b", "a", "code", "pre", "time", "details", "summary", "figure", "figcaption"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "path", "rect"),
    *("circle", "text"),
}
FORBIDDEN = {"src", "srcset", "style", "xlink:href", "action", "formaction", "srcdoc", "ping"}


class Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str]] = []
        self.ids: list[str] = []
        self.title = self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, "elements nest"

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["title"] and "svg" not in self._open:
            self.title += data
        elif "style" not in self._open:
            self.text += data


def with_text(text: str) -> Report:
    report = sample_report()
    (verdict, *rest) = report.verdicts
    place = Location(path=text, line=1, original=Location(path=text))
    finding = replace(
        verdict.finding, subject=text, message=text, fix=text, excerpt=text, locations=(place,)
    )
    return replace(report, verdicts=(replace(verdict, finding=finding), *rest))


@pytest.mark.parametrize("report", [sample_report(), nasty_report(), many_findings(30)])
def test_the_page_holds_only_our_markup_and_nothing_to_load(report: Report) -> None:
    text = render(report)
    page = Page(text)
    assert text.startswith('<!doctype html>\n<html lang="en">')
    assert set(page.tags) <= OURS
    names = {name for _, name, _ in page.attributes}
    assert not names & FORBIDDEN
    assert not any(name.startswith("on") for name in names)
    assert all(value.startswith("#") for _, name, value in page.attributes if name == "href")
    assert "url(" not in text.partition("</style>")[0]
    assert "@import" not in text.partition("</style>")[0]
    assert len(page.ids) == len(set(page.ids))
    assert (page.tags["h1"], page.tags["main"], page.tags["title"]) == (1, 1, 1 + page.tags["svg"])


def test_the_policy_forbids_everything_but_our_style() -> None:
    page = Page(render(sample_report()))
    (policy,) = [
        value for _, name, value in page.attributes if name == "content" and "default-src" in value
    ]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")


@pytest.mark.parametrize("text", [text for text in NASTY if len(text) < 10_000])
def test_each_hostile_text_leaves_the_shape_as_it_is(text: str) -> None:
    usual = Page(render(with_text("harmless"))).tags
    made = Page(render(with_text(text))).tags
    made.subtract(usual)
    prose = {"p", "code", "pre"}  # a text may be several paragraphs, and `code` in them
    assert {tag for tag, more in made.items() if more} <= prose | {"div", "dt", "dd"}
    assert abs(made["div"]) <= 1, "an empty excerpt takes its row away, nothing else"


def test_hostile_text_is_shown_not_obeyed() -> None:
    page = Page(render(with_text("<img src=x onerror=alert(1)> \u202e\x1b[2J & &amp;")))
    assert page.text.count("<img src=x onerror=alert(1)> \\u202e\\x1b[2J & &amp;") >= 4
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", render(nasty_report()))
    render(nasty_report()).encode("utf-8")


def test_ci_runners_find_no_command_in_the_page() -> None:
    text = render(nasty_report())
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert "##[" not in text


def test_the_decision_comes_first_and_is_the_title() -> None:
    page = Page(render(sample_report()))
    assert page.title == "NO-GO for production: 3 blocking risks (2 critical, 1 high)."
    head = page.text.partition("What blocks the launch")[0]
    assert "Do not launch yet. 3 blocking risks (2 critical, 1 high)." in head
    assert "Worst: POST /api/signup answers 500 instead of 201: nobody can sign up." in head
    for fact in ("production", "pre-deploy", "5f2b8d0c5f2b", "24 November 2026, 03:00 UTC"):
        assert fact in head


@pytest.mark.parametrize(
    ("decision", "plainly"),
    [
        (Decision.GO, "Ready to launch."),
        (Decision.NO_GO, "Do not launch yet."),
        (Decision.INCONCLUSIVE, "Not known to be safe yet."),
    ],
)
def test_each_decision_says_it_plainly(decision: Decision, plainly: str) -> None:
    text = Page(render(replace(sample_report(), decision=decision))).text
    assert plainly in text
    assert sum(other in text for other in ("Ready to", "Do not launch", "Not known")) == 1


def test_every_part_of_the_report_is_there() -> None:
    text = " ".join(Page(render(sample_report())).text.split())
    for part in (
        "dist/assets/index.js:1:88123 from src/lib/admin.ts:12:9",
        'createClient(u,"eyJhbG…(219)")',
        "Set AUTH_URL=https://app.acme.example in production.",
        "p95 412 ms of 300 (between 371 ms and 455 ms)",
        "60 samples from 200 ms to 426 ms, 32 over 300 ms",
        "31 files, 5.3 MB",
        "assets/intro.mp4",
        "suppressed: fixtures",
        "2027-01-31",
        "DNS did not answer for _dmarc.acme.example in 5 s: run again",
    ):
        assert part in text, part


def test_a_fix_keeps_its_code_and_its_line_breaks() -> None:
    page = render(with_text("Run `fly deploy`:\n\n    fly secrets set A=1 &&\n    fly deploy"))
    assert "<p>Run <code>fly deploy</code>:</p>" in page
    assert "<pre><code>fly secrets set A=1 &amp;&amp;\nfly deploy</code></pre>" in page


def test_parts_that_are_empty_are_left_out() -> None:
    run = sample_report().run
    report = Report(
        version="0.1.0", run=run, decision=Decision.GO, gates=(), verdicts=(), catalog={}
    )
    assert Page(render(report)).tags["section"] == 0
    assert Page(render(report)).tags["h1"] == 1


def test_an_interrupted_run_says_so() -> None:
    report = sample_report()
    cut_off = replace(report, run=replace(report.run, complete=False))
    assert "interrupted" in Page(render(cut_off)).text
    assert "interrupted" not in Page(render(report)).text


def test_the_same_report_gives_the_same_page() -> None:
    assert render(sample_report()) == render(sample_report())


def test_twenty_thousand_findings() -> None:
    report = many_findings(20_000)
    text = render(report)
    assert len(text) < 3_000_000
    page = Page(text)
    assert page.tags["article"] - len(report.gates) == 500
    assert "Other risks that block: 6,700" in page.text
    assert "And 4,700 more: the JSON report lists them all." in page.text


def test_five_hundred_findings_of_endless_text_stay_bounded() -> None:
    endless = "&" * 10_000
    place = Location(path=endless, line=1, original=Location(path=endless))
    (first, *_) = sample_report().verdicts
    finding = replace(
        first.finding,
        rule_id=endless,
        subject=endless,
        message=endless,
        fix=endless,
        excerpt=endless,
        locations=(place,) * 50,
    )
    verdicts = tuple(
        Verdict(finding=finding, status=first.status, blocking=True, rank=rank)
        for rank in range(1, 3_000)
    )
    info = RuleInfo(
        id=endless,
        title=endless,
        why=endless,
        fix=endless,
        severity=Severity.HIGH,
        impact=Impact.SIGNUP,
    )
    text = render(replace(sample_report(), verdicts=verdicts, catalog={endless: info}))
    assert len(text) < 20_000_000
