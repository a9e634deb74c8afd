"""`explain` and `rules`: what launchgate looks for, and what to do about it."""

import json
import sys

import click

from launchgate.cli import output
from launchgate.cli.failure import Failure
from launchgate.config.decode import nearest
from launchgate.engine import select
from launchgate.model import RuleInfo
from launchgate.policy import rules as policy_rules

_SECRETS = "secrets"


def catalog() -> dict[str, tuple[str, tuple[RuleInfo, ...]]]:
    """Title and rules of every gate, the policy's own last."""
    gates = [select.load(name) for name in select.shipped()]
    found = {gate.name: (gate.title, tuple(rule.info for rule in gate.rules)) for gate in gates}
    return {**found, policy_rules.GATE: (policy_rules.TITLE, policy_rules.ALL)}


@click.command("rules")
@click.option("-o", "--output", "kind", type=click.Choice(["text", "json"]), default="text")
def rules(kind: str) -> None:
    """List every rule, with its severity and what it is about."""
    infos = [info for _, infos in catalog().values() for info in infos]
    if kind == "json":
        rows = [
            {
                "id": info.id,
                "title": info.title,
                "severity": info.severity.label,
                "impact": info.impact.value,
                "why": info.why,
                "fix": info.fix,
                "help_uri": info.help_path,
            }
            for info in infos
        ]
        output.document(json.dumps(rows, indent=1, ensure_ascii=False) + "\n")
        return
    width = max(len(info.id) for info in infos)
    for info in infos:
        row = f"{info.id:<{width}}  {info.severity.label:<8}  {info.title}\n"
        output.say(row, sys.stdout)


@click.command("explain")
@click.argument("name", metavar="RULE|GATE|KIND")
def explain(name: str) -> None:
    """What a rule looks for, why it matters and how to mend it; all of a gate and its settings; or
    a kind of credential: what it opens and where to revoke it.

    \b
      launchgate explain callbacks/loopback
      launchgate explain smoke
      launchgate explain stripe-secret-key
    """
    found = catalog()
    infos = {info.id: info for _, rows in found.values() for info in rows}
    if name in found:
        text = _gate(name, *found[name])
    elif name in infos:
        text = _rule(infos[name])
    else:
        text = _kind(name, (*infos, *found))
    if name.partition("/")[0] == _SECRETS and name in (*infos, *found):
        from launchgate.cli.explain_secrets import appendix

        text += appendix(name)
    output.say(text, sys.stdout)


def _kind(name: str, others: tuple[str, ...]) -> str:
    from launchgate.cli.explain_secrets import about, names

    text = about(name)
    if text is None:
        hint = nearest(name, (*others, *names())) or "; all rules: launchgate rules"
        raise Failure(f"no rule, gate or kind of credential {name!r}{hint}")
    return text


def _rule(info: RuleInfo) -> str:
    head = f"{info.id}: {info.title}\nSeverity {info.severity.label}, impact {info.impact.value}"
    return f"{head}\n\nWhy\n{_indented(info.why)}\n\nFix\n{_indented(info.fix)}\n"


def _gate(name: str, title: str, infos: tuple[RuleInfo, ...]) -> str:
    rows = "\n".join(f"  {info.id}  {info.title}" for info in infos)
    return f"{name}: {title}\n\nRules\n{rows}\n{_settings(name)}"


def _settings(name: str) -> str:
    """The gate's own section, from the same schema that editors get."""
    from launchgate.config.schema import of

    if name not in select.shipped():
        return ""
    properties = of(select.load(name).config)["properties"]
    rows = [
        f"  {key} = {json.dumps(part['default'])}" if "default" in part else f"  {key}"
        for key, part in properties.items()
    ]
    return "\n".join(["", f"Settings, in [{name}] of launchgate.toml", *rows, ""])


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.splitlines())
