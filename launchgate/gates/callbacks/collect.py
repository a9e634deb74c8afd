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
_HOOKS = (Stage.COMMIT, Stage.PUSH)


def collect(ports: Ports, config: CallbacksConfig, scope: Scope) -> CallbackFacts:
    """Whether the gate applies is decided on the whole list, before a shard takes its part."""
    paths = [entry.path for entry in ports.files.list()]
    plan = _plan(paths, scope)
    if not any(item.language and not item.left_out for item in plan.values()):
        raise Skip("no configuration, env or code file (JavaScript, TypeScript, Python) in scope")
    mine = {path: item for path, item in plan.items() if scope.owns(path)}
    sizes = {entry.path: entry.size_bytes for entry in ports.files.list()}
    return _read(ports, config, scope.target, mine, sizes)


def _plan(paths: list[str], scope: Scope) -> Mapping[str, Read]:
    """A folder that was named by hand is judged itself, even `examples/shop`; only what lies
    below it can be a test or an example."""
    shared = 0
    if scope.narrowed and scope.stage not in _HOOKS and paths:
        folder = commonpath([dirname(path) for path in paths])
        shared = len(folder) + 1 if folder else 0
    found = ((path, reading(path[shared:])) for path in paths)
    return {path: item for path, item in found if item is not None}


def _read(
    ports: Ports,
    config: CallbacksConfig,
    target: Target | None,
    plan: Mapping[str, Read],
    sizes: Mapping[str, int],
) -> CallbackFacts:
    urls: list[UrlUse] = []
    unknown: list[str] = []
    unseen: list[Unseen] = []
    left_out: Counter[str] = Counter()
    files = scanned_bytes = 0
    for path, item in plan.items():
        reason = item.left_out
        if any(path_matches(pattern, path) for pattern in config.ignore):
            reason = "ignored by the configuration"
        if reason:
            left_out[reason] += 1
            continue
        if sizes[path] > MAX_BYTES:
            unseen.append(Unseen(what=path, why=f"larger than {MAX_BYTES // 1_000_000} MB"))
            continue
        try:
            text = ports.files.text(path)
        except PortError as error:
            unknown.append(error.message)
            continue
        if text is None:
            unseen.append(Unseen(what=path, why="binary content"))
            continue
        files += 1
        scanned_bytes += sizes[path]
        urls.extend(_uses(path, item.language, text))
    unseen += (Unseen(what=_counted(count), why=why) for why, count in left_out.items())
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


def _counted(count: int) -> str:
    return f"{count} file{'s' if count > 1 else ''}"
