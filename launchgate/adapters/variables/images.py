"""Env files that a Dockerfile takes into an image."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from launchgate.model import Location, Severity
from launchgate.ports import Files, Flaw, PortError
from launchgate.variables.files.image import copied
from launchgate.variables.files.kinds import Kind
from launchgate.variables.paths import is_prose, is_test

_DOCKERFILE = re.compile(
    r"(?:^|/)(?:(?:Docker|Container)file(?:\.(?!dockerignore$)[^/]+)?"
    r"|[^/]+\.(?:[Dd]ocker|[Cc]ontainer)file)$"
)
_ASIDE = frozenset(("docker", ".docker", "deploy", "deployment", "build", "ops", "infra", "images"))


def imaged(
    files: Files,
    kinds: Mapping[str, Kind],
    secrets: Callable[[str], Sequence[str]],
    unknown: list[str],
) -> Iterator[Flaw]:
    """`env-file-in-image`. `kinds` are env files with values, `secrets` names those in one. The
    context is taken to be the Dockerfile's folder, or the root where it lies in one for such."""
    if not kinds:
        return
    present = {entry.path for entry in files.list()}
    for path in sorted(present):
        if not _DOCKERFILE.search(path) or is_test(path) or is_prose(path):
            continue
        context = posixpath.dirname(path)
        if posixpath.basename(context) in _ASIDE:
            context = posixpath.dirname(context)
        inside = f"{context}/" if context else ""
        below = {one.removeprefix(inside): one for one in kinds if one.startswith(inside)}
        if not below:
            continue
        ignore = next(
            (one for one in (f"{path}.dockerignore", f"{inside}.dockerignore") if one in present),
            None,
        )
        try:
            text = files.text(path) or ""
            rules = files.text(ignore) if ignore else None
        except PortError as error:
            unknown.append(error.message)
            continue
        for name, line in copied(text, rules, sorted(below)).items():
            flaw = _flaw(below[name], kinds[below[name]], secrets(below[name]), path, line)
            if flaw is not None:
                yield flaw


def _flaw(
    env_file: str, kind: Kind, secrets: Sequence[str], dockerfile: str, line: int
) -> Flaw | None:
    place = (Location(path=dockerfile, line=line, column=1),)
    if secrets:
        more = len(secrets) - 5
        names = ", ".join(secrets[:5]) + (f" and {more} more" if more > 0 else "")
        message = (
            f"{dockerfile} copies {env_file} into the image: whoever can pull it has {names}, "
            "from every layer and for ever."
        )
        return Flaw(rule="env-file-in-image", name=env_file, message=message, locations=place)
    if not kind.local and kind.mode != "development":
        return None  # settings without secrets, meant to be deployed
    message = (
        f"{dockerfile} copies {env_file} into the image: what one developer has set for their own "
        "machine counts in production."
    )
    return Flaw(
        rule="env-file-in-image",
        name=env_file,
        message=message,
        locations=place,
        severity=Severity.MEDIUM,
    )
