"""What is known of the targets, while it still has its values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from launchgate.model import Location, Unseen
from launchgate.ports.variables import Declaration, Flaw, Setting, SettingState
from launchgate.variables.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A variable at a target. `value` None: it cannot be read. `raw` is what stood in the file."""

    name: str
    target: str
    state: SettingState
    label: str
    value: Value | None = None
    raw: Value | None = None
    location: Location | None = None
    fingerprint: str | None = None

    @property
    def setting(self) -> Setting:
        return Setting(
            name=self.name,
            target=self.target,
            state=self.state,
            label=self.label,
            location=self.location,
            length_count=None if self.value is None else len(self.value.text),
            fingerprint=self.fingerprint,
        )


@dataclass(slots=True)
class Gathered:
    """`complete` are targets of which every variable is known, with the words for where from;
    `sure` those that somebody named, and not only a file that lies there. `examples` are values
    that files for people to copy give."""

    held: list[Held] = field(default_factory=list)
    declarations: list[Declaration] = field(default_factory=list)
    examples: dict[str, Value] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)
    complete: dict[str, str] = field(default_factory=dict)
    sure: set[str] = field(default_factory=set)
    unseen: list[Unseen] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    files_count: int = 0

    def know(self, target: str, where: str) -> None:
        """All of the target is known, from one more place."""
        before = self.complete.get(target)
        self.complete[target] = f"{before}, {where}" if before else where
        self.sure.add(target)

    def put(self, target: str, values: Mapping[str, str], label: str) -> None:
        """Plain values that one place has."""
        for name, text in values.items():
            state: SettingState = "set" if text else "empty"
            self.held.append(
                Held(name=name, target=target, state=state, label=label, value=Value(text))
            )
