"""Expressions of JavaScript that give a text, made at random: cut, encoded, turned round."""

import base64
import json
import random
from collections.abc import Callable
from urllib.parse import quote

Make = Callable[[str, random.Random, int], str]
GAPS = ("", "", "", " ", "\n  ", " /* x */ ", " // y\n")


def expression(text: str, source: random.Random, depth: int = 3) -> str:
    """One that Node evaluates to `text`, which has no characters beyond U+FFFF."""
    return source.choice(FORMS)(text, source, depth)


def gap(source: random.Random) -> str:
    return source.choice(GAPS)


def literal(text: str, source: random.Random) -> str:
    quote_sign = source.choice("\"'`")
    return quote_sign + "".join(_character(char, quote_sign, source) for char in text) + quote_sign


def _character(char: str, quote_sign: str, source: random.Random) -> str:
    code = ord(char)
    if source.random() < 0.1:
        forms = [f"\\u{code:04x}", f"\\u{{{code:x}}}"]
        forms += [f"\\x{code:02x}"] if code < 256 else []
        return source.choice(forms)
    if char in (quote_sign, "\\", "$"):
        return "\\" + char
    return {"\n": "\\n", "\r": "\\r"}.get(char, char)


def pieces(text: str, source: random.Random) -> list[str]:
    cuts = sorted(source.randint(0, len(text)) for _ in range(source.randint(1, 4)))
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def part(text: str, source: random.Random, depth: int) -> str:
    """A literal, or an expression that may stand anywhere an operand does."""
    if depth <= 0 or source.random() < 0.6:
        return literal(text, source)
    form = source.choice(FORMS)
    made = form(text, source, depth - 1)
    return made if form is not added and source.random() < 0.5 else f"({made})"


def parts(text: str, source: random.Random, depth: int) -> list[str]:
    return [part(piece, source, depth - 1) for piece in pieces(text, source)]


def added(text: str, source: random.Random, depth: int) -> str:
    first, *rest = parts(text, source, depth)
    return first + "".join(f"{gap(source)}+{gap(source)}{piece}" for piece in rest)


def concatenated(text: str, source: random.Random, depth: int) -> str:
    first, *rest = parts(text, source, depth)
    if first[0] not in "\"'`(":
        first = f"({first})"
    return f"{first}.concat({f',{gap(source)}'.join(rest)})"


def array(items: list[str], source: random.Random) -> str:
    return f"[{gap(source)}{f',{gap(source)}'.join(items)}{source.choice(['', ','])}]"


def joined(text: str, source: random.Random, depth: int) -> str:
    separator = source.choice(("", "", "-", "_", text[:1]))
    items = text.split(separator) if separator else pieces(text, source)
    made = array([part(item, source, depth - 1) for item in items], source)
    return f"{made}{gap(source)}.join({literal(separator, source)})"


def turned_array(text: str, source: random.Random, depth: int) -> str:
    made = array(parts(text, source, depth)[::-1], source)
    return f'{made}.{source.choice(["reverse", "toReversed"])}().join("")'


def turned(text: str, source: random.Random, depth: int) -> str:
    back = part(text[::-1], source, depth - 1)
    back = back if back[0] in "\"'`(" else f"({back})"
    made = source.choice((f'{back}.split("")', f"[...{back}]", f"Array.from({back})"))
    return f'{made}.reverse().join("")'


def _number(char: str, source: random.Random) -> str:
    return source.choice(("{}", "{}", "0x{:x}", "0X{:X}", "0o{:o}")).format(ord(char))


def codes(text: str, source: random.Random, depth: int) -> str:
    numbers = f",{source.choice(['', ' '])}".join(_number(char, source) for char in text)
    name = source.choice(("fromCharCode", "fromCodePoint"))
    form = source.choice(
        (
            "String.{name}({numbers})",
            "String.{name}(...[{numbers}])",
            "String.{name}.apply(null,[{numbers}])",
            "String.{name}.call(String,{numbers})",
            '[{numbers}].map(c=>String.{name}(c)).join("")',
            '[{numbers}].map((c) => String.{name}(c)).join("")',
            "[{numbers}].map(function(e){{return String.{name}(e)}}).join('')",
            "Array.from([{numbers}], c=>String.{name}(c)).join(``)",
            "[{numbers}].map(c=>String.{name}(c)).reduce((a,b)=>a+b,``)",
        )
    )
    return form.format(name=name, numbers=numbers)


def digits(text: str, source: random.Random, depth: int) -> str:
    numbers = ",".join(f'"{ord(char):x}"' for char in text)
    return f'[{numbers}].map(c=>String.fromCharCode(parseInt(c,16))).join("")'


def base64ed(text: str, source: random.Random, depth: int) -> str:
    run = part(base64.b64encode(text.encode()).decode(), source, depth - 1)
    if text.isascii() and source.random() < 0.6:
        return source.choice(("atob({})", "window.atob({})", "globalThis.atob({})")).format(run)
    return f'Buffer.from({run},{gap(source)}"base64").toString({source.choice(["", "`utf8`"])})'


def hexed(text: str, source: random.Random, depth: int) -> str:
    return f'Buffer.from({part(text.encode().hex(), source, depth - 1)},"hex").toString()'


def octets(text: str, source: random.Random, depth: int) -> str:
    numbers = ",".join(map(str, text.encode()))
    kind = source.choice(("new Uint8Array([{}])", "Uint8Array.from([{}])", "Uint8Array.of({})"))
    decoder = source.choice(("new TextDecoder()", "new TextDecoder(`utf-8`)", "(new TextDecoder)"))
    return f"{decoder}.decode({kind.format(numbers)})"


def percent(text: str, source: random.Random, depth: int) -> str:
    if text.isascii() and source.random() < 0.4:
        run = "".join(f"%{ord(char):02X}" for char in text)
        return f"unescape({part(run, source, depth - 1)})"
    return f"decodeURIComponent({part(quote(text, safe=''), source, depth - 1)})"


def parsed(text: str, source: random.Random, depth: int) -> str:
    return f"JSON.parse({part(json.dumps(text), source, depth - 1)})"


def template(text: str, source: random.Random, depth: int) -> str:
    made = ""
    for number, piece in enumerate(pieces(text, source)):
        if number % 2:
            made += "${" + gap(source) + part(piece, source, depth - 1) + gap(source) + "}"
        else:
            made += "".join(_character(char, "`", source) for char in piece)
    return f"`{made}`"


def sliced(text: str, source: random.Random, depth: int) -> str:
    whole = part(f"xx{text}yy", source, depth - 1)
    whole = whole if whole[0] in "\"'`(" else f"({whole})"
    form = source.choice((".slice(2,-2)", ".substring(2,{})", ".substr(2,{})"))
    return whole + form.replace("{}", str(len(text) + (2 if "ing" in form else 0)))


def applied(text: str, source: random.Random, depth: int) -> str:
    head, rest = text[: len(text) // 3], text[len(text) // 3 :]
    function = source.choice(
        (
            "((e,t)=>e+t)",
            "((a, b) => a + b)",
            "((a,b)=>`${a}${b}`)",
            "(function(a,b){return a+b})",
            "((a,b)=>{return a.concat(b)})",
            '((a,b)=>[a,b].join(""))',
        )
    )
    return f"{function}({part(head, source, depth - 1)},{part(rest, source, depth - 1)})"


FORMS: list[Make] = [
    *(added, added, concatenated, joined, turned_array, turned, codes, digits, base64ed, hexed),
    *(octets, percent, parsed, template, applied),
]
