"""Workflows, GitLab pipelines and manifests."""

import base64

import pytest

from launchgate.variables.source import Source, Surroundings
from launchgate.variables.uses.configs.read import read

FLOW = ".github/workflows/deploy.yml"
STEP = "jobs:\n  a:\n    environment: production\n    steps:\n      - run: x\n        "
HEAD = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: a\n"


@pytest.mark.parametrize(
    ("path", "text", "uses"),
    [
        (FLOW, STEP + "env: {A: '${{ secrets.AA_X }}'}\n", {"AA_X": ""}),
        (FLOW, STEP + "with: {a: \"${{ secrets['AA_X'] }}\"}\n", {"AA_X": ""}),
        (FLOW, STEP + "with: {a: \"${{ vars.AA_X || 'd' }}\"}\n", {"AA_X": "default"}),
        (FLOW, STEP + "with: {a: '${{ env.AA_X }}'}\n", {"AA_X": ""}),
        (FLOW, STEP + "if: vars.AA_X == 'b'\n", {"AA_X": "optional"}),
        (FLOW, STEP + "if: \"${{ vars.AA_X != '' }}\"\n", {"AA_X": "optional"}),
        (FLOW, STEP + "env: {BB: 1}\n        with: {a: '${{ env.BB }}'}\n", {}),
        (FLOW, STEP + "with: {a: '${{ secrets.GITHUB_TOKEN }}'}\n", {}),
        (FLOW, STEP + "with: {a: \"${{ format('secrets.AA_X') }}\"}\n", {}),
        (FLOW, STEP + "with: {a: secrets.AA_X}\n", {}),
        (FLOW, STEP + "# ${{ secrets.AA_X }}\n", {}),
        ("a/action.yml", "runs:\n  steps:\n    - run: a ${{ env.AA_X }}\n", {"AA_X": ""}),
        ("other.yml", STEP + "env: {A: '${{ secrets.AA_X }}'}\n", {}),
        (".gitlab-ci.yml", "a:\n  script:\n    - deploy $AA_X\n", {"AA_X": ""}),
        (".gitlab-ci.yml", "a:\n  script:\n    - deploy ${AA_X:-d}\n", {"AA_X": "default"}),
        (".gitlab-ci.yml", "a:\n  rules:\n    - if: $AA_X\n", {"AA_X": "optional"}),
        (".gitlab-ci.yml", "a:\n  script:\n    - deploy $CI_JOB_ID # $AA_X\n", {}),
        (".gitlab-ci.yml", "a:\n  script:\n    - AA_X=1; deploy $AA_X\n    - awk '$NF'\n", {}),
        (".gitlab-ci.yml", "variables: {AA_X: b}\na:\n  script: [deploy $AA_X]\n", {}),
        (".gitlab-ci.yml", "a:\n  script: [b]\n  description: $AA_X\n", {}),
    ],
)
def test_pipelines_read(path: str, text: str, uses: dict[str, str]) -> None:
    found = read(Source(path, text.encode()), Surroundings()).uses
    told = {one.name: "default" * one.default or "optional" * one.optional for one in found}
    assert told == uses
    assert all(one.phase == "build" for one in found)


@pytest.mark.parametrize(
    ("path", "text", "name", "value", "target"),
    [
        (FLOW, STEP + "env: {AA_X: b}\n", "AA_X", "b", "production"),
        (FLOW, STEP + "env: {AA_X: '${{ secrets.B }}'}\n", "AA_X", None, "production"),
        (FLOW, "env:\n  AA_X: b\n", "AA_X", "b", None),
        (".gitlab-ci.yml", "variables:\n  AA_X: b\n", "AA_X", "b", None),
        (".gitlab-ci.yml", "variables:\n  AA_X: {value: b}\n", "AA_X", "b", None),
        (".gitlab-ci.yml", "variables:\n  AA_X: $B\n", "AA_X", None, None),
        ("k.yml", HEAD + "      env: [{name: AA_X, value: b}]\n", "AA_X", "b", None),
        ("overlays/qa/k.yml", HEAD + "      env: [{name: AA_X, value: b}]\n", "AA_X", "b", "qa"),
        (
            "k.yml",
            HEAD + "      env:\n      - name: AA_X\n        valueFrom: {secretKeyRef: {name: s}}\n",
            "AA_X",
            None,
            None,
        ),
        (
            "k.yml",
            HEAD + "      envFrom: [{configMapRef: {name: s}}]\n---\napiVersion: v1\n"
            "kind: ConfigMap\nmetadata: {name: s}\ndata: {AA_X: b}\n",
            "AA_X",
            "b",
            None,
        ),
        (
            "k.yml",
            HEAD + "      envFrom: [{secretRef: {name: s}}]\n---\napiVersion: v1\nkind: Secret\n"
            f"metadata: {{name: s}}\ndata: {{AA_X: {base64.b64encode(b'value').decode()}}}\n",
            "AA_X",
            "value",
            None,
        ),
        (
            "templates/d.yaml",
            "{{- if .Values.a }}\n" + HEAD + "      env:\n        - name: AA_X\n"
            "          value: {{ .Values.b | quote }}\n{{- end }}\n",
            "AA_X",
            None,
            None,
        ),
        (
            "templates/d.yaml",
            "{{- if .Values.a }}\n" + HEAD + "      env:\n        - name: AA_X\n"
            '          value: "b"\n      ports:\n        - name: NO\n          value: a\n',
            "AA_X",
            "b",
            None,
        ),
        (
            "kustomization.yaml",
            "secretGenerator:\n  - name: s\n    literals: [AA_X=b]\n$x: 1\n",
            "AA_X",
            "b",
            None,
        ),
    ],
)
def test_what_is_given(
    path: str, text: str, name: str, value: str | None, target: str | None
) -> None:
    reading = read(Source(path, text.encode()), Surroundings())
    told = [(one.name, one.value and one.value.text, one.target) for one in reading.given]
    assert told == [(name, value, target)]
    place = reading.given[0].location
    assert place.line is not None
    assert name in text.splitlines()[place.line - 1]


def test_a_config_map_that_no_container_takes_gives_nothing() -> None:
    text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: s}\ndata: {AA_X: b}\n"
    assert read(Source("k.yml", text.encode()), Surroundings()).given == ()
