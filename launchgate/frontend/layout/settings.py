"""Folders that a project's settings name as output, found as literals: nothing is evaluated."""

import posixpath
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from launchgate.frontend.layout.output import Read
from launchgate.frontend.layout.tree import Tree, base, join, parent

_LONGEST = 256_000
_MOST = 500
_MOST_ROOTS = 5
_PART = rb"""["'`][^"'`\n\\$*]{1,200}["'`]"""
_TEXT = rb"(" + _PART + rb"(?:(?:,\s{0,20}" + _PART + rb"){1,4}(?=\s{0,20}\)))?)"
_CALL = (
    rb"(?:[\w.]{1,60}\(\s{0,20}|new URL\(\s{0,20}|[\w.]{1,60},\s{0,20}"
    rb"|[\w.]{1,60}\s{0,9}(?:\|\||\?\?)\s{0,20}){0,4}"
)
_SCRIPT = r"\.(?:c|m)?[jt]sx?$"


class Named(NamedTuple):
    """`published`: a host serves it, whatever is in it."""

    folder: str
    published: bool


class _Setting(NamedTuple):
    file: re.Pattern[str]
    value: re.Pattern[bytes]
    published: bool = False


def _setting(file: str, keys: bytes, published: bool = False) -> _Setting:
    value = (
        rb"""\b(?:"""
        + keys
        + rb""")["']?\s{0,20}[:=]\s{0,20}\{?(?:\s{0,20}["']?(?:base|root)["']?\s{0,20}:)?\s{0,20}"""
    )
    return _Setting(re.compile(file), re.compile(value + _CALL + _TEXT), published)


_SETTINGS = (
    _setting(
        rf"^(?:vite|astro|vue|next|nuxt|rsbuild|rspack|webpack[\w.-]*|farm|quasar|react-router|remix|"
        rf"vitest|electron\.vite|docusaurus|app|nitro)\.config{_SCRIPT}",
        rb"outDir|outputDir|distDir|distPath|buildDirectory|assetsBuildDirectory|publicBuildPath",
    ),
    _setting(rf"^(?:webpack|rspack)[\w.-]*{_SCRIPT}", rb"path"),
    _setting(rf"^svelte\.config{_SCRIPT}", rb"pages|assets|out|outDir"),
    _setting(rf"^(?:\.eleventy|eleventy\.config){_SCRIPT}", rb"output"),
    _setting(r"^(?:angular|workspace|project)\.json$", rb"outputPath"),
    _setting(r"^package\.json$", rb"distDir|webDir"),
    _setting(r"^(?:hugo|config)\.(?:toml|ya?ml|json)$", rb"publishDir"),
    _setting(r"^netlify\.toml$", rb"publish", published=True),
    _setting(r"^(?:vercel|now)\.json$", rb"outputDirectory", published=True),
    _setting(r"^firebase\.json$", rb"public", published=True),
    _setting(
        r"^wrangler\.(?:toml|jsonc?)$", rb"pages_build_output_dir|directory|bucket", published=True
    ),
    _setting(rf"^capacitor\.config(?:\.json|{_SCRIPT})", rb"webDir", published=True),
    _setting(r"^tauri\.conf\.json$", rb"frontendDist|distDir", published=True),
    _Setting(
        re.compile(r"^(?:amplify|render|_config|mkdocs|\.?static)\.ya?ml$"),
        re.compile(
            rb"""\b(?:baseDirectory|staticPublishPath|public_dir|site_dir|destination):\s{0,20}["']?"""
            rb"""([\w./-]{1,200})"""
        ),
        published=True,
    ),
    _Setting(
        re.compile(r"^package\.json$"),
        re.compile(
            rb"""(?:--(?:out-?dir|dist-dir|output-path|output-dir|output)[= ]|\bBUILD_PATH=)"""
            rb"""[\\"']*([\w@./-]{1,200})"""
        ),
    ),
    _Setting(
        re.compile(r"^package\.json$"),
        re.compile(rb"""--outfile[= ][\\"']*([\w@./-]{1,200})/[\w.-]{1,200}"""),
    ),
)
_ROOT = re.compile(rb"""\b(?:root|base)["']?\s{0,20}[:=]\s{0,20}""" + _CALL + _TEXT)


def settings(tree: Tree, read: Read) -> Iterator[Named]:
    """Folders that exist, relative to the root. A build's own folder is never its project."""
    for path in tree.paths:
        name = base(path)
        wanted = [setting for setting in _SETTINGS if setting.file.search(name)]
        if not wanted or "node_modules/" in path:
            continue
        content = (read(path) or b"")[:_LONGEST]
        project = parent(path)
        roots = [_joined(project, m.group(1)) for m in islice(_ROOT.finditer(content), _MOST_ROOTS)]
        starts = {project: None, **dict.fromkeys(roots), "": None}
        for setting in wanted:
            for match in islice(setting.value.finditer(content), _MOST):
                for folder in sorted({_joined(start, match.group(1)) for start in starts}):
                    around = project == folder or project.startswith(f"{folder}/") or not folder
                    sources = around or "src" in folder.split("/")
                    if tree.is_folder(folder) and (setting.published or not sources):
                        yield Named(folder, setting.published)


def _joined(start: str, value: bytes) -> str:
    parts = [part.strip(" \t\r\n\"'`") for part in value.decode("utf-8", "replace").split(",")]
    found = posixpath.normpath(join(start, "/".join(parts).removeprefix("/")))
    return "" if found == "." else found
