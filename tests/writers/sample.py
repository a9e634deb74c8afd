"""What a small SaaS might see: one of every outcome and every status."""

from launchgate.model import (
    Decision,
    Finding,
    GateResult,
    Impact,
    Location,
    Measurement,
    Outcome,
    Report,
    Severity,
    Status,
    Unseen,
    Verdict,
)
from tests.writers.made import catalog, finding, info, results, run_info

# Built at run time, so that no scanner takes this file for a leak.
MASKED = "sk_" + "live_" + "…(107)"
DNS = "DNS did not answer for _dmarc.acme.example in 5 s: run again, or check the resolver"


def sample_report() -> Report:
    return Report(
        version="0.1.0",
        run=run_info(),
        decision=Decision.NO_GO,
        gates=(*_quiet_gates(), *_loud_gates()),
        verdicts=(*_new(), *_old()),
        catalog=catalog(
            info("bundle/service-role-jwt", "Service key in the browser", Severity.CRITICAL),
            info("callbacks/loopback", "Callback to localhost", Severity.HIGH, Impact.SIGNUP),
            info("env/missing", "Missing variable", Severity.HIGH, Impact.AVAILABILITY),
            info("mail/dmarc", "No DMARC policy", Severity.MEDIUM, Impact.EMAIL),
            info("secrets/high-entropy", "Looks like a secret", Severity.MEDIUM),
            info("secrets/private-key", "Private key in the repository", Severity.CRITICAL),
            info("smoke/slow", "Slower than the limit", Severity.MEDIUM, Impact.PERFORMANCE),
            info("smoke/status", "Endpoint answers wrongly", Severity.HIGH, Impact.SIGNUP),
        ),
        changed={"dist/assets/index.js": (), "src/auth.ts": ()},
    )


def _new() -> tuple[Verdict, ...]:
    signup = finding(
        1,
        rule_id="smoke/status",
        impact=Impact.SIGNUP,
        subject="POST /api/signup",
        message="POST /api/signup answers 500 instead of 201: nobody can sign up.",
        fix="Read the log of this request; the usual cause is a missing variable.",
        locations=(Location(url="https://app.acme.example/api/signup"),),
    )
    loopback = finding(
        3,
        rule_id="callbacks/loopback",
        severity=Severity.HIGH,
        impact=Impact.SIGNUP,
        subject="http://localhost:3000/auth/callback",
        message="The sign-in callback points to localhost: customers land on an error page.",
        fix="Set AUTH_URL=https://app.acme.example in production.",
        locations=(Location(path="src/auth.ts", line=4, column=20, end_line=4, end_column=56),),
    )
    slow = finding(
        4,
        rule_id="smoke/slow",
        severity=Severity.MEDIUM,
        impact=Impact.PERFORMANCE,
        subject="GET /api/health",
        message="p95 is 412 ms, the limit is 300 ms.",
        fix="Look at the slowest query of this route.",
        locations=(Location(url="https://app.acme.example/api/health"),),
    )
    doubtful = finding(
        5,
        rule_id="secrets/high-entropy",
        severity=Severity.LOW,
        subject="API_TOKEN in .env.example",
        message="A value that looks like a secret stands in an example file.",
        fix="Replace it with a placeholder.",
        locations=(Location(path=".env.example", line=7, column=11),),
        excerpt="API_TOKEN=…(40)",
    )
    return tuple(
        Verdict(finding=one, status=Status.NEW, blocking=rank <= 3, rank=rank)
        for rank, one in enumerate((signup, _leaked_key(), loopback, slow, doubtful), start=1)
    )


def _leaked_key() -> Finding:
    return finding(
        2,
        locations=(
            Location(
                path="dist/assets/index.js",
                line=1,
                column=88123,
                end_line=1,
                end_column=88342,
                original=Location(path="src/lib/admin.ts", line=12, column=9),
            ),
            Location(path="dist/assets/vendor.js", line=3, column=7, end_line=3, end_column=226),
        ),
        excerpt='createClient(u,"eyJhbG…(219)")',
    )


def _old() -> tuple[Verdict, ...]:
    key = finding(
        6,
        rule_id="secrets/private-key",
        subject="RSA private key",
        message="A private key lies in the repository: whoever can read it can pose as you.",
        fix="Revoke the key, make a new one, keep it out of git.",
        locations=(Location(path="deploy/old.pem", line=1, column=1, end_line=27, end_column=30),),
        excerpt=MASKED,
    )
    fixture = finding(
        7,
        rule_id="callbacks/loopback",
        severity=Severity.HIGH,
        impact=Impact.SIGNUP,
        subject="http://127.0.0.1:8000/hook",
        message="A webhook points to localhost.",
        fix="Use the public URL.",
        locations=(Location(path="tests/hooks.py", line=9, column=12),),
    )
    return (
        Verdict(finding=key, status=Status.BASELINED, blocking=False, rank=6, reason="baseline"),
        Verdict(
            finding=fixture,
            status=Status.SUPPRESSED,
            blocking=False,
            rank=7,
            reason="fixtures",
            expires="2027-01-31",
        ),
    )


def _quiet_gates() -> tuple[GateResult, ...]:
    nothing = "no code that reads variables"
    return (
        GateResult(
            name="env",
            title="Environment variables",
            outcome=Outcome.SKIP,
            reason=nothing,
            rules=results(("env/missing", Outcome.SKIP, nothing)),
        ),
        GateResult(
            name="secrets",
            title="Secrets",
            outcome=Outcome.PASS,
            elapsed_ms=90,
            scanned={"files": 212, "bytes": 1_204_331},
            rules=results(
                ("secrets/high-entropy", Outcome.FAIL, None),
                ("secrets/private-key", Outcome.PASS, None),
            ),
            unseen=(Unseen(what="assets/intro.mp4", why="binary"),),
        ),
        GateResult(
            name="mail",
            title="Mail",
            outcome=Outcome.ERROR,
            reason=DNS,
            elapsed_ms=5003,
            rules=results(("mail/dmarc", Outcome.ERROR, DNS)),
            unknown=(DNS,),
        ),
    )


def _loud_gates() -> tuple[GateResult, ...]:
    fail = Outcome.FAIL
    return (
        GateResult(
            name="bundle",
            title="Browser bundle",
            outcome=fail,
            elapsed_ms=640,
            scanned={"files": 31, "bytes": 5_312_004},
            rules=results(("bundle/service-role-jwt", fail, None)),
        ),
        GateResult(
            name="callbacks",
            title="Callbacks",
            outcome=fail,
            elapsed_ms=40,
            scanned={"files": 58},
            rules=results(("callbacks/loopback", fail, None)),
        ),
        GateResult(
            name="smoke",
            title="Smoke",
            outcome=fail,
            elapsed_ms=5120,
            scanned={"requests": 60},
            measurements=(
                Measurement(
                    name="p95",
                    subject="GET /api/health",
                    value=412.0,
                    unit="ms",
                    limit=300.0,
                    interval=(371.0, 455.0),
                    samples=tuple(200.0 + (index * 37) % 240 for index in range(60)),
                ),
                Measurement(name="p95", subject="POST /api/signup", value=None, unit="ms"),
            ),
            rules=results(("smoke/slow", fail, None), ("smoke/status", fail, None)),
        ),
    )
