"""A plant as a line of code, and the pieces of source that an app is written from."""

import html
import json
from collections.abc import Iterable
from urllib.parse import quote

from tests.frontends.expression import expression, in_base64, percent
from tests.frontends.plants import Plant, cut

ENVIRONMENT = ("define", "dump", "public", "page-data")


def members(plant: Plant, value: str) -> str:
    """The members of an object that holds the plant; `value` is JavaScript."""
    beside = [f"{name}: {json.dumps(text)}" for name, text in plant.kind.beside.items()]
    return ", ".join([f"{plant.kind.member}: {value}", *beside])


def statement(plant: Plant, public: str) -> str:
    """One statement of a module that has `sink` and, for `public`, the access to a variable."""
    setup, value = "", expression(plant.value, plant.encoding)
    if plant.encoding == "two":
        setup, value = _in_two(plant)
    return setup + _placed(plant, value, public)


def _in_two(plant: Plant) -> tuple[str, str]:
    """A statement that sets up the prefix and the rest, and what joins them."""
    name, at = plant.name, cut(plant.value)
    head, rest = json.dumps(plant.value[:at]), json.dumps(plant.value[at:])
    match plant.position:
        case "constant":
            return f"const {name}_A = {head}, {name}_B = {rest};\n", f"{name}_A + {name}_B"
        case "template":
            return (
                f"let {name}_A = {head};\nlet {name}_B = {rest};\n",
                f"`${{{name}_A}}${{{name}_B}}`",
            )
        case "member":
            setup = f"const {name}_PARTS = {{ head: {head}, rest: {rest} }};\n"
            return setup, f"{name}_PARTS.head + {name}_PARTS.rest"
    return "", f"((a, b) => a + b)({head}, {rest})"


def _placed(plant: Plant, value: str, public: str) -> str:
    match plant.position:
        case "constant":
            return f"const {plant.name} = {value};\nsink({plant.name});"
        case "template":
            filled = plant.value if plant.encoding == "plain" else f"${{{value}}}"
            return f"sink(`Bearer {filled}`);"
        case "member":
            return f"sink({{ {members(plant, value)} }});"
        case "argument":
            return f"connect({value}, {{ retries: 2 }});"
        case "url":
            return f'sink("https://api.acme-shop.io/v1/items?key={quote(plant.value, "")}&b=1");'
        case "comment":
            return f"// until the vault is there: {plant.value}\nsink({len(plant.name)});"
        case "define":
            return f"sink(process.env.{plant.name});"
        case "public":
            return f"sink({public.format(plant.name)});"
        case "server-import":
            return f"sink({plant.name});"
    raise ValueError(plant.position)


def object_of(plants: Iterable[Plant], *, indent: int | None = None) -> str:
    """JSON: a section for each plant, which has the plant and what is beside it."""
    return json.dumps(
        {
            f"section{number}": {plant.kind.member: _data(plant), **plant.kind.beside}
            for number, plant in enumerate(plants)
        },
        indent=indent,
    )


def _data(plant: Plant) -> str:
    match plant.encoding:
        case "base64":
            return in_base64(plant.value)
        case "hex":
            return plant.value.encode().hex()
        case "percent":
            return percent(plant.value)
        case "reversed":
            return plant.value[::-1]
        case "json":
            return json.dumps({"key": plant.value})
    return plant.value


def page_data(plants: Iterable[Plant]) -> str:
    """JavaScript of a server: an object that it passes on to the page."""
    return "\n".join(
        f"  section{number}: {{ {members(plant, _from_server(plant))} }},"
        for number, plant in enumerate(plants)
    )


def _from_server(plant: Plant) -> str:
    if plant.encoding == "plain" and "\n" not in plant.value and not plant.server:
        return f"process.env.{plant.name}"
    return json.dumps(_data(plant))


def markup(plant: Plant, *, braces: bool = False) -> str:
    """An element with the plant; with `braces` where `{` is code."""
    text = html.escape(plant.value, quote=True)
    if braces:
        text = text.replace("{", "&#123;").replace("}", "&#125;").replace("@", "&#64;")
    match plant.position:
        case "attribute":
            return f'<span id="{plant.name.lower()}" data-key="{text}"></span>'
        case "html-comment":
            return f"<!-- until the vault is there: {plant.value} -->"
        case "meta":
            return f'<meta name="{plant.kind.variable.lower().replace("_", "-")}" content="{text}">'
        case "json-script":
            return f'<script type="application/json">{object_of([plant])}</script>'
        case "json-attribute":
            return f'<div data-settings="{html.escape(object_of([plant]))}"></div>'
        case "noscript":
            return (
                f'<noscript><img src="/pixel.gif?token={quote(plant.value, "")}" alt=""></noscript>'
            )
    return f"<p>{text}</p>"


def dotenv(plants: Iterable[Plant], prefix: str) -> str:
    """The `.env` of an app. `prefix` makes a variable public."""
    lines = []
    for plant in plants:
        if plant.position in ENVIRONMENT and "\n" not in plant.value:
            name = prefix + plant.name if plant.position == "public" else plant.name
            lines.append(f"{name}='{plant.value}'\n")
    return "".join(lines)
