import re
from dataclasses import replace
from html.parser import HTMLParser

import cmarkgfm  # type: ignore[import-untyped]
import pytest
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from launchgate.model import Finding, Report
from launchgate.writers.markdown import render, summary
from launchgate.writers.markdown.gfm import code, fenced, grid, paragraphs, sentence
from launchgate.writers.text import visible
from tests.writers.kept import same
from tests.writers.nasty import NASTY, many_findings, nasty_report
from tests.writers.sample import sample_report

OURS = {
    *("h1", "h2", "h3", "p", "strong", "em", "code", "pre", "ul", "li", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
HEADINGS = (
    "Blocks the launch|Worth fixing, does not block|Could not tell|Gates|Not looked at|Accepted: .*"
)
LOOSE = st.text(
    st.one_of(st.sampled_from("\\`*_[]()<>#|~!@$&:/.-+=1ab \n\t\"'{}^%"), st.characters()),
    max_size=60,
)


class Page(HTMLParser):
    """What a reader's browser gets: tags, attributes, text in code and out of it."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.headings: list[tuple[str, str]] = []
        self.coded = self.plain = ""
        self._open: list[str] = []
        self.feed(rendered(markdown))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self._open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "code" in self._open:
            self.coded += data
        else:
            self.plain += data
        if self._open and self._open[0] in {"h1", "h2", "h3"}:
            tag, text = self.headings[-1]
            self.headings[-1] = (tag, text + data)


def rendered(markdown: str) -> str:
    """GitHub's own parser, raw HTML let through: nothing of ours may need its filter."""
    made: str = cmarkgfm.markdown_to_html_with_extensions(
        markdown,
        options=Options.CMARK_OPT_UNSAFE,
        extensions=["table", "autolink", "strikethrough", "tasklist"],
    )
    return made


def with_text(text: str) -> Report:
    """The sample with one hostile text in every field of its worst finding."""
    report = sample_report()
    (verdict, *rest) = report.verdicts
    place = replace(verdict.finding.locations[0], url=text)
    finding: Finding = replace(
        verdict.finding, subject=text, message=text, fix=text, excerpt=text, locations=(place,)
    )
    return replace(report, verdicts=(replace(verdict, finding=finding), *rest))


def test_the_whole_text() -> None:
    same("report.md", render(sample_report()))


def test_the_parser_would_show_what_is_not_escaped() -> None:
    page = Page("<script>x</script>\n\nwww.acme.example ![i](x) | a |")
    assert {"script", "a", "img"} <= set(page.tags)


def test_hostile_text_makes_no_markup() -> None:
    page = Page(render(nasty_report()))
    assert set(page.tags) <= OURS
    assert page.attributes <= {"lang", "class"}
    assert [tag for tag, _ in page.headings].count("h1") == 1
    assert all(re.fullmatch(HEADINGS, text) for tag, text in page.headings if tag == "h2")
    found_later = r"@\w|#\d|://|www\.|::error|GH-\d|\$"
    assert not re.search(found_later, page.plain)
    assert "@everyone" in page.coded


@pytest.mark.parametrize("text", [text for text in NASTY if len(text) < 10_000])
def test_each_hostile_text_leaves_the_shape_as_it_is(text: str) -> None:
    page, usual = Page(render(with_text(text))), Page(render(with_text("harmless")))
    assert set(page.tags) <= OURS
    assert [h for h in page.headings if h[0] != "h3"] == [h for h in usual.headings if h[0] != "h3"]
    for tag in ("table", "tr", "td", "h3"):
        assert page.tags.count(tag) == usual.tags.count(tag)


@given(LOOSE)
def test_a_sentence_shows_just_its_text(text: str) -> None:
    page = Page(sentence(text))
    assert set(page.tags) <= {"p", "code"}
    assert sorted(letters(page.plain + page.coded)) == sorted(letters(visible(text)))


@given(LOOSE)
def test_code_shows_just_its_text(text: str) -> None:
    page = Page(f"a {code(text)} b")
    assert page.tags == ["p", "code"]
    assert page.coded == (visible(text).strip() or "-")


@given(LOOSE)
def test_a_fence_shows_just_its_text(text: str) -> None:
    page = Page(f"{fenced(text)}\n\nafter")
    assert page.tags == ["pre", "code", "p"]
    assert page.coded == visible(text, newlines=True) + "\n"


@given(LOOSE, LOOSE)
def test_a_table_has_the_cells_it_was_given(one: str, two: str) -> None:
    page = Page(grid(("A", "B"), [(code(one), sentence(two)), (sentence(one), code(two))]))
    assert set(page.tags) <= {"table", "thead", "tbody", "tr", "th", "td", "code"}
    assert (page.tags.count("tr"), page.tags.count("td")) == (3, 4)
    assert (visible(one).strip() or "-") in page.coded


@given(LOOSE)
def test_paragraphs_make_only_prose_and_code(text: str) -> None:
    assert set(Page("\n\n".join(paragraphs(text))).tags) <= {"p", "code", "pre"}


def letters(text: str) -> str:
    """Without what may move: spaces fold, backticks become code, nothing is shown as `-`."""
    return re.sub(r"[`\s-]", "", text)


def test_words_that_a_forge_would_link_stand_in_code() -> None:
    assert sentence("ask @acme/team about #12.") == "ask `@acme/team` about `#12`."
    assert sentence("see https://acme.example, please") == "see `https://acme.example`, please"
    assert sentence("reverts 5f2b8d0c of :tada: GH-7") == "reverts `5f2b8d0c` of `:tada`: `GH-7`"
    assert sentence("a plain sentence, no. 7 of 10 (all)") == "a plain sentence, no. 7 of 10 (all)"


def test_a_rule_text_keeps_its_code() -> None:
    made = paragraphs("Send `X: y`\n\n    fly deploy\n    fly logs\n\n- first\n- second")
    assert made == ["Send `X: y`", "```text\nfly deploy\nfly logs\n```", "• first", "• second"]


def test_everything_that_matters_is_said() -> None:
    text = render(sample_report())
    assert text.startswith("# NO-GO: 3 blocking risks (2 critical, 1 high).\n")
    assert "| 1 | critical | Signup breaks | Endpoint answers wrongly |" in text
    assert "**Where:** `dist/assets/index.js:1:88123` (from `src/lib/admin.ts:12:9`)" in text
    assert "**Fix:** Set `AUTH_URL=https://app.acme.example` in production." in text
    assert "p95 412 ms of 300 (between 371 ms and 455 ms)" in text
    assert "## Could not tell\n\n- `mail`: DNS did not answer" in text
    assert "| suppressed | `callbacks/loopback` |" in text


def test_a_small_report_is_its_own_summary() -> None:
    assert summary(sample_report()) == render(sample_report())


@pytest.mark.parametrize("limit", [1_000_000, 100_000, 30_000, 3_000, 300, 10])
def test_a_summary_keeps_under_its_limit(limit: int) -> None:
    text = summary(many_findings(20_000), limit)
    assert len(text.encode("utf-8")) <= limit
    assert text.startswith("# NO-GO: 7,2"[:limit])


def test_a_cut_summary_says_what_was_cut_and_keeps_the_worst_and_the_gates() -> None:
    text = summary(many_findings(20_000), 100_000)
    kept = len(re.findall("^### ", text, re.MULTILINE))
    assert 20 < kept < 500
    assert f"**Cut to fit.** {kept} of 500 risks are described here" in text
    assert re.findall(r"^### (\d+)\.", text, re.MULTILINE)[0] == "2"
    assert "## Gates" in text


def test_of_thousands_it_tells_how_many_more() -> None:
    text = render(many_findings(20_000))
    assert len(re.findall("^### ", text, re.MULTILINE)) == 500
    assert "And 17,500 more findings: the JSON report holds them all." in text
    assert len(text) < 1_000_000
