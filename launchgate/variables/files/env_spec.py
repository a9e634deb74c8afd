"""`.env.schema`: declarations by @env-spec decorators, as varlock reads them.

https://varlock.dev/env-spec/reference/
https://varlock.dev/reference/item-decorators/
"""

import re
from collections.abc import Mapping, Sequence

from launchgate.ports.variables import Declaration, ValueType
from launchgate.variables.files.comments import above, behind, described
from launchgate.variables.files.dialects import Entry, evaluate
from launchgate.variables.files.placing import named

_DECORATOR = re.compile(
    r"@([A-Za-z]\w*)(?:=((?:[\w.-]+)?\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s#]+))?"
)
_CALL = re.compile(r"([\w.-]*)\((.*)\)", re.DOTALL)
_TYPES: Mapping[str, ValueType] = {
    "string": "string", "number": "float", "integer": "int", "int": "int", "boolean": "bool",
    "url": "url", "port": "port", "email": "email", "enum": "enum", "uuid": "uuid",
    "simple-object": "json", "object": "json", "ip": "host", "duration": "duration",
}  # fmt: skip


def read(path: str, text: str) -> tuple[Declaration, ...]:
    """Never raises; decorators that are not known say nothing."""
    lines = text.replace("\r\n", "\n").split("\n")
    header = _header(lines)
    found: dict[str, Declaration] = {}
    for entry in evaluate(text, "dotenv", {}):
        if entry.name not in found:
            found[entry.name] = _declared(path, lines, entry, header)
    return tuple(found.values())


def _header(lines: Sequence[str]) -> Mapping[str, str]:
    """Decorators of the comment block that the file begins with, up to a divider or a blank."""
    words: list[str] = []
    for line in lines:
        short = line.strip()
        if short and not short.startswith("#"):
            return {}
        if not short or set(short) <= set("# -=") and len(short) > 3:
            if words:
                break
            continue
        words.append(short)
    return _decorators(words)


def _decorators(comments: Sequence[str]) -> dict[str, str]:
    return {
        match[1]: match[2] or "true"
        for comment in comments
        if comment.lstrip("# ").startswith("@")
        for match in _DECORATOR.finditer(comment[:2_000])
    }


def _declared(
    path: str, lines: Sequence[str], entry: Entry, header: Mapping[str, str]
) -> Declaration:
    comments = above(lines, entry.line)
    last = behind(lines, entry.at.end_line, entry.at.end_column)
    says = _decorators([*comments, last])
    value = entry.value.text if entry.value else ""
    required, targets = _required(says, header, bool(value))
    kind, choices, pattern = _type(says.get("type", ""))
    secret = _sensitive(says, header, entry.name)
    return Declaration(
        name=entry.name,
        source=path.rpartition("/")[2],
        location=named(path, entry),
        type=kind,
        required=required,
        secret=secret,
        public=None if secret is None else not secret,
        targets=targets,
        choices=choices,
        pattern=pattern,
        description=described(comments),
        has_example="example" in says,
        default=bool(value),
    )


def _required(
    says: Mapping[str, str], header: Mapping[str, str], given: bool
) -> tuple[bool | None, tuple[str, ...]]:
    if "optional" in says:
        return says["optional"] == "false", ()
    if "required" in says:
        call = _CALL.fullmatch(says["required"])
        if call and call[1] == "forEnv":
            names = tuple(_words(call[2]))
            return True, names
        return (None if call else says["required"] != "false"), ()
    default = header.get("defaultRequired", "infer")
    return (given if default == "infer" else default == "true"), ()


def _sensitive(says: Mapping[str, str], header: Mapping[str, str], name: str) -> bool | None:
    if "public" in says:
        return says["public"] == "false"
    if "sensitive" in says:
        return says["sensitive"] != "false"
    default = header.get("defaultSensitive", "true")
    call = _CALL.fullmatch(default)
    if call and call[1] == "inferFromPrefix":
        return not name.startswith(tuple(_words(call[2])) or ("\0",))
    return default == "true" if default in ("true", "false") else None


def _type(written: str) -> tuple[ValueType | None, tuple[str, ...], str | None]:
    call = _CALL.fullmatch(written)
    name, inner = (call[1], call[2]) if call else (written, "")
    kind = _TYPES.get(name)
    if kind == "enum":
        return kind, tuple(_words(inner)), None
    options = dict(one.split("=", 1) for one in _words(inner) if "=" in one)
    pattern = None
    if "startsWith" in options:
        pattern = re.escape(options["startsWith"].strip("\"'")) + ".*"
    elif "matches" in options:
        pattern = options["matches"].strip("\"'/")
    if kind == "float" and options.get("isInt") == "true":
        kind = "int"
    return kind, (), pattern


def _words(inner: str) -> list[str]:
    return [word.strip().strip("\"'`") for word in inner.split(",") if word.strip()]
