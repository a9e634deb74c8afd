"""Files of platforms: what they read, give and declare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.configs.read import read

SLS, CIRCLE = "serverless.yml", ".circleci/config.yml"
LAMBDA = 'resource "aws_lambda_function" "a" {\n  environment {\n    variables = {\n'
SAM = "Resources:\n  A:\n    Type: AWS::Lambda::Function\n    Properties:\n      Environment:\n"


@pytest.mark.parametrize(
    ("path", "text", "name", "value", "target"),
    [
        ("vercel.json", '{"env": {"AA_X": "b"}}', "AA_X", "b", None),
        ("vercel.json", '{"env": {"AA_X": "@secret"}}', "AA_X", None, None),
        ("vercel.json", '{"build": {"env": {"AA_X": "b"}}}', "AA_X", "b", None),
        ("netlify.toml", '[build.environment]\nAA_X = "b"\n', "AA_X", "b", None),
        ("netlify.toml", '[context.dev.environment]\nAA_X = "b"\n', "AA_X", "b", "dev"),
        ("netlify.toml", '[context.dev]\nenvironment = { AA_X = "b" }\n', "AA_X", "b", "dev"),
        ("fly.toml", "[env]\n  AA_X = 1\n", "AA_X", "1", None),
        ("fly.staging.toml", "[env]\n  AA_X = true\n", "AA_X", "true", None),
        ("wrangler.toml", '[vars]\nAA_X = "b"\n', "AA_X", "b", None),
        ("wrangler.toml", '[env.staging.vars]\nAA_X = "b"\n', "AA_X", "b", "staging"),
        ("wrangler.jsonc", '{ // a\n"env": {"qa": {"vars": {"AA_X": "b",}}}}', "AA_X", "b", "qa"),
        ("nixpacks.toml", '[variables]\nAA_X = "b"\n', "AA_X", "b", None),
        ("render.yaml", "services:\n- envVars: [{key: AA_X, value: b}]\n", "AA_X", "b", None),
        (
            "render.yaml",
            "services:\n- envVars:\n  - key: AA_X\n    fromDatabase: {name: d}\n",
            "AA_X",
            None,
            None,
        ),
        (SLS, "provider:\n  environment:\n    AA_X: b\n", "AA_X", "b", None),
        (SLS, "functions:\n  f:\n    environment:\n      AA_X: ${self:a}\n", "AA_X", None, None),
        ("app.yaml", "runtime: python\nenv_variables:\n  AA_X: 'b'\n", "AA_X", "b", None),
        ("apphosting.qa.yaml", "env:\n- variable: AA_X\n  value: b\n", "AA_X", "b", "qa"),
        ("apphosting.yaml", "env:\n- variable: AA_X\n  secret: b\n", "AA_X", None, None),
        ("t.yaml", SAM + "        Variables: {AA_X: b}\n", "AA_X", "b", None),
        ("t.yaml", SAM + "        Variables: {AA_X: !Ref B}\n", "AA_X", None, None),
        (CIRCLE, "jobs: {a: {environment: {AA_X: b}}}\n", "AA_X", "b", None),
        ("azure-pipelines.yml", "steps:\n- env: {AA_X: $(B)}\n", "AA_X", None, None),
        ("cloudbuild.yaml", "steps:\n- env: [AA_X=b]\n", "AA_X", "b", None),
        ("heroku.yml", "setup: {config: {AA_X: b}}\n", "AA_X", "b", None),
        ("main.tf", LAMBDA + '      AA_X = "b"\n    }\n  }\n}\n', "AA_X", "b", None),
        ("main.tf", LAMBDA + "      AA_X = var.b\n    }\n  }\n}\n", "AA_X", None, None),
    ],
)
def test_given(path: str, text: str, name: str, value: str | None, target: str | None) -> None:
    reading = read(Source(path, text.encode()), Surroundings())
    told = [(one.name, one.value and one.value.text, one.target) for one in reading.given]
    assert told == [(name, value, target)]
    place = reading.given[0].location
    assert place.line is not None
    assert place.column is not None
    row = text.splitlines()[place.line - 1]
    assert row[place.column - 1 :].startswith(name)
    assert reading.given[0].label.startswith(path.rpartition("/")[2])


@pytest.mark.parametrize(
    ("path", "text", "uses"),
    [
        (SLS, "a: ${env:AA_X}\n", {"AA_X": ""}),
        (SLS, "a: ${env:AA_X, 'd'}\n", {"AA_X": "default"}),
        (SLS, "# ${env:AA_X}\na: 1\n", {}),
        ("application.yml", "a: ${AA_X}\n", {"AA_X": ""}),
        ("application-dev.yaml", "a: ${AA_X:d}\n", {"AA_X": "default"}),
        ("application.yml", "a: ${other.key} # ${AA_X}\n", {}),
        ("conf/db.yaml", "a: ${oc.env:AA_X}\n", {"AA_X": ""}),
        ("conf/db.yaml", "a: ${oc.env:AA_X,d}\n", {"AA_X": "default"}),
        ("supabase/config.toml", '[a]\nb = "env(AA_X)"\n', {"AA_X": ""}),
        ("supabase/config.toml", '[a]\nenabled = false\nb = "env(AA_X)"\n', {"AA_X": "optional"}),
        ("supabase/config.toml", '[a]\n# b = "env(AA_X)"\n', {}),
        ("other/config.toml", '[a]\nb = "env(AA_X)"\n', {}),
        ("main.tf", 'variable "a_x" {\n  type = string\n}\n', {"TF_VAR_a_x": ""}),
        ("main.tf", 'variable "a_x" {\n  default = ""\n}\n', {}),
        ("main.tf", '# variable "a_x" {}\n/*\nvariable "a_x" {\n}\n*/\n', {}),
        ("main.tf", 'a = <<EOT\nvariable "a_x" {\n}\nEOT\n', {}),
        ("modules/a/main.tf", 'variable "a_x" {\n}\n', {}),
        ("docker-bake.hcl", 'variable "AA_X" {}\n', {"AA_X": ""}),
        ("docker-bake.hcl", 'variable "AA_X" {\n  default = "d"\n}\n', {"AA_X": "default"}),
        (CIRCLE, "jobs: {a: {steps: [run: deploy $AA_X]}}\n", {"AA_X": ""}),
        (CIRCLE, "jobs: {a: {steps: [run: {command: deploy $AA_X}]}}\n", {"AA_X": ""}),
        (CIRCLE, "jobs: {a: {steps: [run: {name: deploy $AA_X}]}}\n", {}),
        (CIRCLE, "jobs: {a: {steps: [run: deploy $CIRCLE_SHA1]}}\n", {}),
        ("bitbucket-pipelines.yml", "a:\n- script:\n  - deploy $AA_X\n", {"AA_X": ""}),
        (
            "bitbucket-pipelines.yml",
            "a:\n- script:\n  - pipe: x\n    variables: {A: $AA_X}\n",
            {"AA_X": ""},
        ),
        ("azure-pipelines.yml", "steps:\n- script: a\n  displayName: $(AA_X)\n", {}),
        ("cloudbuild.yaml", "steps:\n- secretEnv: [AA_X]\n", {"AA_X": ""}),
        ("Procfile", "web: serve -p $AA_X\n", {"AA_X": ""}),
        ("Procfile", "web: serve -p ${AA_X:-80}\n# b: $BB\n", {"AA_X": "default"}),
        ("Procfile", "web: AA_X=1 serve $AA_X\n", {}),
        ("Makefile", "ifndef AA_X\n$(error set it)\nendif\n", {"AA_X": ""}),
        ("Makefile", "a:\n\techo $(AA_X)\n# ifndef AA_X\n", {}),
        ("any.json", '{"env": {"AA_X": {"required": true}}}', {}),
    ],
)
def test_uses(path: str, text: str, uses: dict[str, str]) -> None:
    reading = read(Source(path, text.encode()), Surroundings())
    told = {one.name: "default" * one.default or "optional" * one.optional for one in reading.uses}
    assert told == uses
    assert not reading.given
    assert not reading.declarations


@pytest.mark.parametrize(
    ("path", "text", "declared"),
    [
        ("app.json", '{"env": {"AA_X": {"required": true}}}', {"AA_X": True}),
        ("app.json", '{"env": {"AA_X": {"description": "a"}}}', {"AA_X": True}),
        ("app.json", '{"env": {"AA_X": {"required": false}}}', {"AA_X": False}),
        ("app.json", '{"env": {"AA_X": {"generator": "secret"}}}', {"AA_X": False}),
        ("app.json", '{"env": {"AA_X": "b"}}', {"AA_X": False}),
        ("app.json", '{"expo": {"name": "a"}, "env": {"AA_X": "b"}}', {}),
        ("turbo.json", '{"globalEnv": ["AA_X", "!B", "C_*"]}', {"AA_X": None}),
        ("turbo.json", '{"tasks": {"b": {"env": ["AA_X"]}}}', {"AA_X": None}),
        ("turbo.json", '{"pipeline": {"b": {"passThroughEnv": ["AA_X"]}}}', {"AA_X": None}),
        ("render.yaml", "a:\n- envVars: [{key: AA_X, sync: false}]\n", {"AA_X": None}),
        ("render.yaml", "a:\n- envVars: [{key: AA_X, generateValue: true}]\n", {"AA_X": None}),
        ("package.json", '{"env": {"AA_X": "b"}}', {}),
    ],
)
def test_declared(path: str, text: str, declared: dict[str, bool | None]) -> None:
    reading = read(Source(path, text.encode()), Surroundings())
    assert {one.name: one.required for one in reading.declarations} == declared


PATHS = (
    *("Dockerfile", "compose.yml", ".github/workflows/a.yml", ".gitlab-ci.yml", "vercel.json"),
    *("app.json", "turbo.json", "wrangler.jsonc", "netlify.toml", "fly.toml", "wrangler.toml"),
    *("supabase/config.toml", "render.yaml", SLS, "app.yaml", "apphosting.yaml", "k.yaml"),
    *(".circleci/config.yml", "azure-pipelines.yml", "cloudbuild.yaml", "heroku.yml", "Procfile"),
    *(
        "application.yml",
        "Makefile",
        "docker-bake.hcl",
        "bitbucket-pipelines.yml",
        "main.tf",
        "kustomization.yaml",
        "t.yaml",
        "c.tpl",
    ),
)
PIECES = (
    "env",
    ":",
    "\n",
    "  ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "=",
    "$",
    "${",
    "{{",
    "A",
    "#",
)
ANY = st.lists(st.sampled_from((*PIECES, "<<", "&a", "*a", "ARG ", "services", "variables", "\\")))


@given(st.sampled_from(PATHS), st.one_of(st.binary(), ANY.map(lambda many: "".join(many).encode())))
def test_never_raises(path: str, data: bytes) -> None:
    head = b"apiVersion: v1\nkind: Pod\nenv:\n" if path in ("k.yaml", "c.tpl") else b""
    read(Source(path, head + data), Surroundings())


@pytest.mark.parametrize(
    ("path", "piece"),
    [
        ("k.yaml", "["),
        ("compose.yml", "{a: "),
        ("compose.yml", "- "),
        ("compose.yml", "${"),
        (".github/workflows/a.yml", "a: ${{ secrets.\n"),
        ("main.tf", "environment {\nvariables = {\n"),
        ("Dockerfile", "RUN a \\\n# b\n"),
        ("Dockerfile", "--mount=type"),
        ("vercel.json", "["),
        ("fly.toml", "a = ["),
        ("templates/a.yaml", "{{ a }}\nenv:\n"),
    ],
)
@pytest.mark.parametrize("count", [60, 20_000])
def test_large_and_deep_ones_end(path: str, piece: str, count: int) -> None:
    text = "apiVersion: v1\nkind: Pod\n" + piece * count
    read(Source(path, text.encode()), Surroundings())


def test_aliases_upon_aliases_cost_no_more_than_their_text() -> None:
    rows = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 30))]
    text = "\n".join([*rows, "services: {a: {image: $AA_X, environment: *a29}}"])
    found = read(Source("compose.yml", text.encode()), Surroundings())
    assert [use.name for use in found.uses] == ["AA_X"]
