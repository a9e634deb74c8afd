from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.leaked_variable import leaked_variable
from launchgate.gates.bundle.public_key import public_key
from launchgate.model import Problem, Severity
from launchgate.ports import Exposure
from tests.exposure_facts import exposure, facts, from_source, variable


def found(*exposures: Exposure) -> list[Problem]:
    return list(leaked_variable.check(facts(*exposures), BundleConfig()))


def test_a_secret_s_value_is_critical() -> None:
    place = from_source("src/lib/mail.ts", 3)
    [problem] = found(variable("RESEND_TOKEN", location=place))
    assert (problem.subject, problem.severity) == ("RESEND_TOKEN", Severity.CRITICAL)
    assert problem.message.startswith("RESEND_TOKEN reaches the browser")
    assert "src/lib/mail.ts:3" in problem.message
    assert problem.fix is not None
    assert "server-only" in problem.fix


def test_configuration_is_medium() -> None:
    [problem] = found(variable("INTERNAL_HOST", level="medium"))
    assert problem.severity is Severity.MEDIUM


def test_a_marker_of_a_canary_build() -> None:
    [problem] = found(variable("STRIPE_SECRET_KEY", proof="canary"))
    assert "every visitor downloads" in problem.message
    assert problem.fix is not None
    assert problem.fix.startswith("1. If a build with the real value of STRIPE_SECRET_KEY")


def test_a_prefix_is_what_published_it() -> None:
    for name, server in (("NEXT_PUBLIC_MAIL_PASSWORD", "route"), ("VITE_MAIL_PASSWORD", "server")):
        [problem] = found(variable(name))
        assert problem.fix is not None
        assert f"rename `{name}` to `MAIL_PASSWORD`" in problem.fix
        assert server in problem.fix


def test_a_variable_that_is_declared_public_is_information() -> None:
    item = variable("SENTRY_DSN", level="info", role="allow", why="It is declared to be public.")
    assert found(item) == []
    [problem] = public_key.check(facts(item), BundleConfig())
    assert problem.severity is Severity.INFO


def test_what_its_shape_tells_goes_by_its_kind() -> None:
    assert found(exposure(variable="STRIPE_SECRET_KEY", proof="shape")) == []
