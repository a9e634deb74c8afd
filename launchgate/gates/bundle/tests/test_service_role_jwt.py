from collections.abc import Callable

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.service_role_jwt import service_role_jwt
from launchgate.model import Finding, Severity
from tests.credentials.recipe import jwt
from tests.exposure_facts import exposure, facts, from_source

Found = Callable[..., list[Finding]]
REF = "abcdefghijklmnopqrst"


def key(role: str) -> str:
    return jwt({"iss": "supabase", "ref": REF, "role": role, "iat": 1700000000})


def test_the_key_that_passes_all_policies(found: Found) -> None:
    script = f'const a=createClient("https://{REF}.supabase.co","{key("service_role")}");'
    [finding] = found("service-role-jwt", script)
    assert (finding.subject, finding.severity) == ("Supabase service_role key", Severity.CRITICAL)
    assert "row level security" in finding.message
    assert "https://supabase.com/dashboard/project/_/settings/api-keys" in finding.fix
    [place] = finding.locations
    assert (place.path, place.line) == ("dist/assets/index-Bx3k9.js", 1)
    assert script[place.column or 0 :].startswith(key("service_role")[1:9])
    assert key("service_role") not in repr(finding)


def test_the_anon_key_is_another_rule_s(found: Found) -> None:
    assert found("service-role-jwt", f'const a="{key("anon")}";') == []


def test_its_variable_and_its_source_are_told() -> None:
    known = exposure(
        kind="supabase-service-role-jwt",
        title="Supabase service_role key",
        location=from_source("src/lib/admin.ts", 12),
        variable="SUPABASE_SERVICE_ROLE_KEY",
        proof="value",
    )
    [problem] = service_role_jwt.check(facts(known), BundleConfig())
    assert "SUPABASE_SERVICE_ROLE_KEY" in problem.message
    assert "src/lib/admin.ts:12" in problem.message
    assert problem.fix is not None
    assert "src/lib/admin.ts" in problem.fix
