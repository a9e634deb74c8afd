"""The rules of a repository's own, over one piece at a time."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator, Sequence

from launchgate.adapters.gitleaks.allowlist import Allowlist, Candidate
from launchgate.adapters.gitleaks.passage import Passage, passages
from launchgate.adapters.gitleaks.regex import TooSlow, Unsupported
from launchgate.adapters.gitleaks.required import nearby
from launchgate.adapters.gitleaks.rule import Hit, Rule
from launchgate.adapters.secretscan.extras import Found
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.decode import scan_decoded
from launchgate.credentials.spot import Spot

_TRIED = 5  # texts on which a rule may take too long before it is given up


class Search:
    """`allow` is for all rules. `own` are the paths of the files that the rules are from: they
    hold patterns and what they must not match."""

    def __init__(
        self, rules: Sequence[Rule], allow: Sequence[Allowlist], own: frozenset[str]
    ) -> None:
        self._rules = sorted(rules, key=lambda rule: rule.kind.level == "medium")
        self._by_id = {rule.id: rule for rule in rules}
        self._allow = tuple(allow)
        self._own = own
        self._slow: Counter[str] = Counter()

    def may_find(self, piece: Piece) -> bool:
        """A quick look: False only where no rule matches anything that stands there plainly."""
        lowered = piece.data.lower()
        return any(
            (rule.regex is None or rule.may_be_in(lowered)) and rule.is_for(piece.path)
            for rule in self._rules
            if not rule.quiet
        )

    def find(self, piece: Piece) -> Found:
        """What stands there plainly and in encoded form; each place once."""
        if piece.path in self._own:
            return Found()
        look = _Look(self._by_id, self._allow, piece, self._slow)
        spots = [spot for rule in self._rules if (spot := look.file(rule))]
        wanted = [rule for rule in self._rules if rule.regex and not rule.quiet]
        for passage in passages(piece):
            spots += look.passage(wanted, passage, piece.path)
        spots += scan_decoded(
            piece.data,
            piece.path,
            lambda data, path: look.passage(wanted, Passage(data), path),
            known=spots,
            refused=look.refused,
        )
        return Found(spots, tuple(dict.fromkeys(look.refused)), look.allowed)


class _Look:
    """At one piece. `slow` counts, by rule, the texts that took too long."""

    def __init__(
        self,
        rules: dict[str, Rule],
        allow: tuple[Allowlist, ...],
        piece: Piece,
        slow: Counter[str],
    ) -> None:
        self._by_id = rules
        self._slow = slow
        self._allow = allow
        self._piece = piece
        self.allowed: Counter[str] = Counter()
        self.refused: list[str] = []

    def file(self, rule: Rule) -> Spot | None:
        """The place of a file that a rule forbids by its path alone."""
        if rule.regex or rule.quiet or not rule.is_for(self._piece.path):
            return None
        path = self._piece.path.encode("utf-8", "surrogateescape")
        item = Candidate(self._piece.path, self._piece.commit, b"", (0, 0), (0, 0))
        if self._accepted(rule, item):
            return None
        return Spot(rule.kind, 0, 0, 0, path, rule.kind.level, reasons=_reasons(rule))

    def passage(self, rules: Sequence[Rule], passage: Passage, path: str) -> list[Spot]:
        taken: list[tuple[int, int]] = []
        spots: list[Spot] = []
        for rule in rules:
            if not rule.may_be_in(passage.lowered):
                continue
            for hit in self._composed(rule, passage, path):
                if _is_free(taken, hit.span):
                    insort(taken, hit.span)
                    spots.append(_spot(rule, passage, hit))
        return sorted(spots, key=lambda spot: (spot.start, spot.end))

    def _composed(self, rule: Rule, passage: Passage, path: str) -> Iterator[Hit]:
        """Those that have near them what the rule requires."""
        hits = self._hits(rule, passage, path)
        for required in rule.required:
            if not hits:
                break
            others = self._hits(self._by_id[required.id], passage, path)
            hits = nearby(hits, others, required, passage)
        return iter(hits)

    def _hits(self, rule: Rule, passage: Passage, path: str) -> list[Hit]:
        if not rule.is_for(path):
            return []
        found = []
        try:
            if self._slow[rule.id] >= _TRIED:
                raise TooSlow
            for hit in rule.hits(passage):
                item = Candidate(path, self._piece.commit, passage.data, hit.match, hit.span)
                if not self._accepted(rule, item):
                    found.append(hit)
        except (TooSlow, Unsupported):
            self._slow[rule.id] += 1
            self.refused.append(
                f"{path or 'a message'}: rule {rule.id} ({rule.where}) takes too long here: bound "
                "its repeats, {0,100} for * and {1,100} for +"
            )
        return found

    def _accepted(self, rule: Rule, item: Candidate) -> bool:
        for allow in (*self._allow, *rule.allow):
            if allow.accepts(item):
                self.allowed[allow.where] += 1
                return True
        return False


def _spot(rule: Rule, passage: Passage, hit: Hit) -> Spot:
    start, end = hit.span
    return Spot(
        kind=rule.kind,
        match_start=passage.begin + start,  # what else the rule matches may be secret too
        start=passage.begin + start,
        end=passage.begin + end,
        secret=passage.data[start:end],
        level=rule.kind.level,
        reasons=_reasons(rule),
    )


def _reasons(rule: Rule) -> tuple[str, ...]:
    return (f"rule {rule.id} of {rule.kind.source}",)


def _is_free(taken: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    """`taken` are sorted and do not overlap."""
    at = bisect_left(taken, span)
    behind = at == len(taken) or span[1] <= taken[at][0]
    return behind and (at == 0 or taken[at - 1][1] <= span[0])
