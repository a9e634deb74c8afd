"""How a class of settings calls the variables of its fields."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from launchgate.variables.uses.python.meaning import Naming
from launchgate.variables.uses.python.scopes import Scope


@dataclass(frozen=True, slots=True)
class Rules:
    naming: Naming
    fields: dict[str, ast.expr] = field(default_factory=dict)


def config(scope: Scope) -> Iterator[tuple[str, ast.expr]]:
    """`model_config`, `class Config`, and words of the class itself."""
    for item in scope.body:
        target: ast.expr | None = None
        if isinstance(item, ast.Assign):
            target = item.targets[0]
        elif isinstance(item, ast.AnnAssign):
            target = item.target
        value = getattr(item, "value", None)
        if isinstance(target, ast.Name) and target.id == "model_config":
            if isinstance(value, ast.Call):
                yield from ((one.arg, one.value) for one in value.keywords if one.arg)
            elif isinstance(value, ast.Dict):
                for key, one in zip(value.keys, value.values, strict=True):
                    if isinstance(key, ast.Constant) and isinstance(key.value, str):
                        yield key.value, one
        elif isinstance(item, ast.ClassDef) and item.name == "Config":
            for line in item.body:
                if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
                    yield line.targets[0].id, line.value
                elif isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
                    yield from [(line.target.id, line.value)] if line.value is not None else []
    yield from ((one.arg, one.value) for one in getattr(scope.node, "keywords", ()) if one.arg)


def of_fields(value: ast.Dict) -> dict[str, ast.expr]:
    """`fields = {"x": {"env": "X"}}` of version 1."""
    found: dict[str, ast.expr] = {}
    for key, one in zip(value.keys, value.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(one, ast.Dict):
            for word, name in zip(one.keys, one.values, strict=True):
                if isinstance(word, ast.Constant) and word.value == "env":
                    found[str(key.value)] = name
    return found
