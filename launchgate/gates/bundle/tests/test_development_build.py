from collections.abc import Callable

import pytest

from launchgate.engine.gate_run import GateRun
from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.development_build import development_build
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.model import Problem, Severity
from tests.leftover_facts import facts_of

Check = Callable[..., GateRun]

_REACT = (
    'console.info("%cDownload the React DevTools for a better development experience: '
    'https://react.dev/link/react-devtools","font-weight:bold")'
)


def found(facts: BundleFacts) -> list[Problem]:
    return list(development_build.check(facts, BundleConfig()))


def test_one_finding_with_all_places() -> None:
    facts = facts_of({"assets/a.js": _REACT, "assets/b.js": f"{_REACT};"})
    [problem] = found(facts)
    assert problem.subject == "React development build"
    assert problem.severity is None  # the rule's own
    assert [place.path for place in problem.locations] == ["dist/assets/a.js", "dist/assets/b.js"]


def test_each_output_is_a_finding_of_its_own() -> None:
    files = {"web/dist/a.js": _REACT, "admin/dist/a.js": _REACT}
    facts = facts_of(files, folders=("web/dist", "admin/dist"))
    assert {problem.anchor for problem in found(facts)} == {"web/dist", "admin/dist"}


def test_hundreds_of_places_are_counted_and_not_listed() -> None:
    [problem] = found(facts_of({f"c{number}.js": _REACT for number in range(50)}))
    assert len(problem.locations) == 20
    assert "It is in 50 files." in problem.message


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ('t=["Undefined parent passed to render(), this is the second argument"]', Severity.MEDIUM),
        ('var env={"BASE_URL":"/","DEV":false,"MODE":"development"}', Severity.MEDIUM),
    ],
)
def test_what_is_milder_by_itself_says_so(text: str, level: Severity) -> None:
    [problem] = found(facts_of({"a.js": text}))
    assert problem.severity is level


def test_where_no_customers_are_it_is_told_and_stops_nothing() -> None:
    [problem] = found(facts_of({"a.js": _REACT}, production=False))
    assert problem.severity is Severity.INFO


def test_a_build_for_production_is_fine() -> None:
    text = (
        'throw Error("Minified React error #"+e+"; visit https://react.dev/errors/"+e+" for the '
        "full message or use the non-minified dev environment for full errors and additional "
        'helpful warnings.");"[Vue warn]: "'
    )
    assert found(facts_of({"a.js": text, "index.html": "<p>npm run dev, react-dom</p>"})) == []


def test_beside_a_file_for_production_it_is_medium(check: Check) -> None:
    vue = 'console.info("You are running Vue in development mode.")'
    [alone] = check({"vendor/vue.js": vue}).findings
    [beside] = check({"vendor/vue.min.js": "var Vue"}).findings
    assert (alone.severity, beside.severity) == (Severity.HIGH, Severity.MEDIUM)
    assert "lies beside it" in beside.message
