"""Variables that stand in for options of a command, and other calls that name one in a word.

click https://click.palletsprojects.com/en/stable/options/#values-from-environment-variables
typer https://typer.tiangolo.com/tutorial/arguments/envvar/
ConfigArgParse https://github.com/bw2/ConfigArgParse
Flask https://flask.palletsprojects.com/en/stable/config/
"""

import ast
import re

from launchgate.ports.variables import Wide
from launchgate.variables.uses.python.collect import Collector
from launchgate.variables.uses.python.meaning import Dotted, Environment
from launchgate.variables.uses.python.need import Need
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module, Seen
from launchgate.variables.uses.python.tree import last

_OPTIONS = {"envvar": re.compile(r"(?i)(?:option|argument|opt|arg)$")}
_ARGPARSE = ("add_argument", "add", "add_arg", "addArgument")
_REFERENCE = re.compile(r"\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))", re.ASCII)
_PREFIXED = ("dynaconf.Dynaconf", "dynaconf.LazySettings", "dynaconf.FlaskDynaconf")


def collect_options(module: Module, resolver: Resolver, collector: Collector) -> list[Wide]:
    wide: list[Wide] = []
    for seen in module.calls:
        call = seen.node
        name = last(call.func)
        words = {one.arg: one.value for one in call.keywords if one.arg}
        if "envvar" in words and _OPTIONS["envvar"].search(name):
            _named(seen, words["envvar"], words, call, collector)
        elif "env_var" in words and name in _ARGPARSE:
            _named(seen, words["env_var"], words, call, collector)
        if name == "from_envvar" and call.args:
            silent = words.get("silent") or (call.args[1] if len(call.args) > 1 else None)
            easy = isinstance(silent, ast.Constant) and bool(silent.value)
            _each(seen, call.args[0], Need.OPTIONAL if easy else Need.PLAIN, "Flask", collector)
        elif name == "from_prefixed_env":
            why = "Flask takes every variable with the prefix"
            wide.append(Wide(location=collector.places.of(call, ""), why=why))
        elif name == "expandvars" and call.args:
            _expanded(seen, call, resolver, collector)
        elif "auto_envvar_prefix" in words:
            why = "click takes a variable for every option"
            wide.append(
                Wide(location=collector.places.of(words["auto_envvar_prefix"], ""), why=why)
            )
        else:
            meaning = resolver.of(call.func, seen.scope)
            if isinstance(meaning, Dotted) and meaning.path in _PREFIXED:
                why = "dynaconf takes every variable with its prefix"
                wide.append(Wide(location=collector.places.of(call.func, ""), why=why))
    return wide


def collect_secrets(module: Module, resolver: Resolver, collector: Collector) -> None:
    """Streamlit's `st.secrets.X`."""
    for seen in module.loads:
        node = seen.node
        if isinstance(node, ast.Attribute) and node.attr.isupper():
            meaning = resolver.of(node.value, seen.scope)
            if isinstance(meaning, Environment) and meaning.form.startswith("streamlit"):
                collector.use(node.attr, node, seen, meaning.form, Need.PLAIN)


def _named(
    seen: Seen[ast.Call],
    value: ast.expr,
    words: dict[str, ast.expr],
    call: ast.Call,
    collector: Collector,
) -> None:
    required = words.get("required")
    first = call.args[0] if call.args else words.get("default")
    dots = isinstance(first, ast.Constant) and first.value is ...
    must = isinstance(required, ast.Constant) and bool(required.value) and "default" not in words
    form = "click" if "envvar" in words else "configargparse"
    elements = collector.names.elements(value, seen.scope)
    told = Need.PLAIN if (must or dots) and len(elements) < 2 else Need.DEFAULT
    for one, _ in elements or [(value, seen.scope)]:
        _each(seen, one, told, form, collector)


def _each(
    seen: Seen[ast.Call], value: ast.expr, told: Need, form: str, collector: Collector
) -> None:
    for text in collector.names.of(value, seen.scope):
        if text.hole is None:
            collector.use(text.text, text.node, seen, form, told)


def _expanded(
    seen: Seen[ast.Call], call: ast.Call, resolver: Resolver, collector: Collector
) -> None:
    meaning = resolver.of(call.func, seen.scope)
    if not isinstance(meaning, Dotted) or not meaning.path.endswith("path.expandvars"):
        return
    for text in collector.names.of(call.args[0], seen.scope):
        for found in _REFERENCE.finditer(text.text):
            name = found[1] or found[2]
            collector.use(name, text.node, seen, "os.path.expandvars", Need.PLAIN)
