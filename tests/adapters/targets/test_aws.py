"""AWS: signatures, rights to decrypt, names of secrets."""

import json
from dataclasses import replace
from datetime import datetime, timezone

import pytest

from launchgate.adapters.targets.sigv4 import Signer
from launchgate.ports import HttpRequest
from tests.adapters.targets.asking import asking, quiet, served, told
from tests.servers.http import Answer, Asked, Server
from tests.servers.targets import aws
from tests.servers.targets.aws import PARAMETERS, SECRETS
from tests.servers.targets.case import TOKEN, VALUE, answer

_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
_REQUEST = HttpRequest(
    method="POST",
    url="https://ssm.eu-central-1.amazonaws.com/",
    headers=(
        ("Content-Type", "application/x-amz-json-1.1"),
        ("X-Amz-Target", "AmazonSSM.GetParametersByPath"),
    ),
    body=b'{"Path": "/a"}',
)


@pytest.mark.parametrize(
    ("session", "begin"),
    [(None, "4292b341d73c0920"), ("session-of-the-test", "24c1750f4726a318")],
)
def test_signs_as_the_provider_s_own_library_does(session: str | None, begin: str) -> None:
    """The signatures were made with botocore 1.44.8."""
    signer = Signer("key-of-the-test", "secret-of-the-test", session, "eu-central-1", "ssm")
    headers = dict(signer.sign(_REQUEST, _AT).headers)
    assert headers["X-Amz-Date"] == "20260102T030405Z"
    assert headers["Authorization"].startswith(
        "AWS4-HMAC-SHA256 Credential=key-of-the-test/20260102/eu-central-1/ssm/aws4_request, "
    )
    assert headers["Authorization"].partition("Signature=")[2].startswith(begin)
    assert headers.get("X-Amz-Security-Token") == session


def test_a_signer_shows_no_secret() -> None:
    quiet(repr(Signer("id", TOKEN, VALUE, "eu-central-1", "ssm")))


def test_a_wrong_secret_is_found_by_its_signature() -> None:
    environ = {**PARAMETERS.environ, "AWS_SECRET_ACCESS_KEY": "another"}
    with Server(PARAMETERS.routes) as server, asking("aws-ssm", environ, server.url) as asked:
        assert "not accepted (401)" in asked.fail(PARAMETERS.source).message


def test_without_the_right_to_decrypt() -> None:
    def below(asked: Asked) -> Answer:
        if json.loads(asked.body)["WithDecryption"]:
            return aws.error("AccessDeniedException")
        route = aws.SSM_ROUTE
        return route if isinstance(route, Answer) else route(asked)

    routes = {"/": aws.signed("ssm", "AmazonSSM.GetParametersByPath", below)}
    with served(PARAMETERS, routes) as asked:
        listed = asked.read(PARAMETERS.source)
    assert told(listed)["B"] == ("present-unreadable", None)
    assert told(listed)["A"] == ("set", VALUE)
    assert "may not be decrypted" in asked.said[0]


@pytest.mark.parametrize("name", ["AWS_REGION", "AWS_DEFAULT_REGION"])
def test_the_region_comes_from_the_environment(name: str) -> None:
    environ = {**PARAMETERS.environ, "AWS_REGION": "", name: "eu-central-1"}
    with Server(PARAMETERS.routes) as server, asking("aws-ssm", environ, server.url) as asked:
        assert told(asked.read(PARAMETERS.source)) == PARAMETERS.expected


def test_the_region_of_the_source_wins() -> None:
    environ = {**PARAMETERS.environ, "AWS_REGION": "us-east-1"}
    source = replace(PARAMETERS.source, region="eu-central-1")
    with Server(PARAMETERS.routes) as server, asking("aws-ssm", environ, server.url) as asked:
        assert told(asked.read(source)) == PARAMETERS.expected


def test_no_region() -> None:
    environ = {**PARAMETERS.environ, "AWS_REGION": ""}
    for url in (None, "https://ssm.acme.example"):
        with asking("aws-ssm", environ, url) as asked:
            assert "AWS_REGION" in asked.fail(PARAMETERS.source).message


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ExpiredTokenException", "not accepted (401)"),
        ("InvalidSignatureException", "not accepted (401)"),
        ("ValidationException", "is not understood (status 400)"),
        ("InvalidKeyId", "(403)"),
        ("ParameterNotFound", "(404)"),
    ],
)
def test_errors_by_their_type(name: str, words: str) -> None:
    with served(PARAMETERS, {"/": aws.error(name)}) as asked:
        assert words in asked.fail(PARAMETERS.source).message


def test_secrets_of_several_variables_are_unknown() -> None:
    names = ["acme/prod/TOKEN", "acme/prod/web", "acme/prod/db", "acme/prod/x-1", "acme/prod/y"]
    page = answer({"SecretList": [{"Name": name} for name in names]})
    with served(SECRETS, {"/": page}) as asked:
        listed = asked.read(SECRETS.source)
    assert told(listed) == {"TOKEN": ("present-unreadable", None)}
    (unknown,) = listed.unknown
    assert unknown.startswith("4 secrets may hold variables as JSON")
    assert "acme/prod/web" in unknown
    assert "acme/prod/y" not in unknown


def test_all_secrets_without_a_prefix() -> None:
    page = answer({"SecretList": [{"Name": "TOKEN"}, {"Name": "acme/KEY"}]})
    with served(SECRETS, {"/": page}) as asked:
        listed = asked.read(replace(SECRETS.source, prefix=None))
    assert sorted(told(listed)) == ["KEY", "TOKEN"]
    assert listed.label == "AWS Secrets Manager, all secrets"
