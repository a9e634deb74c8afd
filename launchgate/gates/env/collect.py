"""Looks at the product's variables through the port: the gate's only I/O."""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.matrix import matrix_of
from launchgate.plugin import Skip
from launchgate.ports import Declaration, Ports, Scope, VariableAsk


def collect(ports: Ports, config: EnvConfig, scope: Scope) -> EnvFacts:
    survey = ports.variables.survey(scope, ask_of(config))
    if not survey.elsewhere and not (survey.rows or survey.flaws or survey.wide or survey.unknown):
        raise Skip("no code here reads a variable, and no file declares or sets one")
    return EnvFacts(
        scanned=survey.scanned,
        unseen=survey.unseen,
        unknown=survey.unknown,
        rows=survey.rows,
        flaws=survey.flaws,
        targets=survey.targets,
        complete=survey.complete,
        matrix=matrix_of(survey.rows, survey.flaws, survey.targets),
    )


def ask_of(config: EnvConfig) -> VariableAsk:
    return VariableAsk(
        ignore=config.ignore,
        declared=tuple(_declared(config)),
        examples={
            name: item.example
            for name, item in config.variables.items()
            if item.example is not None
        },
        optional=config.optional,
        ignored=config.ignored,
        sources=config.source,
        schema=config.schema,
    )


def _declared(config: EnvConfig) -> Iterator[Declaration]:
    for name, item in config.variables.items():
        yield Declaration(
            name=name,
            source="[env.variables]",
            type=item.type,
            required=item.required,
            secret=item.secret,
            public=item.public,
            targets=item.targets,
            choices=item.choices,
            pattern=item.pattern,
            description=item.description,
            has_example=item.example is not None,
        )
    for name in config.required:
        if name not in config.variables:
            yield Declaration(name=name, source="[env] required", required=True)
