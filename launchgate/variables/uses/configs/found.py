"""Gathers what a file says, each place once."""

import re

from launchgate.ports.variables import Declaration, Phase, Use
from launchgate.variables.paths import is_test
from launchgate.variables.source import Given, Reading, Source
from launchgate.variables.uses.configs.references import Reference
from launchgate.variables.value import Value

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,254}")


def is_name(text: str | None) -> bool:
    return text is not None and _NAME.fullmatch(text) is not None


class Found:
    """`form` is how the file's format reads a variable, for people."""

    def __init__(self, source: Source, form: str) -> None:
        self._source = source
        self._form = form
        self._test = is_test(source.path)
        self._uses: dict[int, Use] = {}
        self._given: dict[tuple[int, str], Given] = {}
        self.declarations: list[Declaration] = []

    @property
    def file(self) -> str:
        return self._source.path.rpartition("/")[2]

    def use(self, reference: Reference, phase: Phase = "run", form: str = "") -> None:
        self._uses.setdefault(
            reference.start,
            Use(
                name=reference.name,
                location=self._source.place(reference.start, reference.end),
                default=reference.default,
                optional=reference.optional,
                phase=phase,
                test=self._test,
                form=form or self._form,
            ),
        )

    def give(
        self,
        name: str,
        value: str | None,
        span: tuple[int, int],
        label: str,
        target: str | None = None,
    ) -> None:
        """`value` None: the file only says where it comes from."""
        if is_name(name):
            held = None if value is None else Value(value)
            place = self._source.place(*span)
            item = Given(name, held, place, target, f"{self.file} {label}".strip())
            self._given.setdefault((span[0], item.label), item)

    def reading(self, *unknown: str) -> Reading:
        return Reading(
            uses=tuple(self._uses[start] for start in sorted(self._uses)),
            given=tuple(self._given.values()),
            declarations=tuple(self.declarations),
            unknown=unknown,
        )
