from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.dev_server_client import dev_server_client
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.model import Problem, Severity
from tests.leftover_facts import facts_of

_PAGE = '<!doctype html><script type="module" src="/@vite/client"></script><div id=root></div>'


def found(facts: BundleFacts) -> list[Problem]:
    return list(dev_server_client.check(facts, BundleConfig()))


def test_a_page_of_a_dev_server() -> None:
    [problem] = found(facts_of({"index.html": _PAGE}))
    assert problem.subject == "Vite's development client"
    assert "local network" in problem.message
    assert problem.locations[0].path == "dist/index.html"


def test_the_client_in_a_minified_script() -> None:
    text = 'f("?protocol=ws%3A&hostname=localhost&port=8080&pathname=%2Fws&logging=info")'
    [problem] = found(facts_of({"main.js": text}))
    assert problem.subject == "webpack-dev-server's client"


def test_where_no_customers_are_it_is_told_and_stops_nothing() -> None:
    [problem] = found(facts_of({"index.html": _PAGE}, production=False))
    assert problem.severity is Severity.INFO


def test_a_page_that_explains_dev_servers_is_fine() -> None:
    page = "<html><p>Vite adds <code>/@vite/client</code>, webpack-dev-server a client.</p></html>"
    script = 'e.jsx("p",{children:"Run webpack-dev-server, then __webpack_hmr is asked for"})'
    assert found(facts_of({"index.html": page, "docs.js": script})) == []
