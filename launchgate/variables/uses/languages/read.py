"""A file in one of these languages to what it reads."""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from types import ModuleType

from launchgate.ports.variables import Use, Wide
from launchgate.variables.paths import is_test
from launchgate.variables.source import Reading, Source, Surroundings
from launchgate.variables.uses.languages import syntax
from launchgate.variables.uses.languages.form import Open, Read, constants, reads
from launchgate.variables.uses.languages.lexer import Language, Lexed, lex
from launchgate.variables.uses.languages.readers import calls, exports, reachable, readers

_LANGUAGES: dict[str, tuple[str, Language]] = {
    **dict.fromkeys(("rb", "rake", "gemspec", "ru", "cr"), ("ruby", syntax.RUBY)),
    "erb": ("ruby", syntax.ERB),
    "go": ("go", syntax.GO),
    "php": ("php", syntax.PHP),
    "rs": ("rust", syntax.RUST),
    "java": ("jvm", syntax.JAVA),
    **dict.fromkeys(("kt", "kts"), ("jvm", syntax.KOTLIN)),
    "scala": ("jvm", syntax.SCALA),
    "groovy": ("jvm", syntax.GROOVY),
    "cs": ("dotnet", syntax.CSHARP),
    "fs": ("dotnet", syntax.FSHARP),
    "vb": ("dotnet", syntax.VISUAL_BASIC),
    **dict.fromkeys(("ex", "exs"), ("elixir", syntax.ELIXIR)),
    **dict.fromkeys(("eex", "heex"), ("elixir", syntax.EEX)),
    "ps1": ("powershell", syntax.POWERSHELL),
    "swift": ("swift", syntax.SWIFT),
    "dart": ("dart", syntax.DART),
    "lua": ("lua", syntax.LUA),
    "pl": ("perl", syntax.PERL),
    "clj": ("clojure", syntax.CLOJURE),
    "prisma": ("prisma", syntax.PRISMA),
}
_SHELLS = ("sh", "bash", "zsh", "ksh", "")
_INTERPRETER = re.compile(r"#!\s*\S*(?:/|env\s+(?:-S\s+)?)(\w+)")
_INTERPRETERS = {"ruby": "rb", "perl": "pl", "php": "php", "lua": "lua", "elixir": "exs"}


def read(source: Source, around: Surroundings) -> Reading:
    name = source.path.rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if not ending:
        ending = _interpreted(source.text)
    if ending == "properties":
        jvm = import_module("launchgate.variables.uses.languages.jvm")
        return Reading(uses=_uses(source, jvm.properties(source.text)))
    if ending in _SHELLS:
        shell = import_module("launchgate.variables.uses.languages.shell")
        return Reading(uses=_uses(source, shell.shell(source.text)))
    if ending not in _LANGUAGES:
        return Reading()
    module, language = _LANGUAGES[ending]
    if name.endswith(".blade.php"):
        language = syntax.BLADE
    return _read(source, around, module, language)


def _interpreted(text: str) -> str:
    """A script without an ending: a shell's unless its first line says otherwise."""
    match = _INTERPRETER.match(text)
    if match is None or match[1] in ("sh", "bash", "zsh", "ksh", "dash", "ash"):
        return ""
    return _INTERPRETERS.get(match[1], "none")


def _read(source: Source, around: Surroundings, name: str, language: Language) -> Reading:
    module = import_module(f"launchgate.variables.uses.languages.{name}")
    called = [key for key in around.exports if key.encode() in source.data]
    if not called and not any(word in source.data for word in module.WORDS):
        return Reading()
    lexed = lex(source.text, language)
    found = list(reads(lexed, module.FORMS, constants(lexed)))
    own = readers(lexed, (item for item in found if isinstance(item, Open)))
    known = [item for item in found if isinstance(item, Read) and _wanted(module, lexed, item)]
    for reader in own:
        known.extend(calls(lexed, reader, f"{reader.name}()"))
    for key in called:
        for export in around.exports[key]:
            before = reachable(lexed, source.path, export)
            if before is not None and export.kind == "reader":
                known.extend(calls(lexed, export, f"{export.name}()", before))
    if hasattr(module, "further"):
        known.extend(module.further(lexed))
    return Reading(
        uses=_uses(source, known),
        wide=tuple(_wide(source, lexed, module.WIDE)),
        exports=exports(own, source.path),
    )


def _wanted(module: ModuleType, lexed: Lexed, item: Read) -> bool:
    if hasattr(module, "wanted") and not module.wanted(item):
        return False
    return not hasattr(module, "wanted_in") or bool(module.wanted_in(lexed, item))


def _uses(source: Source, found: Iterable[Read]) -> tuple[Use, ...]:
    """One for each place; a name that was asked for right before it goes on without."""
    seen: dict[int, Use] = {}
    asked: dict[str, int] = {}
    test = is_test(source.path)
    for item in sorted(found, key=lambda one: one.start):
        if item.start in seen:
            continue
        guarded = item.start - asked.get(item.name, -1000) < 200
        if item.manner.optional:
            asked[item.name] = item.start
        seen[item.start] = Use(
            name=item.name,
            location=source.place(item.start, item.end),
            default=item.manner.default or (guarded and not item.manner.optional),
            optional=item.manner.optional,
            side=item.form.side,
            phase=item.form.phase,
            test=test,
            form=item.form.label,
        )
    return tuple(seen.values())


def _wide(source: Source, lexed: Lexed, pattern: "re.Pattern[str]") -> Iterator[Wide]:
    for match in pattern.finditer(lexed.code):
        yield Wide(
            location=source.place(*match.span()),
            why="it takes the whole environment, so which variables it reads cannot be told",
        )
