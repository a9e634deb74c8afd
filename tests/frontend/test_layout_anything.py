"""Whatever the names and contents are: an answer, the same each time, one side for each file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.frontend.layout import discover
from tests.frontend.layouts import found, sides

_NAMES = st.sampled_from(
    [
        "dist", "build", "out", "public", "client", "server", ".next", "BUILD_ID", "static", "x",
        ".output", "nitro.json", "standalone", "index.html", "app-1a2b3c4d.js", "package.json",
        ".svelte-kit", "output", "node_modules", "fixtures", "_worker.js", ".vercel", "config.json",
        "functions", "vite.config.js", "netlify.toml", "main.js", ".nuxt", "a.d.ts", "..", "",
    ]
)  # fmt: skip
_PATHS = st.lists(_NAMES, min_size=1, max_size=6).map("/".join)
_TEXTS = st.sampled_from(
    [
        "", "<p>", '{"main": "dist/index.js"}', "outDir: 'out'", 'publish = "."', "\x00\udc80",
        '{"scripts": {"build": "x --outdir=../.."}, "exports": {"a": [{}, 1]}}', "document.body",
        'import a from "express"', "%PUBLIC_URL%", '"manifest_version"',
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    st.dictionaries(_PATHS | st.text(max_size=20), _TEXTS, max_size=30),
    st.lists(_PATHS | st.text(max_size=20), max_size=3),
)
def test_each_file_has_one_side_and_the_same_each_time(
    project: dict[str, str], named: list[str]
) -> None:
    project = {path: text.encode("utf-8", "replace").decode() for path, text in project.items()}
    told = sides(project, *named)
    assert told == sides(project, *named)
    first, second = found(project, *named), found(project, *named)
    assert [layout[:3] for layout in first.layouts] == [layout[:3] for layout in second.layouts]
    assert first.looked_at == second.looked_at


@given(st.sets(_PATHS, max_size=20))
def test_what_cannot_be_read_is_judged_by_its_name(paths: set[str]) -> None:
    assert discover(sorted(paths), lambda path: None).looked_at
