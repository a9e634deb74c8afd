"""The variables that a module reads by calls, indexes and questions."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.model import Location
from launchgate.ports.variables import Use, Wide
from launchgate.variables.paths import is_test
from launchgate.variables.source import Source
from launchgate.variables.uses.python.libraries import called
from launchgate.variables.uses.python.meaning import (
    Environment,
    Exported,
    Function,
    Instance,
    Library,
    Reader,
)
from launchgate.variables.uses.python.names import Hole, Names, Text
from launchgate.variables.uses.python.need import Need, caught, guarded, late, need
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Link, Module, Scope, Seen
from launchgate.variables.uses.python.tree import Offsets

NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_ROUNDS = 4
_EASY = (Need.DEFAULT, Need.OPTIONAL)


class Ask(NamedTuple):
    """One reading: `name` is the expression of the name, `instead` what stands in."""

    seen: Seen
    name: ast.AST | None
    reader: Reader
    instead: ast.expr | None = None
    asked: bool = False


class Helper(NamedTuple):
    """A function that reads the variable that its parameter names."""

    parameter: str
    many: bool
    before: str
    after: str
    upper: bool
    reader: Reader
    easy: Need
    instead: str | None


class Collector:
    def __init__(
        self, source: Source, offsets: Offsets, module: Module, resolver: Resolver
    ) -> None:
        self._source = source
        self._offsets = offsets
        self._module = module
        self._resolver = resolver
        self.names = Names(resolver)
        self.helpers: dict[int, list[Helper]] = {}
        self._guards: dict[int, set[str]] = {}
        self._uses: list[tuple[Use, Link, bool]] = []
        self.wide: list[Wide] = []
        self.is_test = is_test(source.path)

    def collect(self) -> None:
        for ask in self._asks():
            self.take(ask)
        done: set[tuple[int, int]] = set()
        for _ in range(_ROUNDS):
            before = len(done)
            self._call_helpers(done)
            if len(done) == before:
                break

    def uses(self) -> tuple[Use, ...]:
        """After all is collected: what a condition guards is no need."""
        found: dict[Use, None] = {}
        for use, link, needed in self._uses:
            if needed and guarded(link, self._guards, use.name):
                found[self._with(use, default=True)] = None
            else:
                found[use] = None
        return tuple(found)

    @staticmethod
    def _with(use: Use, *, default: bool) -> Use:
        return Use(
            name=use.name,
            location=use.location,
            default=default,
            test=use.test,
            form=use.form,
            phase=use.phase,
        )

    def _asks(self) -> Iterator[Ask]:
        for seen in self._module.calls:
            yield from self._of_call(seen)
        for seen in self._module.indexed:
            yield from self._of_index(seen)
        for seen in self._module.compared:
            yield from self._of_question(seen)
        for seen in self._module.formats:
            self._of_format(seen)

    def _of_call(self, seen: Seen) -> Iterator[Ask]:
        call, scope, _ = seen
        assert isinstance(call, ast.Call)  # noqa: S101
        meaning = self._resolver.of(call.func, scope)
        if isinstance(meaning, Library):
            yield _ask(seen, call, called(meaning))
        elif isinstance(meaning, Exported):
            yield from _of_export(seen, call, meaning)
        elif isinstance(meaning, Reader):
            yield _ask(seen, call, meaning)
        first = call.args[0] if call.args else None
        if isinstance(call.func, ast.Name) and call.func.id == "map" and len(call.args) == 2:
            mapped = self._resolver.of(first, scope)
            if isinstance(mapped, Reader):
                for one, where in self.names.elements(call.args[1], scope):
                    yield Ask(Seen(call, where, seen.link), one, mapped)
        if isinstance(call.func, (ast.Name, ast.Attribute)) and first is not None:
            partial = isinstance(self._resolver.of(first, scope), Reader) and len(call.args) > 1
            if partial and getattr(call.func, "attr", getattr(call.func, "id", "")) == "partial":
                reader = self._resolver.of(first, scope)
                assert isinstance(reader, Reader)  # noqa: S101
                yield Ask(seen, call.args[1], reader)

    def _of_index(self, seen: Seen) -> Iterator[Ask]:
        node = seen.node
        assert isinstance(node, ast.Subscript)  # noqa: S101
        if not isinstance(node.ctx, ast.Load):
            return
        meaning = self._resolver.of(node.value, seen.scope)
        if isinstance(meaning, Environment):
            reader = Reader(meaning.form, strict=True, always=meaning.defaulted)
            yield Ask(seen, node.slice, reader)
        elif isinstance(meaning, Exported) and meaning.export.kind == "object":
            yield Ask(seen, node.slice, Reader(f"{meaning.export.name} of a module", strict=True))

    def _of_question(self, seen: Seen) -> Iterator[Ask]:
        node = seen.node
        assert isinstance(node, ast.Compare)  # noqa: S101
        if len(node.ops) != 1 or not isinstance(node.ops[0], (ast.In, ast.NotIn)):
            return
        holder: ast.expr = node.comparators[0]
        if isinstance(holder, ast.Call) and isinstance(holder.func, ast.Attribute):
            holder = holder.func.value if holder.func.attr == "keys" else holder
        meaning = self._resolver.of(holder, seen.scope)
        if isinstance(meaning, Environment):
            yield Ask(seen, node.left, Reader(meaning.form), asked=True)
        elif isinstance(meaning, Library) and meaning.kind == "django-environ":
            yield Ask(seen, node.left, Reader(meaning.kind, prefix=meaning.prefix), asked=True)

    def _of_format(self, seen: Seen) -> None:
        node = seen.node
        assert isinstance(node, ast.BinOp)  # noqa: S101
        left = node.left
        if isinstance(left, ast.Constant) and isinstance(left.value, str):
            meaning = self._resolver.of(node.right, seen.scope)
            if isinstance(meaning, Environment):
                for found in re.findall(r"%\((\w+)\)", left.value):
                    self.use(found, left, seen, meaning.form, Need.PLAIN)

    def take(self, ask: Ask) -> None:
        reader, seen = ask.reader, ask.seen
        prefix = reader.prefix + self._opened(seen)
        if ask.name is None and reader.name is not None:
            self._use_of(prefix + reader.name, seen.node, ask, None)
            return
        for text in self.names.of(ask.name, seen.scope):
            if text.hole is not None:
                self._learn(text, text.hole, ask)
            else:
                self._use_of(prefix + text.text, text.node, ask, text.text)

    def _opened(self, seen: Seen) -> str:
        """`with env.prefixed("APP_"):` of environs, those further out first."""
        prefix, link = "", seen.link
        if not any(
            isinstance(self._resolver.of(one, seen.scope), (Library, Exported))
            for one in _owners(seen.node)
        ):
            return ""
        while link is not None:
            parent, link = link
            for item in parent.items if isinstance(parent, (ast.With, ast.AsyncWith)) else ():
                call = item.context_expr
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "prefixed":
                    texts = self.names.of(call.args[0] if call.args else None, seen.scope)
                    prefix = (texts[0].text if texts else "") + prefix
        return prefix

    def _use_of(self, name: str, node: ast.expr, ask: Ask, written: str | None) -> None:
        told = self._need(ask, name)
        if written is not None and written in ask.reader.known and told is Need.PLAIN:
            told = Need.DEFAULT
        self.use(name, node, ask.seen, ask.reader.form, told)

    def use(self, name: str, node: ast.expr, seen: Seen, form: str, told: Need) -> None:
        if not NAME.fullmatch(name):
            return
        use = Use(
            name=name,
            location=self.place(node, name, seen.link),
            default=told is Need.DEFAULT,
            optional=told is Need.OPTIONAL,
            test=self.is_test,
            form=form,
        )
        self._uses.append((use, seen.link, use.required))

    def _need(self, ask: Ask, name: str | None) -> Need:
        reader, seen = ask.reader, ask.seen
        if reader.always:
            return Need.DEFAULT
        if ask.instead is not None:
            nothing = isinstance(ask.instead, ast.Constant) and ask.instead.value is None
            return Need.OPTIONAL if nothing else Need.DEFAULT
        if reader.optional:
            return Need.OPTIONAL
        if reader.strict:
            if late(seen.node, seen.link):
                return Need.OPTIONAL
            return Need.DEFAULT if caught(seen.node, seen.link) else Need.PLAIN
        guards: set[int] = set()
        told = need(self._module, seen.node, seen.scope, seen.link, asked=ask.asked, guards=guards)
        if name is not None and told is not Need.RAISES:
            for one in guards:
                self._guards.setdefault(one, set()).add(name)
        if told is Need.PLAIN and late(seen.node, seen.link):
            return Need.OPTIONAL
        return told

    def _learn(self, text: Text, hole: Hole, ask: Ask) -> None:
        instead = None
        if isinstance(ask.instead, ast.Name):
            found = ask.seen.scope.find(ask.instead.id)
            if found and any(bound.kind == "param" for bound in found[1]):
                instead = ask.instead.id
        plain = ask._replace(instead=None) if instead is not None else ask
        told = self._need(plain, None)
        helper = Helper(
            hole.parameter,
            hole.many,
            ask.reader.prefix + text.text,
            text.after,
            text.upper,
            ask.reader,
            told,
            instead or _stand_in(hole.function),
        )
        known = self.helpers.setdefault(id(hole.function), [])
        if helper not in known and len(known) < 8:
            known.append(helper)

    def _call_helpers(self, done: set[tuple[int, int]]) -> None:
        for seen in [*self._module.calls, *self._module.indexed]:
            node = seen.node
            if isinstance(node, ast.Call):
                meaning = self._resolver.of(node.func, seen.scope)
                if isinstance(meaning, Instance):
                    meaning = self._special(meaning, "__call__")
                given, words = list(node.args), node.keywords
            elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
                meaning = self._resolver.of(node.value, seen.scope)
                meaning = (
                    self._special(meaning, "__getitem__") if isinstance(meaning, Instance) else None
                )
                given, words = [node.slice], []
            else:
                continue
            if not isinstance(meaning, Function):
                continue
            for number, helper in enumerate(tuple(self.helpers.get(id(meaning.scope), ()))):
                if (id(node), number) not in done:
                    done.add((id(node), number))
                    self._through(helper, meaning, seen, given, words)

    def _special(self, owner: Instance, name: str) -> Function | None:
        for scope in self._resolver.line(owner.scope):
            for bound in scope.names.get(name, ()):
                if bound.kind == "def" and bound.node is not None:
                    return Function(self._module.inner[id(bound.node)], True)
        return None

    def _through(
        self,
        helper: Helper,
        function: Function,
        seen: Seen,
        given: list[ast.expr],
        words: list[ast.keyword],
    ) -> None:
        wanted = _arguments(helper.parameter, function, given, words)
        instead = None
        if helper.instead is not None:
            instead = next(iter(_arguments(helper.instead, function, given, words)), None)
        if isinstance(instead, ast.Constant) and instead.value is None:
            instead = None
        for one in wanted:
            texts = self.names.of(one, seen.scope)
            if helper.many and not texts:
                for part, where in self.names.elements(one, seen.scope):
                    texts = [*texts, *self.names.of(part, where)]
            for text in texts:
                self._apply(helper, text, seen, instead)

    def _apply(self, helper: Helper, text: Text, seen: Seen, instead: ast.expr | None) -> None:
        written = text.text.upper() if helper.upper else text.text
        easy = helper.easy in _EASY
        reader = helper.reader
        ask = Ask(
            seen,
            None,
            Reader(
                reader.form,
                strict=reader.strict or helper.easy is Need.RAISES,
                always=reader.always or helper.easy is Need.DEFAULT,
                optional=easy,
            ),
            instead,
        )
        if text.hole is not None:
            inner = text._replace(text=helper.before + written, after=text.after + helper.after)
            self._learn(inner, text.hole, ask)
        else:
            name = helper.before + written + helper.after
            self.use(name, text.node, seen, reader.form, self._need(ask, name))

    def place_of_word(self, word: ast.keyword) -> Location:
        start, _ = self._offsets.span(word)
        return self._source.place(start, start + len(word.arg or ""))

    def place(self, node: ast.expr, name: str, link: Link = None) -> Location:
        """Around the name where it is written as it is, else around the whole expression."""
        start, end = self._offsets.span(node)
        spans = [(start, end)]
        inside = link
        while inside is not None and isinstance(inside[0], ast.expr):
            if isinstance(inside[0], ast.JoinedStr):  # before Python 3.12, places in it are off
                spans.append(self._offsets.span(inside[0]))
            inside = inside[1]
        for first, last in spans:
            at = self._offsets.text.find(name, first, last) if name else -1
            if at >= 0:
                return self._source.place(at, at + len(name))
        return self._source.place(*spans[-1])


def _owners(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        yield node.func
        if isinstance(node.func, ast.Attribute):
            yield node.func.value


def _ask(seen: Seen, call: ast.Call, reader: Reader) -> Ask:
    name = call.args[reader.at] if reader.at < len(call.args) else None
    instead = None
    if reader.default is not None and reader.default < len(call.args):
        instead = call.args[reader.default]
    for word in call.keywords:
        if name is None and word.arg in reader.words:
            name = word.value
        elif word.arg in reader.fallbacks:
            instead = word.value
    return Ask(seen, name, reader, instead)


def _of_export(seen: Seen, call: ast.Call, meaning: Exported) -> Iterator[Ask]:
    export = meaning.export
    form = f"{export.name} of a module"
    if export.kind == "object":
        yield _ask(seen, call, Reader(form, words=("var", "name"), default=1, strict=True))
        return
    reader = Reader(
        form,
        at=export.argument,
        words=("name", "key", "var", "env_var", "variable"),
        default=export.default,
        fallbacks=("default", "fallback"),
        optional=export.optional,
        strict=not export.optional,
    )
    yield _ask(seen, call, reader)


def _stand_in(function: Scope) -> str | None:
    return next((one for one in function.names if one in ("default", "fallback", "d")), None)


def _arguments(
    parameter: str, function: Function, given: list[ast.expr], words: list[ast.keyword]
) -> list[ast.expr]:
    """What a call gives the parameter: one expression, or all that a star takes."""
    known = function.scope.node.args  # type: ignore[attr-defined]
    named = [one.value for one in words if one.arg == parameter]
    if named:
        return named
    places = [one.arg for one in (*known.posonlyargs, *known.args)]
    if function.bound:
        places = places[1:]
    if known.vararg is not None and known.vararg.arg == parameter:
        return given[len(places) :]
    if parameter in places and places.index(parameter) < len(given):
        before = given[: places.index(parameter) + 1]
        return [] if any(isinstance(one, ast.Starred) for one in before) else [before[-1]]
    bounds = function.scope.names.get(parameter, ())
    return [b.node for b in bounds if b.kind == "param" and isinstance(b.node, ast.expr)]
