"""Reads a configuration and those that it extends."""

from pathlib import Path

from launchgate.adapters.gitleaks.config import ConfigText, parse_config
from launchgate.adapters.gitleaks.extend import on_top_of
from launchgate.ports import PortError

_MOST_BYTES = 2_000_000
_DEEPEST = 2  # files that one extends in turn, as in gitleaks


def read_config(root: Path, name: str, errors: list[str]) -> tuple[ConfigText, set[str]]:
    """The configuration, and the paths below `root` that it was read from.

    `errors` takes what is wrong in them. PortError: one cannot be read.
    """
    found = parse_config(_text(root, name), name, errors)
    files, upper, levels = {name}, found, [found]
    while upper.extend.path and len(levels) <= _DEEPEST and not errors:
        path = _inside(root, upper.extend.path, files)
        files.add(path)
        upper = parse_config(_text(root, path), path, errors)
        levels.append(upper)
    if upper.extend.path and len(levels) > _DEEPEST:
        why = f"the third file in a row is not read, nor does gitleaks: {upper.extend.path}"
        levels[-1] = upper._replace(unread=(*upper.unread, ("extend.path", why)))
    joined = levels.pop()
    while levels:
        joined = on_top_of(levels.pop(), joined)
    return joined, files


def _inside(root: Path, path: str, files: set[str]) -> str:
    """The path below `root`; gitleaks takes it from the folder that it is started in."""
    told = f"extend.path = {path!r}"
    try:
        found = (root / path).resolve().relative_to(root.resolve())
    except ValueError:
        why = f"{told} leads out of the repository: copy the file into it"
        raise PortError("denied", why) from None
    if found.as_posix() in files:
        raise PortError("protocol", f"{told}: the files extend each other: take one out")
    if not (root / found).is_file():
        raise PortError("missing", f"{told}: no such file: it is looked for from the root")
    return found.as_posix()


def _text(root: Path, name: str) -> str:
    path = root / name
    try:
        if not path.is_file():
            raise PortError("missing", f"{name}: no such file: mend the path or take it away")
        content = path.read_bytes()
        if len(content) <= _MOST_BYTES:
            return content.decode("utf-8-sig")
    except OSError:
        raise PortError("denied", f"cannot read {name}: mend it or take it away") from None
    except UnicodeDecodeError:
        raise PortError("protocol", f"{name}: not UTF-8: save it as UTF-8") from None
    limit = _MOST_BYTES // 1_000_000
    raise PortError("protocol", f"{name}: larger than {limit} MB: is that a configuration?")
