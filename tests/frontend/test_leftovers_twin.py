"""A library's development file beside its production file: which one pages load is not known."""

import pytest

from launchgate.frontend.leftovers.twin import twin_of

PAIRS = (
    ("static/vue.esm-browser.js", "static/vue.esm-browser.prod.js"),
    ("vue.js", "vue.min.js"),
    ("lib/react.development.js", "lib/react.production.min.js"),
    ("lib/vue.common.dev.js", "lib/vue.common.prod.js"),
    ("lib/vue.mjs", "lib/vue.prod.mjs"),
)


@pytest.mark.parametrize(("development", "production"), PAIRS)
def test_it_is_found(development: str, production: str) -> None:
    assert twin_of(development, {development, production}) == production


@pytest.mark.parametrize("path", ["vue.js", "lib/vue.prod.js", "index.html", "js", "a/b.css", ""])
def test_alone_it_has_none(path: str) -> None:
    assert twin_of(path, {path, "other/vue.prod.js", "app.min.js"}) is None
