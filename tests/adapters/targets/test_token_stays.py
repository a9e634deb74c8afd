"""A token goes to its provider's own host, or to one named on the command line: nowhere else."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from urllib.parse import urlsplit

import pytest

from launchgate.adapters.targets.hosts import is_private, path, same_origin
from launchgate.adapters.targets.listed import Means
from launchgate.adapters.targets.read import read
from launchgate.ports import Exchange, HttpRequest, PortError
from launchgate.ports.variables import TargetSource
from tests.adapters.targets.asking import asking, instead, served
from tests.servers.http import Server
from tests.servers.targets import github, gitlab
from tests.servers.targets.case import TOKEN, Case, answer
from tests.servers.targets.cases import CASES


class Nowhere:
    """Keeps what would be sent."""

    def __init__(self) -> None:
        self.requests: list[HttpRequest] = []

    def send(self, request: HttpRequest, *, ca_file: str | None = None) -> Exchange:
        self.requests.append(request)
        error = PortError("refused", "nothing is sent")
        return Exchange(elapsed_ms=0.0, phase="tcp", error=error)

    def null_server(self) -> AbstractContextManager[str]:
        raise NotImplementedError


def _asked(source: TargetSource, environ: Mapping[str, str], **urls: str) -> list[HttpRequest]:
    nowhere = Nowhere()
    with pytest.raises(PortError):
        read(source, Means(http=nowhere, token=environ.get, base_urls=urls))
    return nowhere.requests


@pytest.mark.parametrize("case", CASES, ids=[case.kind for case in CASES])
def test_without_a_flag_it_is_the_own_host(case: Case) -> None:
    requests = _asked(case.source, case.environ)
    assert requests
    for request in requests:
        parts = urlsplit(request.url)
        assert (parts.scheme, parts.netloc) == ("https", case.host)
        assert TOKEN not in request.url
        assert TOKEN not in repr(request.body)


@pytest.mark.parametrize("case", CASES, ids=[case.kind for case in CASES])
def test_the_flag_of_another_provider_changes_nothing(case: Case) -> None:
    other = {"other": "https://other.example", "heroku " + case.kind: "https://other.example"}
    requests = _asked(case.source, case.environ, **other)
    assert {urlsplit(request.url).netloc for request in requests} == {case.host}


@pytest.mark.parametrize("case", [github.CASE, gitlab.CASE], ids=["github", "gitlab"])
def test_a_next_page_elsewhere_gets_no_token(case: Case) -> None:
    with Server(case.routes) as thief:
        for there in (
            f"{thief.url}{case.main}?page=2",
            f"//127.0.0.1:{thief.port}{case.main}",
            "https://evil.example/",
            "http://[::1",
            "file:///etc/passwd",
        ):
            page = answer(
                {"secrets": []} if case is github.CASE else [],
                200,
                ("Link", f'<{there}>; rel="next"'),
            )
            with served(case, instead(case, page)) as asked:
                error = asked.fail(case.source)
            assert "next page" in error.message
        assert thief.connections() == 0


@pytest.mark.parametrize("region", ["evil.example/#", "eu-central-1.evil.example", "../x", "a b"])
def test_a_region_is_no_way_to_another_host(region: str) -> None:
    for case in CASES:
        if case.kind.startswith("aws"):
            assert _asked(case.source, {**case.environ, "AWS_REGION": region}) == []
            given = TargetSource(kind=case.source.kind, prefix="/a", region=region)
            assert _asked(given, case.environ) == []


def test_a_name_is_no_way_to_another_path() -> None:
    source = TargetSource(kind="heroku", app="../account?x=1#y")
    (request,) = _asked(source, {"HEROKU_API_KEY": TOKEN})
    assert urlsplit(request.url).path == "/apps/..%2Faccount%3Fx%3D1%23y/config-vars"
    for odd in ("..", ".", ""):
        assert _asked(TargetSource(kind="heroku", app=odd), {"HEROKU_API_KEY": TOKEN}) == []
        with pytest.raises(PortError):
            path("apps", odd)


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://api.example/x?y", True),
        ("https://API.example:443/x", True),
        ("http://api.example/x", False),
        ("https://api.example.evil/x", False),
        ("https://api.example@evil.example/x", False),
        ("https://me@api.example/x", False),
        ("https://api.example:8443/x", False),
        ("/x", False),
        ("https://[", False),
    ],
)
def test_same_origin(url: str, same: bool) -> None:
    assert same_origin(url, "https://api.example/v1") is same


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("https://git.acme.example", True),
        ("https://git.acme.example:8443/api/v3", True),
        ("http://127.0.0.1:8080", True),
        ("http://[::1]:8080", True),
        ("http://10.0.0.1", False),
        ("http://127.0.0.1.evil.example", False),
    ],
)
def test_private(url: str, private: bool) -> None:
    assert is_private(url) is private


def test_an_own_instance_is_asked_below_its_path() -> None:
    routes = {f"/api/v3{at}": route for at, route in github.ROUTES.items()}
    with (
        Server(routes) as server,
        asking("github", github.CASE.environ, f"{server.url}/api/v3/") as asked,
    ):
        assert asked.read(github.CASE.source).entries
