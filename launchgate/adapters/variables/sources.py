"""`[[env.source]]` and `--values-from`: what is set at targets, from wherever they say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from launchgate.adapters.files import port_error
from launchgate.adapters.variables.gathered import Gathered, Held
from launchgate.model import Location, Unseen
from launchgate.parse.text import decode
from launchgate.ports import PortError, TargetSource
from launchgate.ports.http import Http
from launchgate.variables.value import Value

_MOST_BYTES = 16_000_000
LOCAL = ("file", "process", "names", "fingerprints", "manifest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """`environ` is this process's; `token` reads one variable of it and has it masked in reports.
    `home` is the folder that paths are relative to, `wanted` the target that must be known;
    `evaluate` reads an env file (path, text, target).
    """

    environ: Mapping[str, str]
    token: Callable[[str], str | None]
    http: Callable[[], Http]
    home: Path
    root: Path
    base_urls: Mapping[str, str]
    names: Sequence[str]
    wanted: str | None
    say: Callable[[str], None]
    evaluate: Callable[[str, str, str], Iterable[Held]]


def gather(sources: Sequence[TargetSource], asking: Asking, into: Gathered) -> None:
    """A source that cannot be read is unknown for its target, and the others go on."""
    failed: set[str] = set()
    for source in sources:
        try:
            label = _READERS.get(source.kind, _provider)(source, asking, into)
        except PortError as error:
            failed.add(source.target)
            where = f"{source.target} ({source.kind})"
            if asking.wanted in (None, source.target):
                into.unknown.append(f"{where}: {error.message}")
            else:
                into.unseen.append(Unseen(what=where, why=error.message))
        else:
            into.know(source.target, label)
    for target in failed:
        into.complete.pop(target, None)


def _file(source: TargetSource, asking: Asking, into: Gathered) -> str:
    path, text = _text(source, asking)
    into.held += asking.evaluate(path, text, source.target)
    into.files_count += 1
    return path


def _process(source: TargetSource, asking: Asking, into: Gathered) -> str:
    label = "this process's environment"
    here = {name: asking.environ[name] for name in asking.names if name in asking.environ}
    into.put(source.target, here, label)
    return label


def _names(source: TargetSource, asking: Asking, into: Gathered) -> str:
    label = "[[env.source]] names"
    into.held += [
        Held(name=name, target=source.target, state="present-unreadable", label=label)
        for name in source.names
    ]
    return label


def _fingerprints(source: TargetSource, asking: Asking, into: Gathered) -> str:
    from launchgate.variables.fingerprints import BadFingerprints, parse  # noqa: PLC0415

    path, text = _text(source, asking)
    try:
        told = parse(text)
    except BadFingerprints as error:
        raise PortError("protocol", f"{path}: {error}") from None
    for item in told.variables:
        mark = item.fingerprint and f"{told.key_id}:{item.fingerprint}"
        state = "present-unreadable" if item.state == "set" else item.state
        into.held.append(
            Held(name=item.name, target=source.target, state=state, label=path, fingerprint=mark)
        )
    return path


def _manifest(source: TargetSource, asking: Asking, into: Gathered) -> str:
    from launchgate.variables.source import Source, Surroundings  # noqa: PLC0415
    from launchgate.variables.uses.configs.read import read  # noqa: PLC0415

    path, text = _text(source, asking)
    reading = read(Source(path, text.encode("utf-8", "surrogatepass")), Surroundings())
    if not reading.given:
        why = f"{path} sets no variable that can be read: give a Kubernetes or compose file"
        raise PortError("missing", why)
    into.held += [
        given(source.target, item.name, item.value, item.location, path) for item in reading.given
    ]
    return path


def given(
    target: str, name: str, value: Value | None, location: Location | None, label: str
) -> Held:
    """What a file of configuration sets."""
    if value is None:
        return Held(
            name=name, target=target, state="present-unreadable", label=label, location=location
        )
    state = "set" if value.text else "empty"
    return Held(
        name=name,
        target=target,
        state="set" if state == "set" else "empty",
        label=label,
        value=value,
        location=location,
    )


def _provider(source: TargetSource, asking: Asking, into: Gathered) -> str:
    from launchgate.adapters.targets.listed import Means  # noqa: PLC0415
    from launchgate.adapters.targets.read import read  # noqa: PLC0415

    asking.say(f"env: asking {source.kind}")
    means = Means(
        http=asking.http(), token=asking.token, base_urls=asking.base_urls, say=asking.say
    )
    listed = read(source, means)
    for entry in listed.entries:
        label = f"{listed.label}, {entry.where}" if entry.where else listed.label
        into.held.append(
            Held(
                name=entry.name,
                target=source.target,
                state=entry.state,
                label=label,
                value=entry.value,
                fingerprint=None
                if entry.fingerprint is None
                else f"{source.kind}:{entry.fingerprint.text}",
            )
        )
    if listed.unknown:
        raise PortError("denied", "; ".join(listed.unknown))
    return listed.label


def _text(source: TargetSource, asking: Asking) -> tuple[str, str]:
    """The path as it is shown, and the content."""
    shown = source.path or ""
    path = asking.home / shown
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe would never end
            raise PortError("protocol", f"{shown} is no file")
        with path.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise port_error(shown, error) from None
    except ValueError:
        raise PortError("missing", f"{shown!r} is no path") from None
    text = decode(data)
    if text is None or len(data) > _MOST_BYTES:
        raise PortError("protocol", f"{shown} is no text file of variables")
    with suppress(ValueError, OSError, RuntimeError):
        shown = path.resolve().relative_to(asking.root.resolve()).as_posix()
    return shown, text


_READERS: Mapping[str, Callable[[TargetSource, Asking, Gathered], str]] = {
    "file": _file,
    "process": _process,
    "names": _names,
    "fingerprints": _fingerprints,
    "manifest": _manifest,
}
