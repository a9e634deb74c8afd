"""HTML elements as values: every text is cleaned and escaped unless it is markup already."""

from collections.abc import Iterable, Sequence
from html import escape

from launchgate.writers.prose import blocks, spans
from launchgate.writers.text import shown, visible

_VOID = frozenset({"meta", "br"})


class Html(str):
    """Markup, made by `el` or `join`; every other string is a stranger's text."""

    __slots__ = ()


def el(name: str, /, *children: str, **attributes: str | float | None) -> Html:
    """`<name ...>children</name>`; `class_` is `class`, `aria_label` is `aria-label`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{join(children)}</{name}>")


def join(children: Iterable[str]) -> Html:
    return Html("".join(map(_escaped, children)))


def code(text: str, limit: int = 300) -> Html:
    return el("code", shown(text, limit).strip() or "-")


def sentence(text: str, limit: int = 2000) -> Html:
    """Prose; what stood in `backticks` becomes code."""
    return join(
        el("code", part) if is_code else part for is_code, part in spans(shown(text, limit))
    )


def paragraphs(text: str, limit: int = 4000) -> Html:
    return join(
        el("pre", el("code", body)) if kind == "code" else el("p", sentence(body))
        for kind, body in blocks(text, limit)
    )


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> Html:
    """A table whose first column names the row."""
    body = (
        el("tr", el("th", first, scope="row"), *(el("td", cell) for cell in rest))
        for first, *rest in rows
    )
    return el(
        "table",
        el("caption", caption),
        el("thead", el("tr", *(el("th", text, scope="col") for text in head))),
        el("tbody", *body),
    )


def _escaped(child: str) -> str:
    return child if isinstance(child, Html) else escape(visible(child, newlines=True), quote=False)


def _attribute(value: str | float) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return escape(visible(str(value)))
