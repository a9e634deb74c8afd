"""A repository for the copy that reads the original's objects and writes none of its files: builds
stamp themselves with `git rev-parse HEAD`."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from launchgate.adapters.blobs import GitFailed, talk


def shadow(root: Path, tree: str) -> None:
    """Nothing where there is no repository or no git."""
    try:
        _shadow(root, os.path.join(tree, ".git"))
    except (GitFailed, OSError):
        shutil.rmtree(os.path.join(tree, ".git"), ignore_errors=True)


def _shadow(root: Path, folder: str) -> None:
    def ask(*arguments: str) -> str:
        return os.fsdecode(talk(root, *arguments)[0]).rstrip("\n")

    def path_of(name: str) -> str:
        return os.path.join(root, ask("rev-parse", "--git-path", name))

    objects = os.path.realpath(path_of("objects"))
    for name in ("objects/info", "refs/heads"):
        os.makedirs(os.path.join(folder, name))
    _write(folder, "objects/info/alternates", objects + "\n")
    refs = ask("for-each-ref", "--format=%(objectname) %(refname)")
    _write(folder, "packed-refs", f"# pack-refs with: \n{refs}\n" if refs else "")
    shutil.copyfile(path_of("HEAD"), os.path.join(folder, "HEAD"))
    for name in ("index", "shallow"):
        if os.path.isfile(path_of(name)):
            shutil.copyfile(path_of(name), os.path.join(folder, name))
    _write(folder, "config", _config(ask))


def _config(ask: Callable[..., str]) -> str:
    """Nothing of the original's: a runner keeps its token there."""
    kind = ask("rev-parse", "--show-object-format")
    text = "[core]\n\trepositoryformatversion = 0\n"
    if kind != "sha1":
        text = f"[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = {kind}\n"
    try:
        url = re.sub(r"(?<=://)[^@/]*@", "", ask("config", "--get", "remote.origin.url"))
    except GitFailed:
        return text
    return f'{text}[remote "origin"]\n\turl = {url}\n'


def _write(folder: str, name: str, text: str) -> None:
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
