"""Terraform: variables that somebody has to give, and the environment of Lambda functions.

https://developer.hashicorp.com/terraform/language/values/variables
"""

import re

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import Reference

_HIDDEN = re.compile(
    r"\"(?:\\.|[^\"\\\n])*\"|\#[^\n]*|//[^\n]*|/\*.*?(?:\*/|\Z)"
    r"|<<[-~]?([A-Za-z_]\w*)\n.*?(?:\n[ \t]*\1(?=\n|\Z)|\Z)",
    re.DOTALL,
)
_VARIABLE = re.compile(r"^variable[ \t]+\"( *)\"[ \t]*\{", re.MULTILINE)
_DEFAULT = re.compile(r"(?:^|[{\n])[ \t]*default[ \t]*=(?!=)")
_ENVIRONMENT = re.compile(r"\benvironment[ \t]*\{\s*variables[ \t]*=[ \t]*\{")
_KEY = re.compile(
    r"(?:^|[{,])[ \t]*\"?([A-Za-z_]\w*)\"?[ \t]*=(?!=)[ \t]*(\"[^\"\n]*\"|[^\n,}]*)", re.MULTILINE
)
_FAR = 20_000
_MODULE = re.compile(r"(?:^|/)modules?/")


def read(source: Source) -> Reading:
    text = source.text
    code = _HIDDEN.sub(_blank, text)
    found = Found(source, "terraform variable")
    end = 0
    for match in _VARIABLE.finditer(code):
        if match.start() < end:  # in a block that was not closed
            continue
        name = text[match.start(1) : match.end(1)]
        end = _end(code, match.end())
        body = code[match.end() : end]
        if source.path.endswith(".hcl"):  # docker-bake.hcl takes them by their own names
            default = _DEFAULT.search(body) is not None
            found.use(Reference(name, *match.span(1), default=default), "build", "docker bake")
            continue
        # A module's variables are given by who calls it.
        if not _DEFAULT.search(body) and not _MODULE.search(source.path):
            found.use(Reference(f"TF_VAR_{name}", *match.span(1)), "build")
    end = 0
    for match in _ENVIRONMENT.finditer(code):
        if match.start() < end:
            continue
        end = _end(code, match.end())
        for key in _KEY.finditer(text, match.end() - 1, end):
            if code[key.start(2) - 1] in "= " and code[key.start(1) : key.end(1)].strip():
                value = key[2].strip()
                is_text = value.startswith('"') and value.endswith('"') and "${" not in value
                found.give(key[1], value[1:-1] if is_text else None, key.span(1), "environment")
    return found.reading()


def _blank(match: "re.Match[str]") -> str:
    """Quotes stay, what is in them does not."""
    text = match[0]
    if text.startswith('"'):
        return '"' + " " * (len(text) - 2) + '"'
    return re.sub(r"[^\n]", " ", text)


def _end(code: str, at: int) -> int:
    depth = 1
    for match in re.compile(r"[{}]").finditer(code, at, at + _FAR):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return min(len(code), at + _FAR)
