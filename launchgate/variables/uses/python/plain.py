"""Python that does not parse (Python 2, a template, newer syntax): plain forms by its tokens."""

import re

from launchgate.ports.variables import Use
from launchgate.variables.paths import is_test
from launchgate.variables.source import Reading, Source, Surroundings

_TOKEN = re.compile(
    r"#[^\r\n]*"
    r"|(?i:\b[rbuf]{1,2})?(?:\"\"\"(?:[^\\]|\\.)*?(?:\"\"\"|\Z)|'''(?:[^\\]|\\.)*?(?:'''|\Z)"
    r"|\"(?:[^\"\\\r\n]|\\.)*\"?|'(?:[^'\\\r\n]|\\.)*'?)",
    re.DOTALL,
)
_READ = re.compile(
    r"(?<![\w.])(?:(?P<os>os)\s*\.\s*)?(?:environb?\s*(?:(?P<index>\[)|\.\s*(?P<way>get|pop"
    r"|setdefault)\s*\()|(?P<getenv>getenvb?)\s*\()\s*(?=\0)"
)
_LIBRARY = re.compile(r"(?<![\w.])(?:env(?:\.\w+)?|config)\s*\(\s*(?=\0)")
_MAKES = re.compile(r"(?<![\w.])(?:environ|environs|decouple)\b[\w.]*\s*(?:\.\s*Env\b|import\b)")
_WORDS = re.compile(r"(?<![\w.])(?:os\s*\.\s*environ|(?:os\s*\.\s*)?getenv)\b")
_LITERAL = re.compile(r"(?i:[rbu]*)(['\"])([A-Za-z_]\w*)\1$", re.ASCII)
_IMPORTED = re.compile(r"(?<![\w.])from\s+os\s+import\b[^\n]*\b(?:environb?|getenvb?)\b")

_TAKEN = re.compile(r"(?m)^[ \t]*from[ \t]+[\w.]+[ \t]+import[ \t]+([^\n]*)")


def read_plain(source: Source, line: int | None, around: Surroundings) -> Reading:
    text = source.text
    literals: dict[int, int] = {}
    pieces: list[str] = []
    at = 0
    for found in _TOKEN.finditer(text):
        pieces.append(text[at : found.start()].replace("\0", " "))
        whole = found[0]
        if whole[0] == "#":
            pieces.append(" " * len(whole))
        else:
            literals[found.start()] = found.end()
            pieces.append("\0" + " " * (len(whole) - 1))
        at = found.end()
    pieces.append(text[at:].replace("\0", " "))
    code = "".join(pieces)
    imported = _IMPORTED.search(code) is not None
    uses: list[Use] = []
    for found in _READ.finditer(code):
        if found["os"] or imported:
            way = found["way"] or ("getenv" if found["getenv"] else "")
            uses += _use(source, code, literals, found.end(), way, bool(found["index"]))
    if _MAKES.search(code) or _takes(code, around):
        for found in _LIBRARY.finditer(code):
            uses += _use(source, code, literals, found.end(), "library", False)
    unknown: tuple[str, ...] = ()
    if not uses and _WORDS.search(code):
        where = f" (line {line})" if line is not None else ""
        unknown = (
            f"{source.path} does not parse as Python{where} and it reads variables: which, cannot "
            "be told. Mend it, or leave it out with [env] ignore.",
        )
    return Reading(uses=tuple(uses), unknown=unknown)


def _takes(code: str, around: Surroundings) -> bool:
    """Whether it imports an object of the project that reads: `from .base import env`."""
    names = [name for line in _TAKEN.findall(code) for name in re.findall(r"\w+", line)]
    return any(
        name in ("env", "config") and any(one.kind == "object" for one in around.exports[name])
        for name in names
        if name in around.exports
    )


def _use(
    source: Source, code: str, literals: dict[int, int], start: int, way: str, index: bool
) -> list[Use]:
    end = literals.get(start, start)
    written = _LITERAL.match(source.text[start:end])
    after = code[end : end + 200].lstrip()
    if written is None or not after.startswith("]" if index else (",", ")")):
        return []
    if index and re.match(r"\]\s*=(?!=)", after):
        return []
    more = after.startswith(",") and not re.match(r",\s*\)", after)
    if way == "library":
        more = more and "default" in code[end : end + 200].split("\n\n")[0].partition(")")[0]
    begin = start + written.start(2)
    return [
        Use(
            name=written[2],
            location=source.place(begin, begin + len(written[2])),
            default=more or way == "setdefault",
            optional=way == "pop" and not more,
            test=is_test(source.path),
            form={"library": "django-environ", "getenv": "os.getenv"}.get(way, "os.environ"),
        )
    ]
