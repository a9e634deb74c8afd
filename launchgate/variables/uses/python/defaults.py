"""Whether a field of a class of settings is one, and has a default."""

import ast

from launchgate.variables.uses.python.tree import last


def is_private(name: str, note: ast.expr) -> bool:
    if isinstance(note, ast.Subscript):
        note = note.value
    text = note.value if isinstance(note, ast.Constant) else last(note)
    known = isinstance(text, str) and text.rpartition(".")[2].startswith("ClassVar")
    return known or name.startswith(("_", "model_config"))


def field_of(value: ast.expr | None, note: ast.expr | None) -> ast.Call | None:
    """The `Field(...)` that says more of it, as its value or within `Annotated`."""
    parts: list[ast.expr] = [value] if value is not None else []
    if isinstance(note, ast.Subscript) and last(note.value) == "Annotated":
        parts += note.slice.elts[1:] if isinstance(note.slice, ast.Tuple) else []
    fields = (one for one in parts if isinstance(one, ast.Call) and last(one.func) == "Field")
    return next(fields, None)


def has_default(value: ast.expr | None, made: ast.Call | None, words: dict[str, ast.expr]) -> bool:
    if made is not None and (value is None or value is made):
        first = made.args[0] if made.args else words.get("default")
        return "default_factory" in words or (first is not None and not _is_dots(first))
    return value is not None and not _is_dots(value)


def _is_dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def makes_class(value: ast.expr | None, words: dict[str, ast.expr]) -> bool:
    """`db: DatabaseSettings = DatabaseSettings()`: settings of their own."""
    factory = words.get("default_factory")
    made = factory if factory is not None else value
    made = made.func if isinstance(made, ast.Call) else made if factory is not None else None
    return made is not None and last(made)[:1].isupper() and last(made) != "Field"
