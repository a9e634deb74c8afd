"""One gate: whatever goes wrong in it becomes an outcome, and nothing else stops."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from launchgate.engine.gate_run import GateRun, run_gate
from launchgate.model import Facts, Location, Measurement, Outcome, Problem, Unseen
from launchgate.plugin import AnyGate, Inconclusive, Skip
from launchgate.ports import PortError, Ports, Scope
from tests import support
from tests.engine.gates import Nothing, gate, ports, rule

VALUE = "v4lue" * 3


def bad(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
    yield Problem(subject="s", message="m", locations=(Location(path="a", line=1),))


def raising(error: Exception) -> "AnyGate":
    def collect(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        raise error

    return gate(collect=collect)


def run(item: AnyGate, root: Path, *, named: bool = False) -> GateRun:
    return run_gate(item, ports(root), Nothing(), Scope(), named=named)


def test_nothing_found_is_a_pass_and_something_a_fail(tmp_path: Path) -> None:
    assert run(gate(), tmp_path).result.outcome is Outcome.PASS
    found = run(gate(rule("g/bad", bad), rule("g/good")), tmp_path)
    assert found.result.outcome is Outcome.FAIL
    assert [item.outcome for item in found.result.rules] == [Outcome.FAIL, Outcome.PASS]
    assert [item.rule_id for item in found.findings] == ["g/bad"]
    assert [item.id for item in found.infos] == ["g/bad", "g/good"]


@pytest.mark.parametrize("named", [True, False])
def test_nothing_to_look_at_is_an_error_only_when_asked_for(tmp_path: Path, named: bool) -> None:
    result = run(raising(Skip("no files")), tmp_path, named=named).result
    assert result.outcome is (Outcome.ERROR if named else Outcome.SKIP)
    assert result.reason == ("nothing to look at: no files" if named else "no files")
    assert result.unknown == ((result.reason,) if named else ())


@pytest.mark.parametrize("error", [Inconclusive("ask again"), PortError("denied", "ask again")])
def test_could_not_tell_is_an_error(tmp_path: Path, error: Exception) -> None:
    found = run(raising(error), tmp_path)
    assert (found.result.outcome, found.result.reason) == (Outcome.ERROR, "ask again")
    assert found.crashes == ()


def test_a_gate_that_raises_tells_where_and_never_the_message(tmp_path: Path) -> None:
    found = run(raising(ValueError(f"wrong: {VALUE}")), tmp_path)
    assert found.result.outcome is Outcome.ERROR
    assert found.result.reason == (
        "g: collect crashed (ValueError): a bug in the gate, please report it"
    )
    (trace,) = found.crashes
    assert "test_gate_run.py" in trace
    assert "in collect" in trace
    assert VALUE not in repr(found)


def test_a_rule_that_raises_does_not_stop_the_others(tmp_path: Path) -> None:
    def crash(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
        yield Problem(subject="before", message="m")
        raise KeyError(VALUE)

    found = run(gate(rule("g/crash", crash), rule("g/bad", bad), rule("g/good")), tmp_path)
    assert [item.outcome for item in found.result.rules] == [
        Outcome.ERROR,
        Outcome.FAIL,
        Outcome.PASS,
    ]
    assert found.result.outcome is Outcome.ERROR
    assert {item.subject for item in found.findings} == {"before", "s"}
    assert len(found.crashes) == 1
    assert VALUE not in repr(found)


def test_a_rule_may_skip_or_not_be_able_to_tell(tmp_path: Path) -> None:
    def skip(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
        raise Skip("no target")

    def unsure(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
        raise Inconclusive("set a target")

    result = run(gate(rule("g/skip", skip), rule("g/good")), tmp_path).result
    assert result.outcome is Outcome.PASS
    assert (result.rules[0].outcome, result.rules[0].reason) == (Outcome.SKIP, "no target")
    result = run(gate(rule("g/unsure", unsure), rule("g/good")), tmp_path).result
    assert (result.outcome, result.unknown) == (Outcome.ERROR, ("set a target",))


def test_unknown_facts_are_an_error_beside_the_findings(tmp_path: Path) -> None:
    def collect(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        return Facts(unknown=("b: gone", "a: gone"))

    found = run(gate(rule("g/bad", bad), collect=collect), tmp_path)
    assert found.result.outcome is Outcome.ERROR
    assert found.result.unknown == ("a: gone", "b: gone")
    assert found.result.reason == "a: gone (and 1 more)"
    assert len(found.findings) == 1


def test_values_of_the_environment_are_masked_everywhere(tmp_path: Path) -> None:
    def collect(ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        value = ports.env.get("TOKEN")
        return Facts(
            measurements=(Measurement(name="n", subject=f"GET /{value}", value=1.0, unit="ms"),),
            unknown=(f"no answer for {value}",),
            unseen=(Unseen(what=f"/{value}", why=f"asked with {value}"),),
        )

    def leak(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
        yield Problem(subject=VALUE, message=VALUE, excerpt=VALUE, anchor=VALUE)
        raise Inconclusive(f"again with {VALUE}")

    item = gate(rule("g/leak", leak), collect=collect)
    found = support.run_gate(item, tmp_path, env={"TOKEN": VALUE})
    assert found.findings[0].subject == "${TOKEN}"
    assert found.result.measurements[0].subject == "GET /${TOKEN}"
    assert found.result.rules[0].reason == "again with ${TOKEN}"
    assert found.result.unknown == ("again with ${TOKEN}", "no answer for ${TOKEN}")
    assert VALUE not in repr(found)


@pytest.mark.parametrize("kind", [Skip, Inconclusive])
def test_values_are_masked_in_the_reason_of_a_gate_too(
    tmp_path: Path, kind: type[Exception]
) -> None:
    def collect(ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        raise kind(f"cannot ask {ports.env.get('TOKEN')}")

    found = support.run_gate(gate(collect=collect), tmp_path, env={"TOKEN": VALUE})
    assert "cannot ask ${TOKEN}" in (found.result.reason or "")


def test_strange_file_names_become_printable(tmp_path: Path) -> None:
    name = b"caf\xe9.py".decode("utf-8", "surrogateescape")

    def collect(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        return Facts(unknown=(f"cannot read {name}",), unseen=(Unseen(what=name, why="binary"),))

    def strange(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
        yield Problem(subject=name, message=name, locations=(Location(path=name),))

    found = run(gate(rule("g/strange", strange), collect=collect), tmp_path)
    repr(found).encode("utf-8")
    assert found.result.unseen[0].what == "caf\\xe9.py"
    assert found.findings[0].locations[0].path == "caf\\xe9.py"
    assert found.result.unknown == ("cannot read caf\\xe9.py",)


def test_what_the_files_leave_out_is_told_by_gates_that_read_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "link").symlink_to("a.txt")

    def collect(ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
        return Facts(scanned={"files": len(ports.files.list())})

    assert run(gate(collect=collect), tmp_path).result.unseen == (
        Unseen(what="link", why="symbolic link"),
    )
    assert run(gate(), tmp_path).result.unseen == ()


def test_equal_problems_are_one_finding(tmp_path: Path) -> None:
    def twice(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
        for line in (7, 3):
            yield Problem(subject="s", message="m", locations=(Location(path="a", line=line),))

    (found,) = run(gate(rule("g/twice", twice)), tmp_path).findings
    assert [place.line for place in found.locations] == [3, 7]
