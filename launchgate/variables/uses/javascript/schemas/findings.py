"""Fields of schemas to uses and declarations, each place once."""

from collections.abc import Iterable, Mapping

from tree_sitter import Node

from launchgate.frontend.values.public import framework
from launchgate.model import Location
from launchgate.ports.variables import Declaration, Phase, Side, Use
from launchgate.variables.paths import is_test
from launchgate.variables.source import Export, Reading
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.parsed import Parsed
from launchgate.variables.uses.javascript.schemas.shape import Field
from launchgate.variables.uses.javascript.schemas.spec import Spec, spec_of
from launchgate.variables.uses.javascript.schemas.syntax import NAME, wrapped

_THROUGH = ("member_expression", "ternary_expression", "binary_expression")


class Findings:
    """`prefixes` are those that the bundler hands to browsers."""

    def __init__(self, script: Parsed, names: Index, prefixes: Iterable[str] = ()) -> None:
        self.script, self.names, self.prefixes = script, names, tuple(prefixes)
        self._uses: dict[tuple[str, Location], Use] = {}
        self._declared: dict[tuple[str, Location], Declaration] = {}
        self._exports: dict[str, Export] = {}

    def is_public(self, name: str) -> bool:
        return framework(name) is not None or name.startswith(self.prefixes or ("\0",))

    def schema(
        self,
        found: Iterable[Field],
        source: str,
        *,
        behind: Mapping[str, str] | None = None,
        client: bool | None = None,
    ) -> bool:
        """`behind`: the variable of each key, where the environment is spelt out."""
        any_found = False
        for field in found:
            name = behind.get(field.name) if behind else field.name
            if name is None or not NAME.match(name):
                continue
            spec = spec_of(field.value, self.names)
            if field.optional:
                spec = Spec(
                    spec.type, False, True, spec.choices, spec.secret, spec.client, spec.description
                )
            self.add(name, field.key, source, spec, client=client)
            any_found = True
        return any_found

    def add(
        self, name: str, key: Node, source: str, spec: Spec, *, client: bool | None = None
    ) -> None:
        place = self.script.place(key)
        public = self.is_public(name) if client is None else client
        if spec.client is not None:
            public = spec.client
        self._declared.setdefault(
            (name, place),
            Declaration(
                name=name,
                source=source,
                location=place,
                type=spec.type,
                required=spec.required,
                secret=spec.secret,
                public=public if client is not None or spec.client is not None else None,
                choices=spec.choices,
                description=spec.description,
                default=spec.default,
            ),
        )
        self.use(
            name,
            key,
            source,
            default=spec.default,
            side="client" if public else "server",
            phase="build" if public else "run",
        )

    def use(
        self,
        name: str,
        key: Node,
        form: str,
        *,
        default: bool = False,
        optional: bool = False,
        side: Side = "server",
        phase: Phase = "run",
    ) -> None:
        place = self.script.place(key)
        self._uses.setdefault(
            (name, place),
            Use(
                name=name,
                location=place,
                default=default,
                optional=optional,
                side=side,
                phase=phase,
                test=is_test(self.script.path),
                form=form,
            ),
        )

    def declare(self, name: str, key: Node, source: str, spec: Spec, public: bool) -> None:
        """Without a use: the framework reads it."""
        place = self.script.place(key)
        self._declared.setdefault(
            (name, place),
            Declaration(
                name=name,
                source=source,
                location=place,
                required=spec.required,
                public=public,
                default=spec.default,
            ),
        )

    def returned(self, call: Node) -> None:
        """The object that a call gives, where the module exports it: what is read of it is read
        of the environment. Two steps: `parsed = s.safeParse(...)`, `env = parsed.data`."""
        name = _declared_name(call)
        if name is None:
            return
        for one in (name, *_followers(name, self.names)):
            given = self.names.exported.get(one)
            if given is not None:
                self._exports[given] = Export(given, self.script.path, "object")

    def reading(self) -> Reading:
        return Reading(
            uses=tuple(self._uses.values()),
            declarations=tuple(self._declared.values()),
            exports=tuple(self._exports.values()),
        )


def _declared_name(call: Node) -> str | None:
    node = wrapped(call)
    parent = node.parent
    # `skipped ? process.env : schema.parse(process.env)`, `schema.safeParse(process.env).data`
    while parent is not None and parent.type in _THROUGH:
        node = wrapped(parent)
        parent = node.parent
    if parent is not None and parent.type == "export_statement":
        return "default"
    if parent is None or parent.type != "variable_declarator":
        return None
    name = parent.child_by_field_name("name")
    if name is None or name.type != "identifier":
        return None
    return (name.text or b"").decode("utf-8", "replace")


def _followers(name: str, names: Index) -> list[str]:
    wanted = name.encode()
    forms = (wanted, wanted + b".data", wanted + b".value", wanted + b".output")
    return [one for one, value in names.values.items() if value.text in forms]
