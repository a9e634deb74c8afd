"""What the readers of a script have found so far."""

from tree_sitter import Node

from launchgate.frontend.values.public import framework
from launchgate.ports.variables import Declaration, Phase, Side, Use, Wide
from launchgate.variables.paths import is_test
from launchgate.variables.source import Export, Reading
from launchgate.variables.uses.javascript.manner import Manner
from launchgate.variables.uses.javascript.script import Script

BUILT_IN = frozenset(("MODE", "DEV", "PROD", "SSR", "BASE_URL", "LEGACY", "SITE", "ASSETS_PREFIX"))

_CAPPED = (
    "{}: only a part of it was read: it reads variables more than 25,000 times, or very deeply "
    "nested. Is it generated? Then leave it out with [env] ignore."
)
_OF_OBJECTS = frozenset(
    (
        *("hasOwnProperty", "toString", "valueOf", "constructor", "toJSON", "length", "keys"),
        *("propertyIsEnumerable", "toLocaleString", "isPrototypeOf", "__proto__"),
    )
)


class Found:
    """Of one script. `prefixes` are custom ones of a bundler."""

    def __init__(self, script: Script, prefixes: tuple[str, ...] = ()) -> None:
        self.script = script
        self.prefixes = prefixes
        self.uses: dict[tuple[str, int], Use] = {}
        self.wide: dict[int, Wide] = {}
        self.exports: dict[tuple[str, str, str], Export] = {}
        self.declarations: list[Declaration] = []
        self._test = is_test(script.path)
        self._build = _is_build(script.path)

    def use(self, name: str, node: Node, form: str, manner: Manner | None = None) -> None:
        """`node` is the name as it is written."""
        how = manner or Manner()
        if (
            not how.is_read
            or name in _OF_OBJECTS
            or not name
            or not name.replace("_", "a").isalnum()
        ):
            return
        if form == "import.meta.env" and name in BUILT_IN:
            return
        side, phase = self._where(name, form)
        self.uses[name, node.start_byte] = Use(
            name=name,
            location=self.script.place(node),
            default=how.default,
            optional=how.optional and not how.default,
            side=side,
            phase=phase,
            test=self._test,
            form=form,
        )

    def whole(self, node: Node, why: str) -> None:
        self.wide.setdefault(node.start_byte, Wide(location=self.script.place(node), why=why))

    def export(self, export: Export) -> None:
        self.exports.setdefault((export.name, export.kind, export.member), export)

    def reading(self) -> Reading:
        return Reading(
            uses=tuple(self.uses.values()),
            declarations=tuple(self.declarations),
            wide=tuple(self.wide.values()),
            exports=tuple(self.exports.values()),
            unknown=(_CAPPED.format(self.script.path),) if self.script.capped else (),
        )

    def _where(self, name: str, form: str) -> tuple[Side, Phase]:
        public = framework(name) is not None or name.startswith(self.prefixes or ("\0",))
        if public:
            return "client", "build"
        if form == "import.meta.env":
            return "server", "build"
        return "server", "build" if self._build else "run"


def _is_build(path: str) -> bool:
    name = path.rpartition("/")[2]
    return ".config." in name or name in ("gatsby-node.js", "gatsby-node.ts", "app.config.ts")
