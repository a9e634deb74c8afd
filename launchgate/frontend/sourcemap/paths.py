"""What a map calls a source, to a path in the project. Text to text: nothing is looked up, and
no file is ever read because a map names it."""

import re
from collections.abc import Callable
from urllib.parse import unquote

from launchgate.frontend.sourcemap.own import MADE_UP

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]{1,40}):(//)?")
_BUNDLER = re.compile(r"(?:webpack|rspack|rsbuild|turbopack)(?:-[a-z-]+)?", re.IGNORECASE)
_LAYER = re.compile(
    r"\((?:rsc|ssr|action-browser|app-[a-z-]+|pages-[a-z-]+|api[a-z-]*|shared|instrument"
    r"|middleware|vendored)\)/"
)
_PROJECT = re.compile(r"\[(?:project|metro-project|root)\]/")
_MODULE_KIND = re.compile(r"(?: (?:\[[\w -]{1,60}\]|\([^()]{1,200}\)|<[^<>]{1,60}>)){1,4}$")
_DRIVE = re.compile(r"/?([A-Za-z]):[\\/]")
_NOT_SHOWN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_LONGEST = 400

Absolute = Callable[[str], str]


def shown(source: str, folder: str, absolute: Absolute) -> str:
    """Relative to the project's root where it can be told. `folder` is the map's; `absolute`
    makes a path of the machine that built relative. Never empty, never above the root."""
    if "\0" in source:
        return _clean("virtual:" + _bare(source.rpartition("\0")[2])) or "virtual:"
    return _clean(_located(source, folder, absolute)) or "(unnamed)"


def joined(root: str, source: str) -> str:
    """`source` below `sourceRoot`, as the standard has it; what is absolute stands for itself."""
    if not root or source.startswith("/") or _DRIVE.match(source) or _SCHEME.match(source):
        return source
    return root + source if root.endswith("/") else f"{root}/{source}"


def _located(source: str, folder: str, absolute: Absolute) -> str:
    if _DRIVE.match(source):
        return _in_root(absolute("/" + _bare(source.replace("\\", "/")).lstrip("/")))
    found = _SCHEME.match(source)
    if not found:
        return _plain(source, folder, absolute)
    scheme, rest = found[1].lower(), source[found.end() :]
    if scheme == "data":
        return "data:"
    if _BUNDLER.fullmatch(scheme) and found[2]:
        return _of_bundler(rest, absolute)
    if scheme == "file":
        return _in_root(absolute("/" + _bare(rest).lstrip("/")))
    if found[2]:
        return _of_origin(scheme, rest, absolute)
    if MADE_UP.match(scheme + ":"):
        return f"{scheme}:{_bare(rest)}"
    return _plain(rest, folder, absolute)  # a namespace of an esbuild plugin


def _plain(source: str, folder: str, absolute: Absolute) -> str:
    path = _bare(source.replace("\\", "/") if "/" not in source else source)
    if path.startswith("/@fs/"):
        path = path[4:]
        return _in_root(absolute("/" + path.lstrip("/")))
    if path.startswith("/@id/"):
        return "virtual:" + path[5:].removeprefix("__x00__")
    path = path.removeprefix("/__parcel_source_root")
    if path.startswith("/"):
        return _in_root(absolute(path))
    if path.startswith("<") or _PROJECT.match(path):
        return _in_project(path)
    return _in_root(f"{folder}/{path}")


def _of_bundler(rest: str, absolute: Absolute) -> str:
    """After `webpack://`: a namespace, which may have a scope, then a path from its root."""
    if rest.startswith("//"):
        return _in_root(absolute(_bare(rest[1:])))
    _, here, path = rest.partition("/./")
    if not here:
        path = rest if rest.startswith("[") else rest.partition("/")[2]
        if rest.startswith("@"):
            path = path.partition("/")[2]
    path = _bare(path.rpartition("!")[2])
    if layer := _LAYER.match(path):
        path = path[layer.end() :]
    path = path.removeprefix("./")
    if path.startswith("/") or _DRIVE.match(path):
        return _in_root(absolute("/" + path.replace("\\", "/").lstrip("/")))
    return _in_project(_MODULE_KIND.sub("", path))


def _of_origin(scheme: str, rest: str, absolute: Absolute) -> str:
    """After `https://host`, `app://`, `meteor://`, `ng://scope`: the path."""
    origin, _, path = rest.partition("/")
    if scheme == "ng" and origin:
        path = f"{origin}/{path}"
    path = _bare(path)
    if path.startswith("@fs/"):
        return _in_root(absolute(path[3:]))
    return _in_root(path)


def _bare(path: str) -> str:
    """Without `?hash`, `?vue&type=script`; decoded."""
    bare = path.partition("?")[0]
    bare = bare if bare.strip("/") else path.replace("?", "")
    decoded = unquote(bare)  # esbuild writes URLs; others write plain names
    return bare if "\ufffd" in decoded else decoded


def _in_project(path: str) -> str:
    found = _PROJECT.match(path)
    return _in_root(path[found.end() :] if found else path)


def _in_root(path: str) -> str:
    """Without `.` and `..`; those that lead out of the root are dropped."""
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del kept[-1:]
        elif part not in ("", "."):
            kept.append(part)
    return "/".join(kept)


def _clean(path: str) -> str:
    path = _NOT_SHOWN.sub("", path)
    return path if len(path) <= _LONGEST else "…" + path[1 - _LONGEST :]
