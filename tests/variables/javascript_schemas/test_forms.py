"""Forms of schemas and frameworks, by what they give."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.ports.variables import Declaration, Use
from launchgate.variables.source import Reading, Source, Surroundings, joined
from launchgate.variables.uses import read as uses
from launchgate.variables.uses.javascript import frameworks, schemas
from launchgate.variables.uses.javascript.frameworks import html
from launchgate.variables.uses.javascript.script import Script
from tests.variables.javascript_schemas.forms import FRAMEWORKS, NEGATIVES, SCHEMAS, Form


def reading(path: str, text: str) -> Reading:
    source = Source(path, text.encode("utf-8", "replace"))
    script = Script(source, source.data, path.rpartition(".")[2])
    around = Surroundings()
    return joined((schemas.read(script, around), frameworks.read(script, around)))


def shown(use: Use) -> str:
    mark = "@" if use.side == "client" else ""
    return f"{mark}{use.name}{'' if use.required else '?'}"


@pytest.mark.parametrize(
    "form", [*SCHEMAS, *FRAMEWORKS, *NEGATIVES], ids=lambda one: one.text[-60:]
)
def test_a_form_gives_its_names_and_no_other(form: Form) -> None:
    found = reading(form.path, form.text).uses
    assert sorted({shown(use) for use in found}) == sorted(form.expected.split())
    lines = form.text.split("\n")
    for use in found:
        at = use.location
        assert at.line is not None
        assert at.column is not None
        assert at.end_column is not None
        word = lines[at.line - 1][at.column - 1 : at.end_column - 1]
        assert word.rstrip("?") in (use.name, "a")


def declared(text: str, path: str = "env.ts") -> dict[str, Declaration]:
    return {one.name: one for one in reading(path, text).declarations}


def test_the_first_look_lets_every_form_through() -> None:
    for form in (*SCHEMAS, *FRAMEWORKS):
        found = uses.read(Source(form.path, form.text.encode())).uses
        names = {one.strip("@?") for one in form.expected.split()}
        assert names <= {use.name for use in found}, form


def test_types_choices_and_sides_are_declared() -> None:
    found = declared(
        'import { createEnv } from "@t3-oss/env-core"; import { z } from "zod";\n'
        "createEnv({ clientPrefix: 'VITE_', server: { U: z.url(), P: z.coerce.number().int(), "
        "E: z.enum(['a', 'b']), M: z.string().email().optional(), B: z.stringbool(), "
        "L: z.union([z.literal('x'), z.literal('y')]), A: z.array(z.string().email()) }, "
        "client: { VITE_A: z.string() } })"
    )
    kinds = {name: one.type for name, one in found.items()}
    assert kinds == {
        **{"U": "url", "P": "int", "E": "enum", "M": "email", "B": "bool", "L": "enum"},
        **{"A": None, "VITE_A": "string"},
    }
    assert found["E"].choices == ("a", "b")
    assert found["L"].choices == ("x", "y")
    assert found["M"].required is False
    assert found["U"].required is True
    assert found["VITE_A"].public is True
    assert found["U"].public is False


def test_an_exported_object_is_told_to_others() -> None:
    schema = 'import { z } from "zod"; const s = z.object({ A: z.string() });\n'
    for text in (
        schema + "export const env = s.parse(process.env)",
        schema + "const p = s.safeParse(process.env); export const env = p.data",
        schema + "const env = s.parse(process.env); export { env }",
        schema + "export const env = X ? (process.env as any) : s.parse(process.env)",
    ):
        exports = reading("env.ts", text).exports
        assert [(one.name, one.kind, one.path) for one in exports] == [("env", "object", "env.ts")]


def test_keys_of_the_runtime_configuration_of_nuxt_are_variables() -> None:
    found = declared(
        "export default defineNuxtConfig({ runtimeConfig: { apiSecret: '', oauth: { clientId: "
        "process.env.X }, public: { apiBase: '/api', s3Key: '' } } })",
        "nuxt.config.ts",
    )
    assert {name: one.required for name, one in found.items()} == {
        "NUXT_API_SECRET": True,
        "NUXT_OAUTH_CLIENT_ID": False,
        "NUXT_PUBLIC_API_BASE": False,
        "NUXT_PUBLIC_S3_KEY": True,
    }
    assert found["NUXT_PUBLIC_S3_KEY"].public is True


def test_placeholders_in_pages() -> None:
    page = (
        "<!-- %VITE_OLD% --><title>%VITE_TITLE%</title> 100%OFF% %OTHER_X% %MODE%"
        "<p><%= process.env.REACT_APP_X %></p><script>process.env.NOT_READ</script>"
    )
    found = html.read(Source("index.html", page.encode()), Surroundings())
    assert [use.name for use in found.uses] == ["VITE_TITLE", "REACT_APP_X"]
    assert all(use.side == "client" and use.phase == "build" for use in found.uses)


_PARTS = st.sampled_from(
    (
        *("z.object(", "{", "}", ")", "(", "process.env", ".parse", "A_B", ":", ",", "createEnv"),
        *("server", "[", "]", "=>", "const x =", "x", "import", '"zod"', "runtimeConfig", "Env"),
        *("new DefinePlugin", "loadEnv(", ".env.", "fetch", "...", "`", "${", "?", "%VITE_A%"),
        *("class", "interface Env", "Joi", "convict", "env: 'A'", "\0", "é", "type(", "$env/"),
    )
)


@given(st.lists(_PARTS, max_size=60).map(" ".join))
def test_whatever_is_written_nothing_is_raised(text: str) -> None:
    for path in ("nuxt.config.ts", "next.config.js", "a.tsx"):
        reading(path, text)
    html.read(Source("a.html", text.encode()), Surroundings())


@pytest.mark.parametrize(
    "text",
    [
        "z.object(" * 3000,
        "const x = x; z.object(x).parse(process.env)",
        "a(" * 9000,
        "const a = {" + "...b, " * 30 + "}, b = {" + "...a, " * 30 + "}; createEnv({ server: a })",
    ],
)
def test_depth_and_circles_end(text: str) -> None:
    reading("env.ts", text + " z.object( createEnv")
