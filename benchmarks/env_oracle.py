"""Which variables a product's files read, told by a second and simpler method than the gate's own.

It shares no code with it: regular expressions on text without comments for JavaScript, the tree of
`ast` for Python, one expression each for schemas of Prisma and for configuration. It errs on both
sides, and people decide where it and the gate differ (`benchmarks/data/env_accuracy.toml`).
"""

import ast
import os
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_SKIPPED = {"node_modules", ".git", "vendor", "dist", ".next", ".yarn", "__snapshots__"}
_SCRIPTS = {".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts", ".vue", ".svelte"}
_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_LOUD = r"[A-Z][A-Z0-9_]{2,}"
_PLAIN = re.compile(
    r"'[^'\\\n]*(?:\\.[^'\\\n]*)*'" + r'|"[^"\\\n]*(?:\\.[^"\\\n]*)*"'
    r"|(?<![:\\])//[^\n]*|/\*.*?\*/|<!--.*?-->",
    re.DOTALL,
)
_READ = re.compile(
    rf"\b(?:process\s*[!?]?\s*\.\s*env|import\.meta\.env|Bun\.env)(?:\s+as\s+\w+(?:<[^>]*>)?\))?"
    rf"\s*[!?]*\.?\s*(?:({_NAME})\b(?!\s*\()|\[\s*['\"`]({_NAME})['\"`]\s*\])"
    rf"|\b(?:env|serverEnv|clientEnv)\??\.({_LOUD})\b"
    rf"|\b(?:env|getEnv|requireEnv|getenv)\(\s*['\"`]({_LOUD})['\"`]"
    rf"|[cC]onfig\w*\.(?:get|getOrThrow)(?:<[^>()]*>)?\(\s*['\"`]({_LOUD})['\"`]"
    rf"|\bDeno\.env\.get\(\s*['\"`]({_NAME})['\"`]"
)
_PARTS = re.compile(r"\{([^{}]*)\}\s*(?::[^=;]*)?=\s*(?:process|import\.meta)\.env\b(?!\s*[.\[])")
_KEY = re.compile(rf"^[ \t]*['\"]?({_LOUD})['\"]?\s*:\s*(?![{{'\"\d])", re.MULTILINE)
_SCHEMA = re.compile(r"createEnv|cleanEnv\(|envsafe\(|z\.object\([^;]*process\.env", re.DOTALL)
_PRISMA = re.compile(r"^[^/\n]*\benv\(\"(\w+)\"\)", re.MULTILINE)
_CONFIGURED = re.compile(
    rf"(?<![\\$])\$\{{?({_LOUD})\b|\b(?:secrets|vars)\.({_NAME})|^\s*ARG\s+({_NAME})",
    re.MULTILINE,
)
_GIVEN_TO_TERRAFORM = re.compile(rf"^variable\s+\"({_NAME})\"", re.MULTILINE)


class Place(NamedTuple):
    path: str
    line: int


Found = dict[str, list[Place]]


def code(folder: Path) -> Found:
    """Names that the product's programs read, and where."""
    found: Found = {}
    for path in _files(folder):
        shown = path.relative_to(folder).as_posix()
        if path.suffix in _SCRIPTS:
            names = _script(_text(path))
        elif path.suffix == ".py":
            names = _python(_text(path))
        elif path.suffix == ".prisma":
            names = _matches(_PRISMA, _text(path))
        else:
            continue
        for name, line in names:
            found.setdefault(name, []).append(Place(shown, line))
    return found


def configured(folder: Path) -> Found:
    """Names that compose files, Dockerfiles, workflows and shells take from outside, perhaps."""
    found: Found = {}
    for path in _files(folder):
        shown = path.relative_to(folder).as_posix()
        if path.suffix == ".tf" and "modules/" not in shown:
            for name, line in _matches(_GIVEN_TO_TERRAFORM, _text(path)):
                found.setdefault(f"TF_VAR_{name}", []).append(Place(shown, line))
        elif path.suffix in (".yml", ".yaml", ".sh", ".toml") or "ockerfile" in path.name:
            for name, line in _matches(_CONFIGURED, re.sub(r"(?m)^\s*#.*$", "", _text(path))):
                found.setdefault(name, []).append(Place(path.relative_to(folder).as_posix(), line))
    return found


def examples(folder: Path) -> Found:
    """What the app's own example files name; behind a `#` too, where it says `# NAME=`."""
    found: Found = {}
    for path in _files(folder):
        if re.match(r"\.env.*(?:example|sample|template)$", path.name):
            named = re.compile(rf"^\s*#?\s*(?:export\s+)?({_LOUD})\s*=", re.MULTILINE)
            for name, line in _matches(named, _text(path)):
                found.setdefault(name, []).append(Place(path.relative_to(folder).as_posix(), line))
    return found


def _files(folder: Path) -> Iterator[Path]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - _SKIPPED)
        yield from (Path(at, name) for name in sorted(files) if not Path(at, name).is_symlink())


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, int]]:
    for match in pattern.finditer(text):
        for number in range(1, pattern.groups + 1):
            if match[number]:
                yield match[number], text.count("\n", 0, match.start(number)) + 1


def _script(text: str) -> Iterator[tuple[str, int]]:
    if "env" not in text and "onfig" not in text:
        return
    text = _PLAIN.sub(_emptied, text)
    for name, line in _matches(_READ, text):
        if name not in ("env", "TS", "NodeJS"):
            yield name, line
    for match in _PARTS.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        for part in match[1].split(","):
            name = re.split(r"[:=]", part)[0].strip()
            if re.fullmatch(_NAME, name):
                yield name, line
    if _SCHEMA.search(text):
        yield from _matches(_KEY, text)


def _emptied(match: "re.Match[str]") -> str:
    """Comments vanish; so do strings that say more than a word."""
    kept = match[0] if re.fullmatch(rf"(['\"]){_NAME}\1", match[0]) else "''"
    return (
        kept + "\n" * match[0].count("\n")
        if match[0][0] in "'\""
        else ("\n" * match[0].count("\n"))
    )


def _python(text: str) -> Iterator[tuple[str, int]]:
    if not re.search(r"environ|getenv|BaseSettings|onfig|env", text):
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from _fields(node)
        name = _asked(node)
        if name and re.fullmatch(_NAME, name):
            yield name, getattr(node, "lineno", 0)


def _asked(node: ast.AST) -> str | None:
    said: ast.expr | None = None
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
        said = node.slice if _word(node.value) == "environ" else None
    elif isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
        said = node.left if _word(node.comparators[0]) == "environ" else None
    elif isinstance(node, ast.Call) and node.args:
        called, first = _word(node.func), node.args[0]
        of = _word(node.func.value) if isinstance(node.func, ast.Attribute) else ""
        loud = isinstance(first, ast.Constant) and re.fullmatch(_LOUD, str(first.value))
        helper = loud and not of and re.search(r"(?i)env|^config$", called)
        own = called == "getenv" or (of == "environ" and called in ("get", "pop", "setdefault"))
        said = first if own or helper else None
    return said.value if isinstance(said, ast.Constant) and isinstance(said.value, str) else None


def _fields(node: ast.ClassDef) -> Iterator[tuple[str, int]]:
    """Of classes whose base is called settings of some kind."""
    if not any(re.search(r"Settings", _word(base)) for base in node.bases):
        return
    prefix = ""
    for item in ast.walk(node):
        if isinstance(item, ast.keyword) and item.arg == "env_prefix":
            prefix = str(getattr(item.value, "value", ""))
    for field in node.body:
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            name = field.target.id
            if name[0] != "_" and name != "model_config":
                yield (prefix + name).upper(), field.lineno


def _word(node: ast.expr) -> str:
    """The last word of a dotted name."""
    return getattr(node, "attr", "") or getattr(node, "id", "")
