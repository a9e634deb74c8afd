"""Docker compose: what is interpolated, what services get, which env files they name.

https://docs.docker.com/reference/compose-file/services/#environment
"""

from yaml.nodes import Node, ScalarNode

from launchgate.ports.variables import Phase
from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found, is_name
from launchgate.variables.uses.configs.references import Reference, references
from launchgate.variables.uses.configs.yaml_nodes import (
    child,
    documents,
    items,
    pairs,
    scalars,
    span,
    text_of,
)


def read(source: Source) -> Reading:
    found = Found(source, "compose")
    roots = documents(source.text)
    if roots is None:
        if "{{" in source.text or "$" not in source.text:
            return Reading()
        return found.reading(f"{source.path} is no YAML, so that its variables are not known")
    for root in roots:
        for path, node in scalars(root):
            for reference in references(source.text, *span(node)):
                found.use(reference, "build" if "build" in path else "run")
        for name, service in pairs(child(root, "services")):
            of = f"services.{name.value}"
            _given(source, found, child(service, "environment"), f"{of}.environment", "run")
            _given(source, found, child(service, "build", "args"), f"{of}.build.args", "build")
    return found.reading()


def env_files(source: Source) -> tuple[str, ...]:
    """As written, relative to the file's folder; those whose name is a variable are left out."""
    found: dict[str, None] = {}
    for root in documents(source.text) or ():
        for _, service in pairs(child(root, "services")):
            node = child(service, "env_file")
            for one in items(node) or filter(None, [node]):
                path = text_of(one) or text_of(child(one, "path"))
                if path and "$" not in path:
                    found[path] = None
    return tuple(found)


def _given(source: Source, found: Found, node: Node | None, label: str, phase: Phase) -> None:
    for key, value in pairs(node):
        text = text_of(value)
        if text is None and isinstance(value, ScalarNode):
            _passed(found, key.value, span(key), phase)
        elif text is not None:
            found.give(key.value, _plain(text), span(key), label)
    for item in items(node):
        name, equals, text = (text_of(item) or "").partition("=")
        start = span(item)[0]
        if equals:
            found.give(name, _plain(text), (start, start + len(name)), label)
        else:
            _passed(found, name, (start, start + len(name)), phase)


def _passed(found: Found, name: str, at: tuple[int, int], phase: Phase) -> None:
    """A name alone: its value is that of whoever starts the service."""
    if is_name(name):
        found.use(Reference(name, *at), phase)


def _plain(text: str) -> str | None:
    """None where a variable is in it."""
    if any(True for _ in references(text)):
        return None
    return text.replace("$$", "$")
