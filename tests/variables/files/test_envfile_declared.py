import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.variables.files import env_spec, example, json_schema
from launchgate.variables.value import Value

SCHEMA = {
    "type": "object",
    "required": ["PORT"],
    "properties": {
        "PORT": {"type": "integer", "minimum": 1},
        "MODE": {"enum": ["a", "b"]},
        "URL": {"type": "string", "format": "uri", "description": "where"},
        "ON": {"type": "boolean"},
        "KEY": {"type": "string", "pattern": "^k_"},
    },
}


def test_examples() -> None:
    text = "# ---\n# The database. # required\nA=x\n\n# optional\nB=\n\n#C=5\n# prose = no\nD='q'\n"
    found = example.read(".env.example", text)
    one = {item.name: item for item in found.declarations}
    assert (one["A"].required, one["B"].required, one["D"].required) == (True, False, None)
    assert one["A"].description == "The database. # required"
    assert (one["C"].required, one["C"].has_example) == (False, True)
    assert set(one) == {"A", "B", "C", "D"}
    assert {name: value.text for name, value in found.examples.items()} == {"A": "x", "D": "q"}
    assert one["A"].location is not None
    assert one["A"].location.line == 3


def test_env_spec() -> None:
    text = (
        "# @defaultSensitive=false @defaultRequired=true\n# @currentEnv=$APP_ENV\n# ---\n\n"
        "# Where it is.\n# @type=url @optional\nURL=\n\n"
        "# @sensitive @required=forEnv(production, staging) @type=string(startsWith=k_)\nKEY=\n\n"
        "# @type=enum(dev, prod)\nAPP_ENV=dev\nN= # @type=port @example=80\n"
    )
    one = {item.name: item for item in env_spec.read(".env.schema", text)}
    assert (one["URL"].type, one["URL"].required, one["URL"].secret) == ("url", False, False)
    assert one["URL"].description == "Where it is."
    assert (one["KEY"].required, one["KEY"].targets) == (True, ("production", "staging"))
    assert (one["KEY"].secret, one["KEY"].pattern) == (True, "k_.*")
    assert (one["APP_ENV"].choices, one["APP_ENV"].default) == (("dev", "prod"), True)
    assert (one["N"].type, one["N"].required, one["N"].has_example) == ("port", True, True)


def test_json_schema() -> None:
    one = {item.name: item for item in json_schema.declarations("env.json", SCHEMA)}
    assert (one["PORT"].type, one["PORT"].required) == ("int", True)
    assert (one["MODE"].type, one["MODE"].choices) == ("enum", ("a", "b"))
    assert (one["URL"].type, one["URL"].description) == ("url", "where")


def test_violations_name_no_value() -> None:
    good = {"PORT": "80", "MODE": "a", "ON": "true", "KEY": "k_1"}
    assert not list(
        json_schema.violations(SCHEMA, {name: Value(text) for name, text in good.items()})
    )
    bad = {"PORT": "hidden1", "MODE": "hidden2", "ON": "hidden3", "KEY": "hidden4"}
    found = list(json_schema.violations(SCHEMA, {name: Value(text) for name, text in bad.items()}))
    assert {one.name for one in found} == set(bad)
    assert {one.rule for one in found} == {"wrong-type"}
    assert "hidden" not in repr(found)


@pytest.mark.parametrize(
    "schema",
    [[], {}, {"properties": 1}, {"properties": {"A": {"type": "no such"}}}],
)
def test_a_bad_schema(schema: object) -> None:
    with pytest.raises(json_schema.BadSchema):
        list(json_schema.violations(schema, {}))


def test_nothing_is_fetched() -> None:
    schema = {"properties": {"A": {"$ref": "https://schema.invalid/x.json"}}}
    with pytest.raises(json_schema.BadSchema):
        list(json_schema.violations(schema, {"A": Value("x")}))


@given(st.text(alphabet="AB=\n #@(),\"'x=forEnv", max_size=80))
def test_never_raises(text: str) -> None:
    example.read(".env.example", text)
    env_spec.read(".env.schema", text)
