"""Which tools read the env files of a folder, by what its project depends on."""

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from launchgate.variables.files.dialects import Dialect

Order = Literal["local-first", "mode-first", "mode-only", "single"]


class Consumer(NamedTuple):
    """`name` is for people. `order` is its way with several files."""

    name: str
    dialect: Dialect
    order: Order


NEXT = Consumer("Next.js", "next", "local-first")
VITE = Consumer("Vite", "vite", "mode-first")
VITE_8 = Consumer("Vite 8", "vite8", "mode-first")
CRA = Consumer("Create React App", "dotenv-expand", "local-first")
VUE_CLI = Consumer("Vue CLI", "dotenv-expand", "mode-first")
GATSBY = Consumer("Gatsby", "dotenv", "mode-only")
EXPO = Consumer("Expo", "dotenv-expand", "local-first")
NUXT = Consumer("Nuxt", "dotenv", "single")
EXPANDED = Consumer("dotenv-expand", "dotenv-expand", "single")
DOTENV = Consumer("dotenv (npm)", "dotenv", "single")
NODE = Consumer("Node.js --env-file", "node", "single")
PYTHON = Consumer("python-dotenv", "python-dotenv", "single")
COMPOSE = Consumer("Docker Compose", "compose", "single")
DOCKER = Consumer("docker --env-file", "docker", "single")
RAILS = Consumer("dotenv-rails", "rails", "local-first")
GODOTENV = Consumer("godotenv", "godotenv", "single")
SHELL = Consumer("a shell", "shell", "single")

_FRAMEWORKS = (
    (("next", "@next/env"), NEXT),
    (("react-scripts",), CRA),
    (("@vue/cli-service",), VUE_CLI),
    (("gatsby",), GATSBY),
    (("expo",), EXPO),
    (("nuxt",), NUXT),
    (
        (
            "vite", "astro", "@sveltejs/kit", "@react-router/dev", "@remix-run/dev", "vitest",
            "@tanstack/react-start", "@solidjs/start", "vitepress",
        ),
        VITE,
    ),
    (("dotenv-expand", "prisma", "@prisma/client"), EXPANDED),
    (("dotenv", "dotenv-cli", "dotenv-flow", "@nestjs/config"), DOTENV),
)  # fmt: skip
_PYTHON = re.compile(
    r"""(?im)^[\s"']*(?:python-dotenv|pydantic-settings|uvicorn\[standard\])(?![\w-])"""
    r"""|["'](?:python-dotenv|pydantic-settings)(?![\w-])|^\s*python-dotenv\s*="""
)
_RAILS = re.compile(r"""(?m)^\s*gem\s+["']dotenv(?:-rails)?["']""")
_GO = re.compile(r"(?m)github\.com/joho/godotenv\b")
_NODE_FLAG = re.compile(r"--env-file(?:-if-exists)?[= ]")
_DOCKER_FLAG = re.compile(r"\bdocker\b[^\n]*--env-file[= ]")
_EIGHT = re.compile(r"^[\^~>=v\s]*(?:[89]|[1-9]\d)(?:\.|$|\s)")


def consumers(
    package_json: Mapping[str, Any] | None = None,
    python_requirements_text: str = "",
    gemfile: str = "",
    go_mod: str = "",
    scripts: str = "",
    compose: bool = False,
) -> tuple[Consumer, ...]:
    """The tools that read env files beside these files, each once. `scripts` is the text of what
    starts the product (Makefile, Procfile); package.json's own are looked at anyway."""
    package = package_json or {}
    depends = {
        name: str(version)
        for key in ("dependencies", "devDependencies", "optionalDependencies")
        if isinstance(package.get(key), Mapping)
        for name, version in package[key].items()
    }
    found = [tool for names, tool in _FRAMEWORKS if any(name in depends for name in names)]
    if VITE in found and _EIGHT.match(depends.get("vite", "")):
        found[found.index(VITE)] = VITE_8
    for plain in (DOTENV, EXPANDED):  # the framework's own reading comes first
        if len(found) > 1 and plain in found:
            found.remove(plain)
    commands = package.get("scripts")
    lines = list(map(str, commands.values())) if isinstance(commands, Mapping) else []
    text = "\n".join([*lines, scripts])
    if _DOCKER_FLAG.search(text):
        found.append(DOCKER)
    elif _NODE_FLAG.search(text):
        found.append(NODE)
    rest = (
        (_PYTHON.search(python_requirements_text), PYTHON),
        (_RAILS.search(gemfile), RAILS),
        (_GO.search(go_mod), GODOTENV),
        (compose, COMPOSE),
    )
    return (*found, *(tool for present, tool in rest if present))
