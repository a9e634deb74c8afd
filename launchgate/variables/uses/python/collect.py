"""The variables that a module reads by calls, indexes and questions."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from launchgate.ports.variables import Use
from launchgate.variables.paths import is_test
from launchgate.variables.source import Source
from launchgate.variables.uses.python.asks import Ask, Asks
from launchgate.variables.uses.python.meaning import (
    Environment,
    Exported,
    Library,
    Reader,
)
from launchgate.variables.uses.python.names import Hole, Names, Text
from launchgate.variables.uses.python.need import Need, caught, guarded, late, need, stands_in
from launchgate.variables.uses.python.places import Places
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Link, Module, Seen
from launchgate.variables.uses.python.wrappers import Called, Wrapper, calls, stand_in

NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_ROUNDS = 4
_EASY = (Need.DEFAULT, Need.OPTIONAL)


class Collector:
    def __init__(self, source: Source, module: Module, resolver: Resolver) -> None:
        self.places = Places(source)
        self._module = module
        self._resolver = resolver
        self.names = Names(resolver)
        self.wrappers: dict[int, list[Wrapper]] = {}
        self._guards: dict[int, set[str]] = {}
        self._uses: list[tuple[Use, Link, bool]] = []
        self.is_test = is_test(source.path)

    def collect(self) -> None:
        for ask in Asks(self._module, self._resolver, self.names).all():
            self.take(ask)
        for seen in self._module.formats:
            self._of_format(seen)
        made = list(calls(self._module, self._resolver))
        done: set[tuple[int, int]] = set()
        for _ in range(_ROUNDS):
            before = len(done)
            self._call_wrappers(made, done)
            if len(done) == before:
                break

    def uses(self) -> tuple[Use, ...]:
        """After all is collected: what a condition guards is no need."""
        found: dict[Use, None] = {}
        for use, link, needed in self._uses:
            if needed and guarded(link, self._guards, use.name):
                found[replace(use, default=True, optional=False)] = None
            else:
                found[use] = None
        return tuple(found)

    def _of_format(self, seen: Seen[ast.BinOp]) -> None:
        node = seen.node
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

    def _opened(self, seen: Seen[ast.expr]) -> str:
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

    def use(self, name: str, node: ast.expr, seen: Seen[ast.expr], form: str, told: Need) -> None:
        if not NAME.fullmatch(name):
            return
        use = Use(
            name=name,
            location=self.places.of(node, name, seen.link),
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
        spare = late(seen.node, seen.link) or stands_in(seen.node, seen.link)
        if told is Need.PLAIN and spare:
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
        wrapper = Wrapper(
            hole.parameter,
            hole.many,
            ask.reader.prefix + text.text,
            text.after,
            text.upper,
            ask.reader,
            told,
            instead or stand_in(hole.function),
        )
        known = self.wrappers.setdefault(id(hole.function), [])
        if wrapper not in known and len(known) < 8:
            known.append(wrapper)

    def _call_wrappers(self, made: list[Called], done: set[tuple[int, int]]) -> None:
        for call in made:
            for number, wrapper in enumerate(tuple(self.wrappers.get(id(call.function.scope), ()))):
                key = (id(call.seen.node), number)
                if key not in done:
                    done.add(key)
                    self._through(wrapper, call)

    def _through(self, wrapper: Wrapper, call: Called) -> None:
        seen = call.seen
        wanted = call.arguments(wrapper.parameter)
        instead = None
        if wrapper.instead is not None:
            instead = next(iter(call.arguments(wrapper.instead)), None)
        if isinstance(instead, ast.Constant) and instead.value is None:
            instead = None
        for one in wanted:
            texts = self.names.of(one, seen.scope)
            if wrapper.many and not texts:
                for part, where in self.names.elements(one, seen.scope):
                    texts = [*texts, *self.names.of(part, where)]
            for text in texts:
                self._apply(wrapper, text, seen, instead)

    def _apply(
        self, wrapper: Wrapper, text: Text, seen: Seen[ast.expr], instead: ast.expr | None
    ) -> None:
        written = text.text.upper() if wrapper.upper else text.text
        easy = wrapper.easy in _EASY
        reader = wrapper.reader
        ask = Ask(
            seen,
            None,
            Reader(
                reader.form,
                strict=reader.strict or wrapper.easy is Need.RAISES,
                always=reader.always or wrapper.easy is Need.DEFAULT,
                optional=easy,
            ),
            instead,
        )
        if text.hole is not None:
            inner = text._replace(text=wrapper.before + written, after=text.after + wrapper.after)
            self._learn(inner, text.hole, ask)
        else:
            name = wrapper.before + written + wrapper.after
            self.use(name, text.node, seen, reader.form, self._need(ask, name))


def _owners(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        yield node.func
        if isinstance(node.func, ast.Attribute):
            yield node.func.value
