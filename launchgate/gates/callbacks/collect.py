"""Reads the files in scope: the gate's only I/O."""

from collections import Counter
from collections.abc import Iterator, Mapping
from posixpath import commonpath, dirname

from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.facts import CallbackFacts, UrlUse
from launchgate.gates.callbacks.own import own_hosts, site
from launchgate.gates.callbacks.paths import Read, reading
from launchgate.model import Stage, Unseen
from launchgate.parse.doubtful import doubtful
from launchgate.parse.glob import path_matches
from launchgate.plugin import Skip
from launchgate.ports import PortError, Ports, Scope, Target

MAX_BYTES = 20_000_000
_VIDEO = (".ts", ".mts")  # MPEG transport streams share TypeScript's suffixes
_HOOKS = (Stage.COMMIT, Stage.PUSH)


def collect(ports: Ports, config: CallbacksConfig, scope: Scope) -> CallbackFacts:
    """Whether the gate applies is decided on the whole list, before a shard takes its part."""
    paths = [entry.path for entry in ports.files.list()]
    plan = _plan(paths, scope)
    if not any(item.language and not item.left_out for item in plan.values()):
        raise Skip("no configuration, env or code file (JavaScript, TypeScript, Python) in scope")
    wanted, left_out = _divided(plan, config)
    mine = {path: language for path, language in wanted.items() if scope.owns(path)}
    sizes = {entry.path: entry.size_bytes for entry in ports.files.list()}
    return _read(ports, scope.target, mine, sizes, left_out)


def _plan(paths: list[str], scope: Scope) -> Mapping[str, Read]:
    """A folder that was named by hand, or that has the configuration, is judged itself, even
    `examples/shop`; only what lies below it can be a test or an example."""
    shared = len(scope.folder) + 1 if scope.folder else 0
    if not shared and scope.narrowed and scope.stage not in _HOOKS and paths:
        folder = commonpath([dirname(path) for path in paths])
        shared = len(folder) + 1 if folder else 0
    found = ((path, reading(path[shared:])) for path in paths)
    return {path: item for path, item in found if item is not None}


def _divided(
    plan: Mapping[str, Read], config: CallbacksConfig
) -> tuple[Mapping[str, str], tuple[Unseen, ...]]:
    """Path to language of what is read, and what is left out: the same in every shard."""
    wanted: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for path, item in plan.items():
        ignored = any(path_matches(pattern, path) for pattern in config.ignore)
        reason = "ignored by the configuration" if ignored else item.left_out
        if reason:
            counts[reason] += 1
        else:
            wanted[path] = item.language
    return wanted, tuple(Unseen(what=_counted(count), why=why) for why, count in counts.items())


def _read(
    ports: Ports,
    target: Target | None,
    wanted: Mapping[str, str],
    sizes: Mapping[str, int],
    left_out: tuple[Unseen, ...],
) -> CallbackFacts:
    urls: list[UrlUse] = []
    unknown: list[str] = []
    unseen = list(left_out)
    files = scanned_bytes = 0
    for path, language in wanted.items():
        if sizes[path] > MAX_BYTES:
            unknown.append(_unread(path, f"is larger than {MAX_BYTES // 1_000_000} MB"))
            continue
        try:
            text = ports.files.text(path)
        except PortError as error:
            unknown.append(error.message)
            continue
        if text is None and path.endswith(_VIDEO):
            unseen.append(Unseen(what=path, why="binary content"))
            continue
        if text is None:
            unknown.append(_unread(path, "holds NUL bytes where text was expected"))
            continue
        files += 1
        scanned_bytes += sizes[path] or len(text)  # the index gives no sizes
        urls.extend(_uses(path, language, text))
    return CallbackFacts(
        scanned={"files": files, "bytes": scanned_bytes},
        unseen=tuple(unseen),
        unknown=tuple(unknown),
        urls=tuple(urls),
        own_hosts=own_hosts(target) if target else (),
        site=site(target) if target else None,
    )


def _uses(path: str, language: str, text: str) -> Iterator[UrlUse]:
    """Most files hold no such URL: they must not cost the import of what reads them."""
    if found := doubtful(text):
        from launchgate.gates.callbacks.extract import uses  # noqa: PLC0415

        yield from uses(path, language, text, found)


def _unread(path: str, why: str) -> str:
    ignore = f'[callbacks] ignore = ["{path}"]'
    return f"{path} {why}: mend it, or leave it out on purpose: {ignore}"


def _counted(count: int) -> str:
    return f"{count} file{'s' if count > 1 else ''}"
