"""Docker compose and Dockerfiles."""

import pytest

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.configs.compose import env_files
from launchgate.variables.uses.configs.read import read

HEAD = "services:\n  web:\n    image: a\n"


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("    command: ${AA_X}\n", "need"),
        ("    command: $AA_X\n", "need"),
        ("    command: ${AA_X:?set it}\n", "need"),
        ("    command: ${AA_X?set it}\n", "need"),
        ("    command: ${AA_X:-d}\n", "default"),
        ("    command: ${AA_X-d}\n", "default"),
        ("    command: ${AA_X:+a}\n", "optional"),
        ("    environment:\n      - AA_X\n", "need"),
        ("    environment:\n      AA_X:\n", "need"),
        ("    environment:\n      - BB=${AA_X}\n", "need"),
        ("    command: 'a # ${AA_X}'\n", "need"),
        ("    build:\n      args:\n        - AA_X\n", "need"),
        ("    command: $$AA_X\n", ""),
        ("    # ${AA_X}\n", ""),
        ("    environment:\n      # - AA_X\n      - BB=1\n", ""),
    ],
)
def test_compose_reads(text: str, need: str) -> None:
    uses = read(Source("compose.yaml", (HEAD + text).encode()), Surroundings()).uses
    assert [use.name for use in uses] == (["AA_X"] if need else [])
    for use in uses:
        assert (use.default, use.optional) == (need == "default", need == "optional")
        place = use.location
        row = (HEAD + text).splitlines()[(place.line or 1) - 1]
        assert row[(place.column or 1) - 1 : (place.end_column or 1) - 1] == "AA_X"
        assert use.phase == ("build" if "build" in text else "run")


def test_compose_gives_values_but_not_those_of_variables() -> None:
    text = (
        HEAD
        + "    environment:\n      - A=1$$\n      - B=${C:-${D}}\n    env_file:\n      - a.env\n"
    )
    source = Source("docker-compose.yml", text.encode())
    reading = read(source, Surroundings())
    given = {one.name: one.value and one.value.text for one in reading.given}
    assert given == {"A": "1$", "B": None}
    assert [(use.name, use.default) for use in reading.uses] == [("C", True), ("D", True)]
    assert reading.given[0].label == "docker-compose.yml services.web.environment"
    assert env_files(source) == ("a.env",)


@pytest.mark.parametrize(
    ("text", "uses", "given"),
    [
        ("FROM a\nARG AA_X\n", {"AA_X": False}, {}),
        ("FROM a\nARG AA_X=d\n", {"AA_X": True}, {}),
        ("ARG AA_X=d\nFROM a\nARG AA_X\n", {"AA_X": True}, {}),
        ("FROM a\nARG AA_X\nENV B=${AA_X:-d}\n", {"AA_X": True}, {"B": None}),
        ("FROM a\nENV A=1 B='x y' \\\n  # no C=3\n  D=4\n", {}, {"A": "1", "B": "x y", "D": "4"}),
        ("FROM a\nENV A some text\n", {}, {"A": "some text"}),
        ("FROM a\nCMD run --port $PP\n", {"PP": False}, {}),
        ('FROM a\nCMD ["sh", "-c", "run ${PP:-80}"]\n', {"PP": True}, {}),
        ('FROM a\nCMD ["run", "$PP"]\n', {}, {}),
        ("FROM a\nENV PP=1\nCMD run $PP\n", {}, {"PP": "1"}),
        ("FROM a\nRUN --mount=type=secret,id=x,env=AA_X npm ci\n", {"AA_X": False}, {}),
        ("FROM a\n# ARG AA_X\nRUN echo $LOCAL\n", {}, {}),
        ("FROM a\nRUN <<EOF\nARG AA_X\nENV B=1\nEOF\nARG C\n", {"C": False}, {}),
        ("FROM a\nARG TARGETPLATFORM\n", {}, {}),
    ],
)
def test_dockerfile(text: str, uses: dict[str, bool], given: dict[str, str | None]) -> None:
    reading = read(Source("app/Dockerfile", text.encode()), Surroundings())
    assert {use.name: use.default for use in reading.uses} == uses
    assert {one.name: one.value and one.value.text for one in reading.given} == given
