"""The `.gitleaks.toml` (and `.betterleaks.toml`) of a repository, ready to be used."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from launchgate.adapters.gitleaks.allowlist import Allowlist, Candidate, allowlist
from launchgate.adapters.gitleaks.config import AllowText, ConfigText, RuleText
from launchgate.adapters.gitleaks.defaults import DefaultAllow, has_kinds
from launchgate.adapters.gitleaks.notes import gathered, odd_commits
from launchgate.adapters.gitleaks.read import read_config
from launchgate.adapters.gitleaks.regex import BadPattern, Unsupported
from launchgate.adapters.gitleaks.rule import Rule, rule
from launchgate.adapters.gitleaks.search import Search
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.spot import Spot
from launchgate.model import Unseen
from launchgate.ports import PortError, Sighting

_SHOWN = 8  # errors; who mends these sees the rest


class Custom(NamedTuple):
    """`allow` is for all rules and kinds, `default` for kinds of ours. `notes` is what has no
    effect here, `unknown` the rules that cannot be run: of what they look for nothing is known."""

    rules: tuple[Rule, ...]
    allow: tuple[Allowlist, ...]
    default: DefaultAllow
    notes: tuple[Unseen, ...]
    unknown: tuple[str, ...]
    files: frozenset[str]

    def accepting(self, piece: Piece, item: Sighting, spot: Spot) -> str:
        """What accepts a find of one of our own kinds, empty where nothing does."""
        given = Candidate(
            path=piece.path,
            commit=piece.commit,
            data=piece.data,
            match=(spot.match_start, spot.end),
            span=(spot.start, spot.end),
            secret=spot.secret if spot.layers else None,
        )
        for allow in (*self.allow, *self.default.of(item.kind, item.category)):
            if allow.accepts(given):
                proven = spot.kind.proven and spot.kind.role == "secret"
                return f"{allow.where}, though its shape proves it" if proven else allow.where
        return ""

    def search(self, *, trusting: bool) -> Search:
        """Not `trusting`: nothing that the files accept is accepted."""
        if trusting:
            return Search(self.rules, self.allow, self.files)
        return Search([item._replace(allow=()) for item in self.rules], (), self.files)


def load(root: Path, names: Sequence[str]) -> Custom:
    """The files of these names in the folder. PortError: one is unreadable or wrong; says all."""
    builder = _Builder()
    files: set[str] = set()
    for name in names:
        text, read = read_config(root, name, builder.errors)
        files |= read
        if not builder.errors:
            builder.add(text, name)
    if builder.errors:
        more = len(builder.errors) - _SHOWN
        told = builder.errors[:_SHOWN] + ([f"{more} more"] if more > 0 else [])
        raise PortError("protocol", "; ".join(told))
    return Custom(
        rules=tuple(builder.rules.values()),
        allow=tuple(builder.allow),
        default=DefaultAllow(tuple(builder.default)),
        notes=gathered(builder.notes),
        unknown=tuple(builder.unknown),
        files=frozenset(files),
    )


class _Builder:
    def __init__(self) -> None:
        self.errors: list[str] = []
        self.rules: dict[str, Rule] = {}
        self.allow: list[Allowlist] = []
        self.default: list[tuple[str, Allowlist]] = []
        self.notes: list[Unseen] = []
        self.unknown: list[str] = []

    def add(self, text: ConfigText, file: str) -> None:
        own = {item.id for item in text.rules.values() if item.regex or item.path}
        targeted: dict[str, list[AllowText]] = {}
        for allow in text.allow:
            for name in allow.rules:
                targeted.setdefault(name, []).append(allow)
            if not allow.rules:
                self.allow += self._allowlists([allow])
        made: dict[str, Rule] = {}
        for item in text.rules.values():
            extra = targeted.get(item.id, [])
            if item.id not in own:
                self._amended(item, extra, default=text.extend.default)
            elif (found := self._rule(item, extra, file, own)) is not None:
                made[item.id] = found
        for name in targeted.keys() - text.rules.keys():
            self._amending(name, targeted[name], default=text.extend.default)
        for name, found in _runnable(made).items():
            self.rules.setdefault(name, found)
        self.unknown += [_cannot(made[name]) for name in made.keys() - _runnable(made).keys()]
        self._note(text, file)

    def _rule(
        self, text: RuleText, extra: Sequence[AllowText], file: str, own: set[str]
    ) -> Rule | None:
        for required in text.required:
            if required.id not in own:
                self.errors.append(f"{text.where}.required: no rule has the id {required.id}")
        allow = tuple(self._allowlists([*text.allow, *extra]))
        try:
            found = rule(text, file, allow)
        except BadPattern as error:
            self.errors.append(f"{text.where} ({text.id}): {error}")
            return None
        except Unsupported as error:
            self.unknown.append(f"{text.where}: rule {text.id} is not run: {error}")
            return None
        if found.regex and text.group > found.regex.groups:
            self.errors.append(
                f"{text.where}.secretGroup ({text.id}): {text.group}, but the regex has "
                f"{found.regex.groups} groups"
            )
        return found

    def _amended(self, text: RuleText, extra: Sequence[AllowText], *, default: bool) -> None:
        """A rule without a pattern changes one of gitleaks' own."""
        if not default:
            self.errors.append(f"{text.where} ({text.id}): neither regex nor path: give one")
            return
        if text.entropy or text.keywords or text.group:
            why = f"it changes gitleaks' own rule {text.id}, ours stay as they are"
            self.notes.append(Unseen(what=text.where, why=why))
        self._amending(text.id, [*text.allow, *extra], default=default)

    def _amending(self, name: str, texts: Sequence[AllowText], *, default: bool) -> None:
        if not default:
            self.errors.append(f"{texts[0].where}.targetRules: no rule has the id {name}")
            return
        self.default += [(name, allow) for allow in self._allowlists(texts)]
        if texts and not has_kinds(name):
            why = f"accepts nothing: none of our kinds is what gitleaks' rule {name} looks for"
            self.notes += [Unseen(what=text.where, why=why) for text in texts]

    def _allowlists(self, texts: Sequence[AllowText]) -> list[Allowlist]:
        found = []
        for text in texts:
            self.notes += odd_commits(text)
            try:
                found.append(allowlist(text))
            except BadPattern as error:
                self.errors.append(f"{text.where}: {error}")
            except Unsupported as error:
                self.notes.append(Unseen(what=text.where, why=f"accepts nothing: {error}"))
        return found

    def _note(self, text: ConfigText, file: str) -> None:
        self.notes += [Unseen(what=what, why=why) for what, why in text.unread]
        if text.extend.default and text.extend.disabled:
            count = len(text.extend.disabled)
            what = f"{file}: extend.disabledRules"
            why = f"{count} of gitleaks' own rules, which are not run here: ours stay on"
            self.notes.append(Unseen(what=what, why=why))


def _runnable(rules: dict[str, Rule]) -> dict[str, Rule]:
    """Without those that require one that is not there."""
    return {
        name: item
        for name, item in rules.items()
        if all(required.id in rules for required in item.required)
    }


def _cannot(item: Rule) -> str:
    return f"{item.where}: rule {item.id} is not run: it requires one that is not"
