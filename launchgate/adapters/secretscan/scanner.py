"""`ports.Secrets`: chooses the reader for the reach of a run, and scans what it yields."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from launchgate.adapters.blobfiles import SYMBOLIC_LINK
from launchgate.adapters.git import GitCli
from launchgate.adapters.secretscan.accepted import Accepted, read_accepted, read_accepted_at
from launchgate.adapters.secretscan.crew import shared, worth_sharing
from launchgate.adapters.secretscan.custom import read_custom
from launchgate.adapters.secretscan.extras import Extra, look_besides, not_outdone
from launchgate.adapters.secretscan.head import in_head
from launchgate.adapters.secretscan.marked import Marked
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.salt import salt_of_repository
from launchgate.adapters.secretscan.seen import Seen
from launchgate.adapters.secretscan.sift import Sift
from launchgate.adapters.secretscan.sight import sightings
from launchgate.adapters.secretscan.skim import MARKED, lines
from launchgate.adapters.secretscan.tally import Look, Tally
from launchgate.adapters.secretscan.vector import best_finder
from launchgate.credentials.examine import examine
from launchgate.credentials.scan import Finder
from launchgate.credentials.spot import Spot
from launchgate.parse.glob import path_matches
from launchgate.parse.inline import MARKER
from launchgate.ports import Entry, Files, PortError, Progress, Scope, Sighting, Sweep

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.ledger import Ledger
    from launchgate.adapters.gitleaks.custom import Custom
    from launchgate.adapters.gitleaks.search import Search
    from launchgate.adapters.secretscan.verify.sweep import Verifier

# Salts and hashes of secrets look like a generic secret; a provider's key stays one.
_HASHED = b"# launchgate baseline "
_BASELINE = ".secrets.baseline"
MAX_BYTES = 256_000_000
_MARKER = re.compile(re.escape(MARKER).encode() + rb"[^\]\n]{0,200}?(?:secrets/|\*|\?)")
_LOADED_BYTES = 1 << 30  # a history is big, how big is not known before it is read
_BIG_BYTES = 400_000
_ALONE_BYTES = 4_000_000  # below it, starting threads costs more than it saves


class SecretScanner:
    """One run's looks. `salt` None: the repository's own. `only` narrows ranges and histories.

    `trusting`: what other scanners' markers and files accept is accepted. A change that is judged
    by another commit's policy may not bring its own: there the files of the commit `base` count.
    """

    def __init__(
        self,
        files: Files,
        git: GitCli | None,
        salt: bytes | None = None,
        only: Sequence[str] = (),
        trusting: bool = True,
        progress: Progress | None = None,
        verifier: "Verifier | None" = None,
        ledger: "Ledger | None" = None,
        base: str | None = None,
    ) -> None:
        self._files = files
        self._git = git
        self._only = tuple(only)
        self._trusting = trusting
        self._said = progress.say if progress else _unheard
        self._given_salt = salt
        self._verifier = verifier
        self._ledger = ledger
        self._base = base
        self._deep: tuple[Extra, ...] = ()
        self._marked: Marked | None = None

    @cached_property
    def salt(self) -> bytes:
        """What anchors are made with; a baseline keeps it."""
        return self._given_salt or salt_of_repository(self._git)

    @cached_property
    def _accepted(self) -> Accepted:
        if self._git is not None and not self._trusting:
            return read_accepted_at(self._git, self._base, self._ledger)
        return read_accepted(self._git.root if self._git else None, self._ledger)

    @cached_property
    def _big(self) -> Finder:
        return best_finder(_LOADED_BYTES)

    @cached_property
    def _custom(self) -> "Custom | None":
        return read_custom(self._git.root if self._git else None)

    @cached_property
    def _search(self) -> "Search | None":
        custom = self._custom
        return custom.search(trusting=self._trusting) if custom and custom.rules else None

    @cached_property
    def _extras(self) -> tuple[Extra, ...]:
        own = self._search.find if self._search else None
        return tuple(filter(None, (own, self._accepted.extra)))

    def _sift(self, finder: Finder) -> Sift | None:
        """None where something is looked for of which no quick look tells."""
        if self._deep or self._accepted.extra:
            return None
        return Sift(finder, self._search.may_find if self._search else None)

    def _tally(self, ignored: int = 0) -> Tally:
        """Begun with what is known before anything is read."""
        more, unknown = (self._custom.notes, self._custom.unknown) if self._custom else ((), ())
        tally = Tally(notes=(*self._accepted.notes, *more), ignored=ignored)
        tally.unknown += unknown
        return tally

    def sweep(self, scope: Scope, ignore: Sequence[str] = (), *, deep: bool = False) -> Sweep:
        """Raises PortError where the reach cannot be read at all, or `deep` is not installed."""
        if deep:
            from launchgate.adapters.secretscan.deep import extra  # noqa: PLC0415 - slow to load

            self._deep = (extra(best_finder(_LOADED_BYTES)),)
        if scope.reach.kind == "tree":
            return self._tree(scope, ignore)
        if self._git is None:
            raise PortError("missing", "no git repository here: run it in the work tree of one")
        return self._changes(self._git, scope, ignore)

    def _changes(self, git: GitCli, scope: Scope, ignore: Sequence[str]) -> Sweep:
        """Added lines. All of them are read by every shard, which judges its own part."""
        seen = Seen(lambda path: _ignored(path, ignore))
        tally = self._tally()
        self._marked = Marked(self._files)
        finder = best_finder(_LOADED_BYTES if scope.reach.kind == "history" else 0)
        held: dict[str, tuple[str, bytes]] = {}
        likely = self._sift(finder)
        for piece in pieces(git.root, scope.reach, seen, only=self._narrowed(scope), sift=likely):
            if _ignored(piece.path, ignore):
                tally.ignored += 1
            elif scope.owns(piece.path or piece.commit or ""):
                look = self._look(piece, self._big if len(piece.data) > _BIG_BYTES else finder)
                tally.add(look)
                self._said(f"secrets: {seen.commits} commits, {seen.lines} lines")
                held.update(look.held)
        tally.unknown += seen.unknown
        still = self._still_there(git, held) if scope.reach.kind == "history" else {}
        return self._verified(tally.sweep(seen, still), held)

    def _narrowed(self, scope: Scope) -> Sequence[str]:
        if scope.reach.kind == "staged":
            files = [entry.path for entry in self._files.list()]
            links = [item.what for item in self._files.left_out() if item.why == SYMBOLIC_LINK]
            return files + links  # what they point to is a line
        return self._only

    def _still_there(
        self, git: GitCli, held: Mapping[str, tuple[str, bytes]]
    ) -> Mapping[str, bool | None]:
        """Anchor to whether HEAD still has the value."""
        return dict(zip(held, in_head(git.root, list(held.values())), strict=True))

    def _tree(self, scope: Scope, ignore: Sequence[str]) -> Sweep:
        entries = [entry for entry in self._files.list() if not _ignored(entry.path, ignore)]
        mine = [entry for entry in entries if scope.owns(entry.path)]
        total = sum(entry.size_bytes for entry in mine)
        finder = best_finder(total)
        self._extras  # noqa: B018 - read once, before threads ask for it
        tally = self._tally(ignored=len(self._files.list()) - len(entries))
        held: dict[str, tuple[str, bytes]] = {}
        for number, found in enumerate(self._each(mine, total, finder), 1):
            tally.add(found)
            held.update(found.held)
            self._said(f"secrets: {number} of {len(mine)} files")
        return self._verified(tally.sweep(), held)

    def _verified(self, sweep: Sweep, held: Mapping[str, tuple[str, bytes]]) -> Sweep:
        """With what the providers say, where they are asked."""
        if self._verifier is None:
            return sweep
        return self._verifier.verified(sweep, {key: secret for key, (_, secret) in held.items()})

    def _each(self, entries: Sequence[Entry], total: int, finder: Finder) -> Iterator[Look]:
        if total < _ALONE_BYTES:
            yield from (self._file(entry, finder) for entry in entries)
            return
        root = None if self._extras or self._deep else getattr(self._files, "root", None)
        if root is not None and worth_sharing(entries, total):
            yield from shared(root, entries, lambda entry: self._file(entry, finder), Look.plain)
            return
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - loads logging

        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from pool.map(lambda entry: self._file(entry, finder), entries)

    def _file(self, entry: Entry, finder: Finder) -> Look:
        if entry.size_bytes > MAX_BYTES:
            big = f"{entry.path}: larger than {MAX_BYTES // 1_000_000} MB"
            return Look(unknown=[_refused(big, entry.path)])
        try:
            data = self._files.read(entry.path)
        except PortError as error:
            return Look(unknown=[error.message])
        if MARKED in data and _MARKER.search(data):
            self._files.text(entry.path)  # so that its marks are known to the run
        return self._look(Piece(entry.path, data), finder)

    def _look(self, piece: Piece, finder: Finder) -> Look:
        found = examine(piece.data, piece.path, finder, markers=self._trusting)
        spots, refused = list(found.spots), list(found.refused)
        if extras := (*self._extras, *self._deep):
            more = look_besides(extras, piece, spots, markers=self._trusting)
            spots = [*not_outdone(spots, more.spots), *more.spots]
            refused += more.refused
            found.allowed.update(Counter(found.allowed) + Counter(more.allowed))
        if spots and (piece.data.startswith(_HASHED) or piece.path.endswith(_BASELINE)):
            spots = [spot for spot in spots if spot.kind.proven]
        look = Look(
            allowed=found.allowed,
            unknown=[_refused(text, piece.path) for text in refused],
            lines=lines(piece.data),
            size=len(piece.data),
            files=1,
        )
        if spots:
            self._tell(piece, spots, look)
        return look

    def _tell(self, piece: Piece, spots: Sequence[Spot], look: Look) -> None:
        told = sightings(piece, spots, lambda: self.salt)
        accepted_by = self._accepted.of(piece)
        for item, spot in zip(told, spots, strict=True):
            by = accepted_by(item, spot) or self._customary(piece, item, spot)
            by = by or self._above(piece, spot)
            if by:
                look.allowed[by] = look.allowed.get(by, 0) + 1
            else:
                if self._marked:
                    item = self._marked.placed(item, piece, piece.data[spot.start : spot.end])
                look.sightings.append(item)
                if spot.end > spot.start:  # a path that is forbidden is no value
                    look.held[item.anchor] = (piece.path, spot.secret)

    def _above(self, piece: Piece, spot: Spot) -> str:
        if self._git is None or not self._trusting or piece.runs == ((1, 1),):
            return ""
        from launchgate.adapters.secretscan.above import marker_above  # noqa: PLC0415

        return marker_above(self._git, piece, spot) or ""

    def _customary(self, piece: Piece, item: Sighting, spot: Spot) -> str:
        """Custom rules have asked their allowlists themselves."""
        if self._custom is None or not self._trusting or item.category == "custom":
            return ""
        return self._custom.accepting(piece, item, spot)


def _refused(why: str, path: str) -> str:
    """With the line that leaves the file out on purpose."""
    return f'{why}: mend it, or leave it out: [secrets] ignore = ["{path}"]'


def _unheard(text: str) -> None:
    pass


def _ignored(path: str, patterns: Iterable[str]) -> bool:
    return any(path_matches(pattern, path) for pattern in patterns)
