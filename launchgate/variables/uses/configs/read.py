"""A file of configuration to its format: path and name decide, and then its shape."""

import re
from importlib import import_module

from launchgate.variables.source import Reading, Source, Surroundings

_MOST_CHARACTERS = 2_000_000
_NAMED = (
    (r"(?:Docker|Container)file(?:\.[^/]+)?$|[^/]*\.(?:docker|container)file$", "dockerfile"),
    (r"(?:docker-)?compose[^/]*\.ya?ml$", "compose"),
    (r"\.(?:github|gitea|forgejo)/workflows/[^/]+\.ya?ml$", "workflows"),
    (r"action\.ya?ml$", "workflows"),
    (r"\.gitlab-ci[^/]*\.ya?ml$|\.gitlab/(?:.*/)?[^/]+\.ya?ml$", "gitlab"),
    (r"(?:vercel|app|turbo|railway|wrangler)\.jsonc?$|[^/]*\.railway\.json$", "json_files"),
    (r"(?:netlify|fly(?:\.[\w-]+)?|wrangler(?:\.[\w-]+)?|nixpacks|railway|config)\.toml$", "tomls"),
    (r"(?:render|serverless(?:\.[\w-]+)?|app|apphosting(?:\.\w+)?)\.ya?ml$", "platforms"),
    (r"application(?:-[\w-]+)?\.ya?ml$", "spring"),
    (r"[^/]*\.tf$|docker-bake[^/]*\.hcl$", "terraform"),
    (r"\.circleci/[^/]+\.ya?ml$|bitbucket-pipelines\.ya?ml$", "pipelines"),
    (r"azure-pipelines[^/]*\.ya?ml$|cloudbuild[^/]*\.ya?ml$|heroku\.yml$", "pipelines"),
    (r"Procfile(?:\.[^/]+)?$|Makefile$", "commands"),
    (r"kustomization\.ya?ml$", "kubernetes"),
    (r"\.npmrc$", "npmrc"),
)
_BY_NAME = [(re.compile(rf"(?:^|/)(?:{pattern})"), module) for pattern, module in _NAMED]
_YAML = re.compile(r"\.(?:ya?ml|tpl)$")


def read(source: Source, around: Surroundings) -> Reading:
    """`around` is of no use here: a file of configuration imports nothing."""
    module = _module(source)
    if module is None or len(source.text) > _MOST_CHARACTERS:
        return Reading()
    found: Reading = import_module(f"{__package__}.{module}").read(source)
    return found


def _module(source: Source) -> str | None:
    is_yaml = _YAML.search(source.path) is not None
    if is_yaml and b"kind:" in source.data and b"apiVersion:" in source.data:
        return "kubernetes"  # whatever it is called: `app.yaml` is a host's, too
    for pattern, module in _BY_NAME:
        if pattern.search(source.path):
            return module
    if is_yaml and b"${oc.env:" in source.data:
        return "spring"
    if is_yaml and b"AWS::" in source.data and b"Resources:" in source.data:
        return "platforms"
    return None
