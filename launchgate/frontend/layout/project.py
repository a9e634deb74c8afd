"""What is asked of a project at more than one folder."""

from typing import NamedTuple

from launchgate.frontend.layout.docroot import docroots
from launchgate.frontend.layout.names import PLAIN
from launchgate.frontend.layout.output import Output, Read
from launchgate.frontend.layout.package import Packages
from launchgate.frontend.layout.settings import settings
from launchgate.frontend.layout.tree import Tree, base

_MANIFESTS = frozenset(
    {
        "package.json", "pyproject.toml", "setup.py", "requirements.txt", "Gemfile", "go.mod",
        "Cargo.toml", "composer.json", "pom.xml", "build.gradle", "mix.exs", "pubspec.yaml",
        "manage.py", "lerna.json", "nx.json", "turbo.json", "pnpm-workspace.yaml",
        "angular.json", "netlify.toml", "firebase.json", "hugo.toml", "Dockerfile", "Makefile",
    }
)  # fmt: skip


class Project(NamedTuple):
    """`named` by settings, and whether a host publishes it; `served` as it lies."""

    tree: Tree
    read: Read
    packages: Packages
    named: dict[str, bool]
    served: dict[str, Output]


def project(tree: Tree, read: Read) -> Project:
    packages = Packages(tree, read)
    named: dict[str, bool] = {}
    for folder, published in settings(tree, read):
        named[folder] = published or named.get(folder, False)
    return Project(tree, read, packages, named, dict(docroots(tree, packages)))


def is_project(known: Project, folder: str) -> bool:
    """Sources, or a folder of projects: what is not an output in it was not built."""
    package = known.packages.at(folder)
    if base(folder) in PLAIN:
        return package is not None and bool(package.scripts)
    return (
        package is not None
        or not known.tree.files(folder).isdisjoint(_MANIFESTS)
        or known.packages.any_below(folder)
    )
