"""Clusters, infrastructure as code, and single files of tools: what they read and what they set."""

import pytest

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.read import read

HEAD = "apiVersion: apps/v1\nkind: {}\nmetadata: {{name: web}}\n"


def _read(path: str, text: str) -> Reading:
    return read(Source(path, text.encode()))


def _given(reading: Reading) -> dict[str, str | None]:
    return {item.name: item.value.text if item.value else None for item in reading.given}


def test_a_deployment_with_all_that_it_is_given() -> None:
    text = HEAD.format("Deployment") + (
        "spec:\n  template:\n    spec:\n"
        "      initContainers:\n      - env:\n        - {name: FIRST, value: x}\n"
        "      containers:\n      - name: c\n        env:\n"
        "        - name: PLAIN\n          value: 'v'\n"
        "        - name: HIDDEN\n          valueFrom: {secretKeyRef: {name: s, key: k}}\n"
        "        envFrom:\n        - secretRef: {name: s}\n"
        "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {CODED: aGk=}\n"
        "stringData: {OPEN: yo}\n"
    )
    assert _given(_read("k8s/web.yaml", text)) == {
        "FIRST": "x", "PLAIN": "v", "HIDDEN": None, "CODED": "hi", "OPEN": "yo",
    }  # fmt: skip


def test_objects_of_a_list() -> None:
    text = (
        "apiVersion: v1\nkind: List\nitems:\n"
        "- kind: ConfigMap\n  metadata: {name: c}\n  data: {SHARED: v}\n"
        "- kind: Pod\n  spec: {containers: [{envFrom: [{configMapRef: {name: c}}]}]}\n"
    )
    assert _given(_read("k8s/all.yaml", text)) == {"SHARED": "v"}


def test_an_overlay_is_a_target() -> None:
    text = HEAD.format("Pod") + "spec: {containers: [{env: [{name: A, value: v}]}]}\n"
    reading = _read("overlays/production/pod.yaml", text)
    assert [item.target for item in reading.given] == ["production"]


def test_a_description_is_no_container() -> None:
    text = HEAD.format("CustomResourceDefinition") + 'spec:\n  description: "env: - name: NO"\n'
    assert _read("k8s/crd.yaml", text) == Reading()


def test_a_template_of_helm() -> None:
    text = HEAD.format("Deployment") + (
        "spec:\n{{- if .Values.x }}\n      containers:\n        - env:\n"
        "            - name: FILLED\n              value: {{ .Values.x | quote }}\n"
        "            # - name: NO\n            - name: PLAIN\n              value: lit\n"
        "{{- end }}\n"
    )
    assert set(_given(_read("charts/a/templates/web.yaml", text))) == {"FILLED", "PLAIN"}


def test_a_kustomization() -> None:
    text = "configMapGenerator:\n- name: c\n  literals:\n  - LEVEL=info\n"
    assert _given(_read("kustomization.yaml", text)) == {"LEVEL": "info"}


@pytest.mark.parametrize(
    ("path", "text", "uses", "given"),
    [
        (
            "serverless.yml",
            "service: a\nprovider:\n  name: aws\n  environment:\n    A: ${env:OUTER}\n"
            "    B: ${env:SPARE, 'd'}\n",
            {"OUTER": False, "SPARE": True},
            {"A", "B"},
        ),
        (
            "main.tf",
            'variable "key" {\n type = string\n}\nvariable "size" { default = 1 }\n'
            '# variable "no" {}\n'
            'resource "aws_lambda_function" "f" { environment { variables = { A = "v" } } }\n',
            {"TF_VAR_key": False},
            {"A"},
        ),
        (
            "template.yaml",
            "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  F:\n"
            "    Type: AWS::Serverless::Function\n    Properties:\n      Environment:\n"
            "        Variables:\n          A: v\n          B: !Ref Thing\n",
            {},
            {"A", "B"},
        ),
        ("app.yaml", "runtime: python312\nenv_variables:\n  A: v\n", {}, {"A"}),
        (
            "apphosting.yaml",
            "env:\n- variable: A\n  value: v\n- variable: B\n  secret: s\n",
            {},
            {"A", "B"},
        ),
        (
            "supabase/config.toml",
            '[auth.external.github]\nsecret = "env(OUTER)"\n# x = "env(NO)"\n',
            {"OUTER": False},
            set(),
        ),
        (
            "src/main/resources/application.yml",
            "a:\n  b: ${SPARE:d}\n  c: ${OUTER}\n  d: ${some.key}\n# ${NO}\n",
            {"SPARE": True, "OUTER": False},
            set(),
        ),
        (
            "conf/config.yaml",
            "db: ${oc.env:SPARE,d}\nk: ${oc.env:OUTER}\n",
            {"SPARE": True, "OUTER": False},
            set(),
        ),
        (
            ".npmrc",
            "//registry.npmjs.org/:_authToken=${OUTER}\n# ${NO}\ncolor=$NO\n",
            {"OUTER": False},
            set(),
        ),
    ],
)
def test_a_format(path: str, text: str, uses: dict[str, bool], given: set[str]) -> None:
    reading = _read(path, text)
    assert {use.name: use.default for use in reading.uses} == uses
    assert set(_given(reading)) == given


def test_turbo_declares() -> None:
    text = '{"globalEnv":["A"],"tasks":{"build":{"env":["B","!NO","NO_*"],"passThroughEnv":["C"]}}}'
    assert [item.name for item in _read("turbo.json", text).declarations] == ["A", "B", "C"]


@pytest.mark.parametrize("path", ["config/settings.json", "settings.yaml", "values.yaml"])
def test_a_file_that_only_looks_like_one(path: str) -> None:
    text = '{"env": {"NO": {"required": true}}}' if path.endswith("json") else "env:\n  NO: v\n"
    assert _read(path, text) == Reading()


def test_blocks_that_are_not_closed_are_no_more_work() -> None:
    assert _read("main.tf", 'variable "a" {\n' * 10_000).unknown == ()
