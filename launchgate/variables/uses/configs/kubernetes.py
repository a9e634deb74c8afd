"""Kubernetes manifests, Helm templates and kustomizations: what containers are given.

https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
"""

import base64
import binascii
import re
from collections.abc import Iterator, Sequence

from yaml.nodes import Node

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.helm import templated
from launchgate.variables.uses.configs.walk import mappings
from launchgate.variables.uses.configs.yaml_nodes import (
    child,
    documents,
    items,
    pairs,
    span,
    text_of,
)

_LAYER = re.compile(r"(?:^|/)(?:overlays?|environments?|envs?)/([^/]+)/")
_TIER = re.compile(r"(?:^|-)(?:prod(?:uction)?|stag(?:e|ing)|preview|dev(?:elopment)?|test|qa)$")
_OPEN = re.compile(r"\$[({]|\{\{")


def read(source: Source) -> Reading:
    found = Found(source, "kubernetes")
    layer = _LAYER.search(source.path)
    target = layer[1] if layer else None
    roots = documents(source.text)
    if roots is None:
        for name, value, at in templated(source.text):
            found.give(name, value, at, "env", target)
        return found.reading()
    for root in roots:
        kind = text_of(child(root, "kind")) or "kustomization"
        space = text_of(child(root, "metadata", "namespace")) or text_of(child(root, "namespace"))
        where = target or (space if space and _TIER.search(space) else None)
        label = f"{kind} {text_of(child(root, 'metadata', 'name')) or ''}".strip()
        for _, node in mappings(root):
            for item in items(child(node, "env")):
                _env(found, item, label, where)
            for item in items(child(node, "envFrom")):
                _from(found, item, roots, label, where)
        for generator in ("configMapGenerator", "secretGenerator"):
            for item in items(child(root, generator)):
                _literals(found, items(child(item, "literals")), generator, where)
    return found.reading()


def _env(found: Found, item: Node, label: str, target: str | None) -> None:
    node = child(item, "name")
    name, value = text_of(node), child(item, "value")
    if node is None or name is None:
        return
    if value is not None:
        found.give(name, _plain(text_of(value) or ""), span(node), label, target)
    elif child(item, "valueFrom") is not None:
        found.give(name, None, span(node), label, target)


def _each(roots: Sequence[Node]) -> Iterator[Node]:
    """Objects, those of a List too."""
    for root in roots:
        yield root
        yield from items(child(root, "items"))


def _from(found: Found, item: Node, roots: Sequence[Node], label: str, target: str | None) -> None:
    """Only what the same file holds: another's data may be anything."""
    prefix = text_of(child(item, "prefix")) or ""
    for reference, kind in (("configMapRef", "ConfigMap"), ("secretRef", "Secret")):
        name = text_of(child(item, reference, "name"))
        for root in _each(roots) if name else ():
            if (
                text_of(child(root, "kind")) != kind
                or text_of(child(root, "metadata", "name")) != name
            ):
                continue
            for field in ("data", "stringData"):
                for key, value in pairs(child(root, field)):
                    text = _plain(text_of(value) or "")
                    if kind == "Secret" and field == "data":
                        text = _decoded(text)
                    found.give(
                        prefix + key.value, text, span(key), f"{label}, {kind} {name}", target
                    )


def _literals(found: Found, nodes: Sequence[Node], label: str, target: str | None) -> None:
    for node in nodes:
        name, equals, value = (text_of(node) or "").partition("=")
        if equals:
            start = span(node)[0]
            found.give(name, _plain(value), (start, start + len(name)), label, target)


def _plain(text: str) -> str | None:
    return None if _OPEN.search(text) else text


def _decoded(text: str | None) -> str | None:
    try:
        return base64.b64decode(text or "", validate=True).decode() if text is not None else None
    except (binascii.Error, ValueError):
        return None
