import json

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.published_source_map import published_source_map
from launchgate.model import Problem, Severity
from tests.leftover_facts import facts_of


def found(facts: BundleFacts) -> list[Problem]:
    return list(published_source_map.check(facts, BundleConfig()))


def source_map(*sources: str, content: str | None = "export const x = 1 // TODO") -> str:
    contents = [content for _ in sources]
    return json.dumps({"version": 3, "sources": sources, "sourcesContent": contents})


def test_hundreds_of_maps_are_one_finding() -> None:
    files = {f"assets/c{n:03}.js.map": source_map(f"../../src/c{n}.ts") for n in range(300)}
    [problem] = found(facts_of(files))
    assert problem.severity is None
    assert len(problem.locations) == 20
    assert "300 source maps hold it (../../src/c0.ts is one)." in problem.message


def test_styles_alone_are_low() -> None:
    [problem] = found(facts_of({"a.css.map": source_map("src/app.scss")}))
    assert problem.severity is Severity.LOW
    assert "1 source map holds it" in problem.message


def test_maps_of_packages_and_maps_without_contents_are_fine() -> None:
    files = {
        "a.js.map": source_map("../node_modules/react/index.js", "webpack/runtime/chunk"),
        "b.js.map": source_map("src/app.ts", content=None),
        "c.js.map": json.dumps({"version": 3, "sources": ["src/app.ts"], "mappings": "AAAA"}),
    }
    assert found(facts_of(files)) == []


def test_maps_that_are_not_served_are_fine() -> None:
    assert found(facts_of({"server/a.js.map": source_map("src/a.ts")}, side="server")) == []
