"""Classes whose fields are variables.

pydantic-settings https://docs.pydantic.dev/latest/concepts/pydantic_settings/, version 1 of it
https://docs.pydantic.dev/1.10/usage/settings/, goodconf https://github.com/lincolnloop/goodconf
"""

import ast
from dataclasses import replace

from launchgate.ports.variables import Declaration, Use
from launchgate.variables.uses.python.collect import NAME, Collector
from launchgate.variables.uses.python.defaults import field_of, has_default, is_private, makes_class
from launchgate.variables.uses.python.meaning import Base, Dotted, Naming
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.rules import Rules, config, of_fields
from launchgate.variables.uses.python.scopes import Module, Scope
from launchgate.variables.uses.python.tree import last
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


class Settings:
    def __init__(self, module: Module, resolver: Resolver, collector: Collector) -> None:
        self._module = module
        self._resolver = resolver
        self._collector = collector
        self.uses: list[Use] = []
        self.declarations: list[Declaration] = []

    def collect(self) -> None:
        for _, scope in self._module.classes:
            rules = self.rules(scope)
            if rules is not None:
                for owner in self._resolver.line(scope):
                    self._fields(owner, rules, rules.naming.prefix, 0, True)

    def rules(self, scope: Scope) -> Rules | None:
        """None: the class is none of settings."""
        line = self._resolver.line(scope)
        naming = next((one for one in map(self._naming, line) if one), None)
        if naming is None:
            return None
        rules = Rules(naming)
        for one in reversed(line):
            for name, value in config(one):
                rules = self._with(rules, name, value, one)
        return rules

    def _naming(self, scope: Scope) -> Naming | None:
        for base in scope.bases:
            meaning = self._resolver.of(base, scope.parent or scope)
            if isinstance(meaning, Dotted) and meaning.path in _SETTINGS:
                return Naming(_SETTINGS[meaning.path])
            if isinstance(meaning, Base):
                return meaning.naming
        return None

    def _with(self, rules: Rules, name: str, value: ast.expr, scope: Scope) -> Rules:
        texts = self._collector.names.of(value, scope)
        naming = rules.naming
        if name == "env_prefix" and texts:
            naming = naming._replace(prefix=texts[0].text)
        elif name == "env_nested_delimiter" and texts:
            naming = naming._replace(delimiter=texts[0].text)
        elif name == "case_sensitive" and isinstance(value, ast.Constant):
            naming = naming._replace(exact=bool(value.value))
        elif name == "fields" and isinstance(value, ast.Dict):
            return replace(rules, fields={**rules.fields, **of_fields(value)})
        return replace(rules, naming=naming)

    def _is_model(self, scope: Scope) -> bool:
        for one in self._resolver.line(scope):
            for base in one.bases:
                meaning = self._resolver.of(base, one.parent or one)
                if isinstance(meaning, Dotted) and meaning.path in _MODELS:
                    return True
        return False

    def _fields(self, scope: Scope, rules: Rules, prefix: str, depth: int, needed: bool) -> None:
        checked = any(
            isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef)) and "validator" in text
            for one in scope.body
            for text in [ast.dump(ast.Tuple(elts=getattr(one, "decorator_list", [])))]
        )
        for item in scope.body:
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                if not is_private(item.target.id, item.annotation):
                    kind = kind_of(item.annotation, scope, self._resolver)
                    kind = replace(kind, type=None) if checked and kind.type == "json" else kind
                    self._field(
                        item.target,
                        item.value,
                        item.annotation,
                        kind,
                        scope,
                        rules,
                        prefix,
                        depth,
                        needed,
                    )
            elif isinstance(item, ast.Assign) and rules.naming.library == "pydantic 1":
                target = item.targets[0]
                plain = isinstance(item.value, (ast.Constant, ast.List, ast.Tuple, ast.Dict))
                made = isinstance(item.value, ast.Call) and last(item.value.func) == "Field"
                if isinstance(target, ast.Name) and (plain or made) and target.id[0] != "_":
                    self._field(
                        target, item.value, None, Kind(), scope, rules, prefix, depth, needed
                    )

    def _field(
        self,
        target: ast.Name,
        value: ast.expr | None,
        note: ast.expr | None,
        kind: Kind,
        scope: Scope,
        rules: Rules,
        prefix: str,
        depth: int,
        needed: bool,
    ) -> None:
        made = field_of(value, note)
        words = {one.arg: one.value for one in made.keywords if one.arg} if made else {}
        there = has_default(value, made, words)
        if not there and rules.naming.library == "pydantic 1" and kind.nothing:
            there = True
        inner = kind.model
        if inner is None and kind.unknown and there and makes_class(value, words):
            return
        if inner is not None and self.rules(inner) is not None:
            return
        names = self._aliases(words, rules, scope, target.id)
        described = words.get("description")
        required = needed and not there
        nested = inner is not None and self._is_model(inner)
        if nested and inner is not None and rules.naming.delimiter and depth < _DEEPEST:
            below = prefix + target.id + rules.naming.delimiter
            for owner in self._resolver.line(inner):
                self._fields(owner, rules, below, depth + 1, required)
            required = False
        if not names:
            written = prefix + target.id
            names = [(written if rules.naming.exact else written.upper(), target)]
        for name, node in names:
            if not NAME.fullmatch(name):
                continue
            location = self._collector.places.of(node, name)
            alone = len(names) == 1
            self.uses.append(
                Use(
                    name=name,
                    location=location,
                    default=not required,
                    optional=required and not alone,
                    test=self._collector.is_test,
                    form=rules.naming.library,
                )
            )
            if not self._collector.is_test:
                text = described.value if isinstance(described, ast.Constant) else ""
                self.declarations.append(
                    Declaration(
                        name=name,
                        source=rules.naming.library,
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
        if value is None or (rules.naming.library == "pydantic 1" and "env" not in words):
            value = rules.fields.get(field_name, words.get("env"))
        if value is None:
            return []
        found: list[tuple[str, ast.expr]] = []
        parts = [value]
        while parts:
            one = parts.pop(0)
            if isinstance(one, ast.Call) and last(one.func) == "AliasChoices":
                parts = [*one.args, *parts]
            elif isinstance(one, ast.Call) and last(one.func) == "AliasPath":
                parts = [*one.args[:1], *parts]
            elif isinstance(one, (ast.List, ast.Tuple, ast.Set)):
                parts = [*one.elts, *parts]
            else:
                found += [
                    (text.text if rules.naming.exact else text.text.upper(), text.node)
                    for text in self._collector.names.of(one, scope)
                    if text.hole is None
                ]
        return found
