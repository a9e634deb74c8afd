"""One gate from its ports to its findings. Nothing that goes wrong in it stops another gate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from launchgate.engine.join import join
from launchgate.engine.stamp import mask, printable, stamp
from launchgate.model import (
    Facts,
    Finding,
    GateResult,
    Measurement,
    Outcome,
    RuleInfo,
    RuleResult,
    Unseen,
)
from launchgate.plugin import AnyGate, Inconclusive, Rule, Skip
from launchgate.ports import PortError, Ports, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRun:
    """`crashes` are the traces of bugs: places in the code only, never a value."""

    result: GateResult
    findings: tuple[Finding, ...] = ()
    infos: tuple[RuleInfo, ...] = ()
    crashes: tuple[str, ...] = ()


def run_gate(gate: AnyGate, ports: Ports, config: object, scope: Scope, *, named: bool) -> GateRun:
    """Collects once, then checks every rule. `named`: asked for by name, so that nothing to look
    at is an ERROR and not a SKIP."""
    begin_s = ports.clock.now_s()
    infos = tuple(rule.info for rule in gate.rules)
    crashes: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    try:
        facts: Facts = gate.collect(ports, config, scope)
    except Skip as skip:
        blind = "; ".join(ports.files.trouble())
        reason = blind or (f"nothing to look at: {skip}" if named else str(skip))
        result = _empty(gate, Outcome.ERROR if named or blind else Outcome.SKIP, reason, ports)
    except (Inconclusive, PortError) as error:
        result = _empty(gate, Outcome.ERROR, str(error), ports)
    except Exception as error:
        crashes = (trace(error),)
        result = _empty(gate, Outcome.ERROR, _bug(f"{gate.name}: collect", error), ports)
    else:
        checks = [
            _check(rule, info, facts, config, gate.name, ports.env.handed_out())
            for rule, info in zip(gate.rules, infos, strict=True)
        ]
        findings = join(finding for check in checks for finding in check.found)
        crashes = tuple(check.crash for check in checks if check.crash)
        result = _result(gate, facts, tuple(check.result for check in checks), ports)
    elapsed_ms = round((ports.clock.now_s() - begin_s) * 1000)
    return GateRun(
        result=replace(result, elapsed_ms=elapsed_ms),
        findings=findings,
        infos=infos,
        crashes=crashes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Check:
    found: tuple[Finding, ...]
    result: RuleResult
    crash: str | None


def _check(
    rule: Rule[Any, Any],
    info: RuleInfo,
    facts: Facts,
    config: object,
    gate: str,
    hidden: Sequence[tuple[str, str]],
) -> _Check:
    """What a rule found before it ended, however it ended."""
    found: list[Finding] = []
    crash: str | None = None
    outcome: Outcome = Outcome.PASS
    reason: str | None = None
    try:
        for problem in rule.check(facts, config):
            found.append(stamp(info, gate, problem, hidden))  # noqa: PERF401 - kept when it raises
        outcome = Outcome.FAIL if found else Outcome.PASS
    except Skip as skip:
        outcome, reason = Outcome.SKIP, str(skip)
    except (Inconclusive, PortError) as error:
        outcome, reason = Outcome.ERROR, str(error)
    except Exception as error:
        outcome, reason, crash = Outcome.ERROR, _bug(rule.id, error), trace(error)
    shown = None if reason is None else printable(mask(reason, hidden))
    return _Check(
        found=tuple(found),
        result=RuleResult(id=rule.id, outcome=outcome, reason=shown),
        crash=crash,
    )


def _empty(gate: AnyGate, outcome: Outcome, reason: str, ports: Ports) -> GateResult:
    shown = printable(mask(reason, ports.env.handed_out()))
    return GateResult(
        name=gate.name,
        title=gate.title,
        outcome=outcome,
        reason=shown,
        unknown=(shown,) if outcome is Outcome.ERROR else (),
    )


def _result(gate: AnyGate, facts: Facts, rules: tuple[RuleResult, ...], ports: Ports) -> GateResult:
    """FAIL for any finding: policy, which knows what is accepted, has the last word."""
    hidden = ports.env.handed_out()
    unknown = {printable(mask(text, hidden)) for text in _unknown(facts, ports)}
    unknown |= {item.reason for item in rules if item.outcome is Outcome.ERROR and item.reason}
    failed = any(item.outcome is Outcome.FAIL for item in rules)
    return GateResult(
        name=gate.name,
        title=gate.title,
        outcome=Outcome.ERROR if unknown else Outcome.FAIL if failed else Outcome.PASS,
        reason=summary(tuple(sorted(unknown))),
        scanned=dict(sorted(facts.scanned.items())),
        measurements=tuple(sorted((_masked(m, hidden) for m in facts.measurements), key=_by_name)),
        rules=rules,
        unseen=tuple(sorted(_unseen(facts, ports), key=lambda item: (item.what, item.why))),
        unknown=tuple(sorted(unknown)),
        matrix=facts.matrix,
    )


def summary(unknown: Sequence[str]) -> str | None:
    """The reason in one line: the first of them, and how many more."""
    if not unknown:
        return None
    return unknown[0] if len(unknown) == 1 else f"{unknown[0]} (and {len(unknown) - 1} more)"


def trace(error: BaseException) -> str:
    """Type and frames of an exception. Its message stays out: it may hold a user's value."""
    import traceback  # noqa: PLC0415 - only when something is wrong

    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([type(error).__name__, *lines])


def _bug(where: str, error: Exception) -> str:
    return f"{where} crashed ({type(error).__name__}): a bug in the gate, please report it"


def _unknown(facts: Facts, ports: Ports) -> Sequence[str]:
    return (*facts.unknown, *(ports.files.trouble() if "files" in facts.scanned else ()))


def _unseen(facts: Facts, ports: Ports) -> set[Unseen]:
    left_out = ports.files.left_out() if "files" in facts.scanned else ()
    hidden = ports.env.handed_out()
    return {
        Unseen(what=printable(mask(item.what, hidden)), why=printable(mask(item.why, hidden)))
        for item in (*facts.unseen, *left_out)
    }


def _masked(item: Measurement, hidden: Sequence[tuple[str, str]]) -> Measurement:
    return replace(item, subject=printable(mask(item.subject, hidden)))


def _by_name(item: Measurement) -> tuple[str, str]:
    return item.subject, item.name
