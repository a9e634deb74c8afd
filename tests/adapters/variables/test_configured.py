"""What files of configuration set, and for whom."""

from launchgate.adapters.variables.configured import configured
from launchgate.variables.source import Source
from launchgate.variables.uses.read import read


def _held(path: str, text: str) -> dict[tuple[str, str], tuple[str, bool]]:
    reading = read(Source(path, text.encode()))
    return {
        (item.name, item.target): (item.state, item.value is not None)
        for item in configured({path: reading})
    }


POD = """apiVersion: v1
kind: Pod
spec:
  containers:
    - name: app
      env:
        - name: API_URL
          value: https://api.acme.com
        - name: SESSION_SECRET
          valueFrom: {secretKeyRef: {name: app, key: session}}
"""


def test_a_cluster_s_values_are_judged_and_its_secrets_are_there() -> None:
    assert _held("k8s/app.yaml", POD) == {
        ("API_URL", "production"): ("set", True),
        ("SESSION_SECRET", "production"): ("present-unreadable", False),
    }


def test_the_path_says_which_target() -> None:
    assert {target for _, target in _held("k8s/overlays/staging/app.yaml", POD)} == {"staging"}


def test_of_compose_files_only_that_it_is_set() -> None:
    text = "services:\n  app:\n    environment:\n      API_URL: http://api:8080\n"
    assert _held("docker-compose.yml", text) == {("API_URL", "development"): ("set", False)}
    assert set(_held("docker-compose.prod.yml", text)) == {("API_URL", "production")}


def test_of_images_only_that_it_is_set() -> None:
    held = _held("Dockerfile", "FROM scratch\nENV API_URL=http://api:8080\n")
    assert held == {("API_URL", "production"): ("set", False)}


def test_a_pipeline_s_are_its_own() -> None:
    text = "on: push\nenv:\n  API_URL: https://api.acme.com\njobs: {}\n"
    assert _held(".github/workflows/ci.yml", text) == {}
