"""Absolute paths of the machine that built, to paths in the project.

The layouts are those that the providers document: where they check a repository out.
"""

import re
from collections.abc import Iterable

_CHECKOUT = re.compile(
    r"/(?:home/runner/work|__w)/[^/]+/[^/]+/"  # GitHub Actions, on a runner, in a container
    r"|/github/workspace/"
    r"|/(?:vercel|zeit)/(?:path\d+|output)/"
    r"|/opt/build(?:home)?/(?:repo|clone)/"  # Netlify, Cloudflare Pages
    r"|/opt/render/project/src/"
    r"|/builds/[^/]+/(?:[^/]+/){0,8}?(?=src/|app/|pages/|apps/|packages/)"  # GitLab
    r"|/home/circleci/(?:project|repo)/"
    r"|/home/vsts/work/\d+/s/|/[A-Za-z]:/a/\d+/s/"  # Azure Pipelines
    r"|/[A-Za-z]:/a/[^/]+/[^/]+/"  # GitHub Actions, Windows
    r"|/codebuild/output/src\d+/src/(?:[^/]+/){0,4}?(?=src/|app/|pages/|apps/|packages/)"
    r"|/codebuild/output/src\d+/src/"
    r"|/opt/atlassian/pipelines/agent/build/"
    r"|/drone/src/|/woodpecker/src/[^/]+/[^/]+/[^/]+/"
    r"|/tmp/build_[0-9a-f]+/"  # Heroku
    r"|/workspace/|/workspaces/[^/]+/|/usr/src/app/|/layers/[^/]+/"
    r"|/home/expo/workingdir/build/"
    r"|/Users/expo/workingdir/build/",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"home|users|root|var|tmp|opt|mnt|media|srv|usr|private|builds|volumes|data|etc|bin|lib|proc"
    r"|sys|dev|workspaces?|github|vercel|codebuild|drone|layers|[a-z]:",
    re.IGNORECASE,
)
_SOURCES = re.compile(r"/((?:(?:apps|packages|libs|services|projects)/[^/]+/(?:.*/)?)?src/)")
_PACKAGES = re.compile(r"(.{0,1000}?)/node_modules/")
_KEPT_FOLDERS = 3


def roots(paths: Iterable[str]) -> tuple[str, ...]:
    """The folders that hold `node_modules`, the outermost first: projects' roots."""
    found = {match[1] + "/" for path in paths if (match := _PACKAGES.match(path))}
    return tuple(sorted(found, key=len))


def relative(path: str, known: Iterable[str]) -> str:
    """`path` begins with `/` (`/C:/` on Windows), `known` are roots that end with one. Where
    nothing tells the root, what is most likely inside the project: its end."""
    for root in known:
        if len(root) > 1 and path.startswith(root):
            return path[len(root) :]
    if (installed := path.rfind("/node_modules/")) >= 0:
        return path[installed + 1 :]
    if found := _CHECKOUT.match(path):
        return path[found.end() :]
    parts = path.strip("/").split("/")
    if not _SYSTEM.fullmatch(parts[0]):
        return path.lstrip("/")
    if found := _SOURCES.search(path):
        return path[found.start(1) :]
    return "/".join(parts[-_KEPT_FOLDERS:])
