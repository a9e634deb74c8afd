"""What a team's `.secrets.baseline` looks for beyond what detect-secrets does by itself.

Its plugins as they come are not run: our kinds see what they see, with far less noise. What a team
added is: a plugin of its own, and a limit of entropy that it lowered.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from launchgate.adapters.detectsecrets.code import OwnCode, excluded_by
from launchgate.adapters.detectsecrets.filters import Exclusions, called
from launchgate.adapters.detectsecrets.known import NAME, Known
from launchgate.adapters.detectsecrets.plugins import Value, instances, values
from launchgate.adapters.detectsecrets.quiet import quiet
from launchgate.adapters.detectsecrets.views import parsed, raw_lines
from launchgate.adapters.secretscan.extras import Extra, Found
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.kind import Kind, Level
from launchgate.credentials.spot import Spot
from launchgate.model import Unseen
from launchgate.ports import PortError

_SOURCE = "https://github.com/Yelp/detect-secrets"


class Added(NamedTuple):
    """`extra` None: the team added nothing that is run."""

    extra: Extra | None = None
    notes: tuple[Unseen, ...] = ()


def added(known: Known, own: OwnCode, excluded: Exclusions) -> Added:
    """PortError: a plugin that cannot be made."""
    settings = known.settings
    sharper = [plugin for plugin in settings.plugins if plugin.sharper]
    if not sharper and not own.plugins:
        return Added(None, own.notes)
    try:
        built_in = instances(sharper)
    except ValueError as error:
        raise PortError("protocol", f"{NAME}: {error}") from None
    plugins = [(plugin, True) for plugin in own.plugins] + [(plugin, False) for plugin in built_in]
    filters = (*excluded_by(settings.filters), *own.filters)  # these may ask for the plugin
    look = _Plugins(plugins, filters, excluded, known.home)
    return Added(look, own.notes)


class _Plugins:
    """A team's plugins over one piece at a time: they may keep state."""

    def __init__(
        self,
        plugins: Sequence[tuple[Any, bool]],
        filters: Sequence[Callable[..., Any]],
        excluded: Exclusions,
        home: str,
    ) -> None:
        self._plugins = plugins
        self._filters = filters
        self._excluded = excluded
        self._home = f"{home}/" if home else ""
        self._lock = threading.Lock()

    def __call__(self, piece: Piece) -> Found:
        if not piece.path or piece.path.endswith(NAME) or b"\0" in piece.data:
            return Found()
        spots: list[Spot] = []
        refused: list[str] = []
        with self._lock, quiet():
            for plugin, own in self._plugins:
                try:
                    spots += self._spots(piece, plugin, own)
                except (Exception, SystemExit) as error:
                    name = type(plugin).__name__
                    kind = type(error).__name__
                    refused.append(f"{piece.path}: the plugin {name} of {NAME} failed: {kind}")
        return Found(spots, refused)

    def _spots(self, piece: Piece, plugin: Any, own: bool) -> Iterator[Spot]:  # noqa: ANN401
        raw = raw_lines(piece.data)
        lines = parsed(piece.data, piece.path, eager=False) or raw
        found = list(self._values(piece.path, lines, plugin))
        if not found and (eager := parsed(piece.data, piece.path, eager=True)):
            found = list(self._values(piece.path, eager, plugin))
        if not found:
            return
        starts = _starts(piece.data)
        kind = _kind(plugin, own)
        level = _level(piece.path, own)
        for value in found:
            begin, end = _place(piece.data, starts, value)
            yield Spot(kind, begin, begin, end, value.text.encode("utf-8", "surrogatepass"), level)

    def _values(self, path: str, lines: list[str], plugin: Any) -> Iterator[Value]:  # noqa: ANN401
        name = path.removeprefix(self._home)
        for number in range(1, len(lines) + 1):
            for value in values([plugin], name, lines, number):
                if not self._left_out(name, lines, value, plugin):
                    yield value

    def _left_out(self, path: str, lines: list[str], value: Value, plugin: Any) -> bool:  # noqa: ANN401
        from detect_secrets.util.code_snippet import get_code_snippet  # noqa: PLC0415

        line = lines[value.line - 1].rstrip()
        if self._excluded.by(path, value.text) or self._excluded.line(line, generic=False):
            return True
        given = {
            "filename": path,
            "line": line,
            "secret": value.text,
            "plugin": plugin,
            "context": get_code_snippet(lines, value.line),
        }
        for item in self._filters:
            with contextlib.suppress(TypeError):  # it asks for something else, and says nothing
                if called(item, given):
                    return True
        return False


def _kind(plugin: Any, own: bool) -> Kind:  # noqa: ANN401
    name = "".join(c if c.isalnum() else "-" for c in type(plugin).__name__.lower())
    return Kind(
        id=f"detect-secrets-{name}" if own else f"generic-detect-secrets-{name}",
        title=f"{plugin.secret_type} ({'own plugin' if own else 'own limit'} of {NAME})",
        anchors=(),
        pattern="",
        source=_SOURCE,
        opens="use it as you do",
        revoke="",
        level="high" if own else "medium",
        proven=False,
    )


def _level(path: str, own: bool) -> Level:
    """A plugin of the team's own tells what the team knows; mere entropy tells little."""
    from launchgate.credentials.context.paths import lenient  # noqa: PLC0415

    if lenient(path.lower()):
        return "medium" if own else "low"
    return "high" if own else "medium"


def _starts(data: bytes) -> list[int]:
    """Where each line begins, by the ends that detect-secrets knows."""
    joined = data.replace(b"\r\n", b"\n\n").replace(b"\r", b"\n")
    starts, place = [0], 0
    while (place := joined.find(b"\n", place)) >= 0:
        place += 2 if data[place : place + 2] == b"\r\n" else 1
        starts.append(place)
    return starts


def _place(data: bytes, starts: list[int], value: Value) -> tuple[int, int]:
    """The value in its line; the whole line where it is written otherwise there."""
    begin = starts[min(value.line, len(starts)) - 1]
    end = starts[value.line] if value.line < len(starts) else len(data)
    text = value.text.encode("utf-8", "surrogatepass")
    at = data.find(text, begin, end) if text else -1
    if at >= 0:
        return at, at + len(text)
    line = data[begin:end]
    lead = len(line) - len(line.lstrip())
    return begin + lead, max(begin + lead + 1, begin + len(line.rstrip()))
