"""`env init`: the [env] section as the code and the project's declarations suggest it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from launchgate.cli import output
from launchgate.cli.failure import Failure
from launchgate.config.load import NAME
from launchgate.gates.env.config import NAME_FORM
from launchgate.ports import Row, VariableSurvey
from launchgate.variables.matrix.needs import is_given, product_uses

if TYPE_CHECKING:
    from launchgate.cli.session import Session

_HEAD = """# What the product needs to run. `launchgate check env` holds every target to it.
# Where a target's variables are read, for example:
# [[env.source]]
# target = "production"
# kind = "vercel"            # see docs/env.md for the others
# project = "acme-web"
"""


def draft(survey: VariableSurvey) -> str:
    """TOML. Variables of tests, tools and the platform are left out."""
    rows = [row for row in survey.rows if _belongs(row)]
    if not rows:
        raise Failure("no code here reads a variable, and no file declares one", 3)
    return "\n".join([_HEAD, *(line for row in rows for line in _table(row))])


def put(text: str, session: "Session") -> Path:
    """Into the configuration in force, or a new one beside the code."""
    path = session.config.path or Path(session.place.start) / NAME
    if path.name != NAME:
        raise Failure(f"{path}: add it there yourself, as [tool.launchgate.env]: use --print")
    try:
        before = path.read_text(encoding="utf-8") if path.exists() else "version = 1\n"
        output.write(str(path), f"{before.rstrip()}\n\n{text}")
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(f"could not write {path}: {error}", 3) from None
    return path


def _belongs(row: Row) -> bool:
    if not NAME_FORM.fullmatch(row.name):
        return False
    return not is_given(row.name) and bool(row.declared or product_uses(row))


def _table(row: Row) -> Iterator[str]:
    yield f"[env.variables.{_key(row.name)}]"
    told = next((item.required for item in row.declared if item.required is not None), None)
    needed = any(use.required for use in product_uses(row)) if row.uses else bool(row.declared)
    if told is False or (told is None and not needed):
        yield "required = false"
    kind = next((item.type for item in row.declared if item.type), None)
    if kind:
        yield f"type = {json.dumps(kind)}"
    choices = next((item.choices for item in row.declared if item.choices), ())
    if choices:
        yield f"choices = {json.dumps(list(choices), ensure_ascii=False)}"
    if row.public:
        yield "public = true"
    elif row.secret:
        yield "secret = true"
    text = next((item.description for item in row.declared if item.description), "")
    if text:
        yield f"description = {json.dumps(' '.join(text.split())[:200], ensure_ascii=False)}"
    yield ""


def _key(name: str) -> str:
    plain = name.replace("_", "").replace("-", "")
    return name if plain.isascii() and plain.isalnum() else json.dumps(name)
