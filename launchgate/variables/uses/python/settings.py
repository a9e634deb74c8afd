"""Classes whose fields are variables.

pydantic-settings https://docs.pydantic.dev/latest/concepts/pydantic_settings/, version 1 of it
https://docs.pydantic.dev/1.10/usage/settings/, goodconf https://github.com/lincolnloop/goodconf,
environ-config https://environ-config.readthedocs.io/
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from launchgate.ports.variables import Declaration, Use
from launchgate.variables.uses.python.collect import NAME, Collector
from launchgate.variables.uses.python.meaning import Class, Dotted, Exported, Library
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module, Scope
from launchgate.variables.uses.python.types import Kind, kind_of

_SETTINGS = {
    "pydantic_settings.BaseSettings": "pydantic-settings",
    "pydantic_settings.main.BaseSettings": "pydantic-settings",
    "pydantic.BaseSettings": "pydantic 1",
    "pydantic.env_settings.BaseSettings": "pydantic 1",
    "pydantic.v1.BaseSettings": "pydantic 1",
    "goodconf.GoodConf": "goodconf",
}
_MODELS = ("pydantic.BaseModel", "pydantic.main.BaseModel", "pydantic.v1.BaseModel")
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Rules:
    """How a class of settings calls the variables of its fields."""

    library: str
    prefix: str = ""
    delimiter: str = ""
    exact: bool = False
    fields: dict[str, ast.expr] = field(default_factory=dict)


class Settings:
    def __init__(self, module: Module, resolver: Resolver, collector: Collector) -> None:
        self._module = module
        self._resolver = resolver
        self._collector = collector
        self.uses: list[Use] = []
        self.declarations: list[Declaration] = []

    def collect(self) -> None:
        for _, scope in self._module.classes:
            prefix = self._environ_config(scope)
            if prefix is not None:
                self._attrs(scope, prefix, 0)
                continue
            rules = self.rules(scope)
            if rules is not None:
                for owner in self._resolver.line(scope):
                    self._fields(owner, rules, rules.prefix, 0, True)

    def rules(self, scope: Scope) -> Rules | None:
        """None: the class is none of settings."""
        line = self._resolver.line(scope)
        library = next((one for one in map(self._library, line) if one), None)
        if library is None:
            return None
        rules = Rules(library)
        for one in reversed(line):
            for name, value in _config(one.node):
                rules = self._with(rules, name, value, one)
        return rules

    def _library(self, scope: Scope) -> str | None:
        assert isinstance(scope.node, ast.ClassDef)  # noqa: S101
        for base in scope.node.bases:
            meaning = self._resolver.of(base, scope.parent or scope)
            if isinstance(meaning, Dotted) and meaning.path in _SETTINGS:
                return _SETTINGS[meaning.path]
            if isinstance(meaning, Exported) and meaning.export.kind == "object":
                return "pydantic-settings"
        return None

    def _with(self, rules: Rules, name: str, value: ast.expr, scope: Scope) -> Rules:
        texts = self._collector.names.of(value, scope)
        if name == "env_prefix" and texts:
            return replace(rules, prefix=texts[0].text)
        if name == "env_nested_delimiter" and texts:
            return replace(rules, delimiter=texts[0].text)
        if name == "case_sensitive" and isinstance(value, ast.Constant):
            return replace(rules, exact=bool(value.value))
        if name == "fields" and isinstance(value, ast.Dict):
            return replace(rules, fields={**rules.fields, **_of_fields(value)})
        return rules

    def _is_model(self, scope: Scope) -> bool:
        for one in self._resolver.line(scope):
            assert isinstance(one.node, ast.ClassDef)  # noqa: S101
            for base in one.node.bases:
                meaning = self._resolver.of(base, one.parent or one)
                if isinstance(meaning, Dotted) and meaning.path in _MODELS:
                    return True
        return False

    def _fields(self, scope: Scope, rules: Rules, prefix: str, depth: int, needed: bool) -> None:
        assert isinstance(scope.node, ast.ClassDef)  # noqa: S101
        checked = any(
            isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) and "validator" in text
            for one in scope.node.body
            for text in [ast.dump(ast.Tuple(elts=getattr(one, "decorator_list", [])))]
        )
        for item in scope.node.body:
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                if not _is_private(item):
                    kind = kind_of(item.annotation, scope, self._resolver)
                    kind = replace(kind, type=None) if checked and kind.type == "json" else kind
                    self._field(item.target, item.value, kind, scope, rules, prefix, depth, needed)
            elif isinstance(item, ast.Assign) and rules.library == "pydantic 1":
                target = item.targets[0]
                plain = isinstance(item.value, (ast.Constant, ast.List, ast.Tuple, ast.Dict))
                made = isinstance(item.value, ast.Call) and _last(item.value.func) == "Field"
                if isinstance(target, ast.Name) and (plain or made) and target.id[0] != "_":
                    self._field(target, item.value, Kind(), scope, rules, prefix, depth, needed)

    def _field(
        self,
        target: ast.Name,
        value: ast.expr | None,
        kind: Kind,
        scope: Scope,
        rules: Rules,
        prefix: str,
        depth: int,
        needed: bool,
    ) -> None:
        made = value if isinstance(value, ast.Call) and _last(value.func) == "Field" else None
        words = {one.arg: one.value for one in made.keywords if one.arg} if made else {}
        has_default = _has_default(value, made, words)
        if not has_default and rules.library == "pydantic 1" and kind.nothing:
            has_default = True
        inner = kind.model
        if inner is None and kind.unknown and has_default and _makes_class(value, words):
            return
        if inner is not None and self.rules(inner) is not None:
            return
        names = self._aliases(words, rules, scope, target.id)
        described = words.get("description")
        required = needed and not has_default
        nested = inner is not None and self._is_model(inner)
        if nested and inner is not None and rules.delimiter and depth < _DEEPEST:
            below = prefix + target.id + rules.delimiter
            for owner in self._resolver.line(inner):
                self._fields(owner, rules, below, depth + 1, required)
            required = False
        if not names:
            written = prefix + target.id
            names = [(written if rules.exact else written.upper(), target)]
        for name, node in names:
            if not NAME.fullmatch(name):
                continue
            location = self._collector.place(node, name)
            alone = len(names) == 1
            self.uses.append(
                Use(
                    name=name,
                    location=location,
                    default=not required,
                    optional=required and not alone,
                    test=self._collector.is_test,
                    form=rules.library,
                )
            )
            if not self._collector.is_test:
                text = described.value if isinstance(described, ast.Constant) else ""
                self.declarations.append(
                    Declaration(
                        name=name,
                        source=rules.library,
                        location=location,
                        type="json" if nested else kind.type,
                        required=required and alone,
                        secret=True if kind.secret else None,
                        choices=kind.choices,
                        default=not required,
                        description=text if isinstance(text, str) else "",
                        has_example="examples" in words or "example" in words,
                    )
                )

    def _aliases(
        self, words: dict[str, ast.expr], rules: Rules, scope: Scope, field_name: str
    ) -> list[tuple[str, ast.expr]]:
        value = words.get("env") or words.get("validation_alias") or words.get("alias")
        if value is None or (rules.library == "pydantic 1" and "env" not in words):
            value = rules.fields.get(field_name, words.get("env"))
        if value is None:
            return []
        found: list[tuple[str, ast.expr]] = []
        parts = [value]
        while parts:
            one = parts.pop(0)
            if isinstance(one, ast.Call) and _last(one.func) == "AliasChoices":
                parts = [*one.args, *parts]
            elif isinstance(one, ast.Call) and _last(one.func) == "AliasPath":
                parts = [*one.args[:1], *parts]
            elif isinstance(one, (ast.List, ast.Tuple, ast.Set)):
                parts = [*one.elts, *parts]
            else:
                found += [
                    (text.text if rules.exact else text.text.upper(), text.node)
                    for text in self._collector.names.of(one, scope)
                    if text.hole is None
                ]
        return found

    def _environ_config(self, scope: Scope) -> str | None:
        assert isinstance(scope.node, ast.ClassDef)  # noqa: S101
        for one in scope.node.decorator_list:
            function = one.func if isinstance(one, ast.Call) else one
            meaning = self._resolver.of(function, scope.parent or scope)
            if isinstance(meaning, Dotted) and meaning.path in ("environ.config", "environ.group"):
                if scope.parent is not None and scope.parent.is_class:
                    return None
                words = one.keywords if isinstance(one, ast.Call) else []
                for word in words:
                    if word.arg == "prefix" and isinstance(word.value, ast.Constant):
                        return str(word.value.value)
                return "APP"
        return None

    def _attrs(self, scope: Scope, prefix: str, depth: int) -> None:
        """environ-config: `x = environ.var()`, `g = environ.group(G)`."""
        assert isinstance(scope.node, ast.ClassDef)  # noqa: S101
        for item in scope.node.body:
            if not isinstance(item, ast.Assign) or not isinstance(item.targets[0], ast.Name):
                continue
            call, target = item.value, item.targets[0]
            if not isinstance(call, ast.Call):
                continue
            meaning = self._resolver.of(call.func, scope)
            path = meaning.path if isinstance(meaning, Dotted) else ""
            joint = f"{prefix}_" if prefix else ""
            words = {one.arg: one.value for one in call.keywords if one.arg}
            if path == "environ.group" and call.args and depth < _DEEPEST:
                inner = self._resolver.of(call.args[0], scope)
                if isinstance(inner, Class):
                    self._attrs(inner.scope, f"{joint}{target.id}", depth + 1)
            elif path in ("environ.var", "environ.bool_var"):
                own = words.get("name")
                exact = own.value if isinstance(own, ast.Constant) else None
                name = str(exact) if exact else f"{joint}{target.id}".upper()
                location = self._collector.place(own or target, name)
                there = "default" in words or bool(call.args)
                test = self._collector.is_test
                self.uses.append(
                    Use(
                        name=name,
                        location=location,
                        default=there,
                        test=test,
                        form="environ-config",
                    )
                )


def _config(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """`model_config`, `class Config`, and words of the class itself."""
    assert isinstance(node, ast.ClassDef)  # noqa: S101
    for item in node.body:
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
    yield from ((one.arg, one.value) for one in node.keywords if one.arg)


def _of_fields(value: ast.Dict) -> dict[str, ast.expr]:
    """`fields = {"x": {"env": "X"}}` of version 1."""
    found: dict[str, ast.expr] = {}
    for key, one in zip(value.keys, value.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(one, ast.Dict):
            for word, name in zip(one.keys, one.values, strict=True):
                if isinstance(word, ast.Constant) and word.value == "env":
                    found[str(key.value)] = name
    return found


def _is_private(item: ast.AnnAssign) -> bool:
    assert isinstance(item.target, ast.Name)  # noqa: S101
    note = item.annotation
    if isinstance(note, ast.Subscript):
        note = note.value
    text = note.value if isinstance(note, ast.Constant) else _last(note)
    known = isinstance(text, str) and text.rpartition(".")[2].startswith("ClassVar")
    return known or item.target.id.startswith(("_", "model_config"))


def _has_default(value: ast.expr | None, made: ast.Call | None, words: dict[str, ast.expr]) -> bool:
    if made is not None:
        first = made.args[0] if made.args else words.get("default")
        return "default_factory" in words or (first is not None and not _is_dots(first))
    return value is not None and not _is_dots(value)


def _is_dots(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _makes_class(value: ast.expr | None, words: dict[str, ast.expr]) -> bool:
    """`db: DatabaseSettings = DatabaseSettings()`: settings of their own."""
    factory = words.get("default_factory")
    made = factory if factory is not None else value
    made = made.func if isinstance(made, ast.Call) else made if factory is not None else None
    return made is not None and _last(made)[:1].isupper() and _last(made) != "Field"


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def scheme(module: Module, resolver: Resolver, collector: Collector) -> Iterator[Declaration]:
    """What `environ.Env(DEBUG=(bool, False))` says."""
    if collector.is_test:
        return
    for seen in module.calls:
        meaning = resolver.of(seen.node, seen.scope)
        if not isinstance(meaning, Library) or meaning.kind != "django-environ":
            continue
        assert isinstance(seen.node, ast.Call)  # noqa: S101
        for one in seen.node.keywords:
            cast = one.value
            both = isinstance(cast, ast.Tuple) and len(cast.elts) == 2
            if one.arg and NAME.fullmatch(one.arg) and (both or isinstance(cast, ast.Name)):
                first = cast.elts[0] if isinstance(cast, ast.Tuple) else cast
                kind = kind_of(first, seen.scope, resolver)
                yield Declaration(
                    name=one.arg,
                    source="django-environ",
                    location=collector.place_of_word(one),
                    type=kind.type if kind.type != "json" else None,
                    required=not both,
                    default=both,
                )
