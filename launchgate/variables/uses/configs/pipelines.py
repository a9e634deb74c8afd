"""CircleCI, Bitbucket, Azure and Cloud Build pipelines, and heroku.yml.

https://circleci.com/docs/guides/security/env-vars/ https://cloud.google.com/build/docs/build-config-file-schema
https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
https://devcenter.heroku.com/articles/build-docker-images-heroku-yml
"""

from yaml.nodes import Node

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found, is_name
from launchgate.variables.uses.configs.references import Reference
from launchgate.variables.uses.configs.shell_lines import names_set, read_in
from launchgate.variables.uses.configs.walk import mappings
from launchgate.variables.uses.configs.yaml_nodes import (
    child,
    documents,
    items,
    pairs,
    scalars,
    span,
    text_of,
)

_SCRIPTS = {"config": ("command", "run"), "bitbucket-pipelines": ("script", "after-script")}


def read(source: Source) -> Reading:
    name = source.path.rpartition("/")[2]
    kind = name.partition(".")[0]
    found = Found(source, name)
    roots = documents(source.text) or []
    if kind == "heroku":
        for root in roots:
            _map(found, child(root, "setup", "config"), "setup.config")
    elif kind.startswith("cloudbuild"):
        for root in roots:
            _cloud_build(found, root)
    elif kind.startswith("azure"):
        for root in roots:
            for path, node in mappings(root):
                if path[-1:] == ("env",):
                    _map(found, node, "env")
    else:
        _scripts(source, found, roots, _SCRIPTS.get(kind, ("command", "run")))
    return found.reading()


def _scripts(source: Source, found: Found, roots: list[Node], keys: tuple[str, ...]) -> None:
    own = names_set(source.text)
    for root in roots:
        for path, node in mappings(root):
            if path[-1:] == ("environment",):
                own.update(key.value for key, _ in pairs(node))
                _map(found, node, "environment")
        for path, scalar in scalars(root):
            if path and (path[-1] in keys or path[-2:-1] == ("variables",)):
                for one in read_in(source.text, *span(scalar), own):
                    found.use(one, "build")


def _cloud_build(found: Found, root: Node) -> None:
    """What Secret Manager gives is named in the same file."""
    own = {text_of(child(node, "env")) for _, node in mappings(child(root, "availableSecrets"))} | {
        key.value
        for path, node in mappings(root)
        if path[-1:] == ("secretEnv",)
        for key, _ in pairs(node)
    }
    for step in items(child(root, "steps")):
        for item in items(child(step, "env")):
            name, equals, value = (text_of(item) or "").partition("=")
            start = span(item)[0]
            if equals:
                held = None if "$" in value else value
                found.give(name, held, (start, start + len(name)), "env")
        for item in items(child(step, "secretEnv")):
            told = text_of(item)
            if told is not None and is_name(told) and told not in own:
                found.use(Reference(told, *span(item)), "build", "secretEnv")


def _map(found: Found, node: Node | None, label: str) -> None:
    for key, value in pairs(node):
        text = text_of(value)
        if text is not None:
            open_ = "$" in text or "<<" in text
            found.give(key.value, None if open_ else text, span(key), label)
