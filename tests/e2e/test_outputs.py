"""What goes where: many formats in one run, stdout for documents, stderr for people."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from tests.command import BAD, LOOPBACK, TUNNEL, Repo
from tests.e2e.conftest import Make

FORMATS = (
    *("terminal", "json", "sarif", "junit", "github", "gitlab-codequality"),
    *("gitlab-secrets", "markdown", "html"),
)
KEYS = {
    "": "schema tool run decision gates findings catalog",
    "run": "id stage target commit started_at elapsed_ms config_sha256 shard complete",
    "gate": "name outcome reason elapsed_ms scanned measurements rules",
    "finding": "rule gate severity impact status blocking rank subject message fix locations "
    "excerpt fingerprint reason expires help_uri",
    "place": "path url line column end_line end_column original",
}


@pytest.fixture
def shop(make: Make) -> Repo:
    """Five findings: critical, high, medium, low, and one that is accepted."""
    return make(
        {
            "app/pay.py": f'STRIPE_WEBHOOK_URL = "{TUNNEL}"\n',
            "web/.env.production": BAD,
            "web/site.ts": f'export const s = {{ siteUrl: "{LOOPBACK}" }};\n',
            "deploy.yaml": "env:\n  SITE_URL: ${SITE_URL:-" + LOOPBACK + "}\n",
            "old/.env": f"PASSWORD_RESET_URL={LOOPBACK}\n",
            "launchgate.toml": '[[suppress]]\nrule = "callbacks/*"\nsubject = "old/**"\n'
            'reason = "is taken down"\nexpires = 2999-01-31\n',
        }
    )


def required(text: str, item: dict[str, Any]) -> None:
    assert set(text.split()) <= set(item)


def test_the_report_has_every_key_and_is_valid(shop: Repo) -> None:
    done = shop.run("-o", "json")
    report = done.report
    jsonschema.validate(report, json.loads(shop.run("schema", "report").out))
    required(KEYS[""], report)
    required(KEYS["run"], report["run"])
    for gate in report["gates"]:
        required(KEYS["gate"], gate)
        assert all(set(rule) == {"id", "outcome", "reason"} for rule in gate["rules"])
    for finding in report["findings"]:
        required(KEYS["finding"], finding)
        required("title why fix", report["catalog"][finding["rule"]])
        for place in finding["locations"]:
            required(KEYS["place"], place)
    assert report["schema"] == "launchgate-report/1"
    assert report["tool"] == {"name": "launchgate", "version": report["tool"]["version"]}
    assert report["run"]["commit"] == shop.git("rev-parse", "HEAD")
    assert (report["run"]["stage"], report["run"]["complete"]) == ("pre-deploy", True)


def test_the_findings_are_the_risk_list(shop: Repo) -> None:
    findings = shop.run("-o", "json").report["findings"]
    assert [item["rank"] for item in findings] == [1, 2, 3, 4, 5]
    assert [(item["severity"], item["status"], item["blocking"]) for item in findings] == [
        ("critical", "new", True),
        ("high", "new", True),
        ("medium", "new", False),
        ("low", "new", False),
        (findings[4]["severity"], "suppressed", False),
    ]
    assert (findings[4]["reason"], findings[4]["expires"]) == ("is taken down", "2999-01-31")


def test_every_format_in_one_run_and_again_from_its_report(shop: Repo) -> None:
    """`report` renders each format byte for byte as the run itself did."""
    first = shop.path.parent / "first"
    asked = [part for kind in FORMATS for part in ("-o", f"{kind}={first / kind}")]
    assert shop.run(*asked, "--color", "never").code == 1
    again = shop.path.parent / "again"
    asked = [part for kind in FORMATS for part in ("-o", f"{kind}={again / kind}")]
    done = shop.run("report", str(first / "json"), *asked)
    assert (done.code, done.out, done.err) == (0, "", "")
    for kind in FORMATS:
        assert (again / kind).read_bytes() == (first / kind).read_bytes(), kind
    for kind in ("json", "sarif", "gitlab-codequality", "gitlab-secrets"):
        json.loads((first / kind).read_text("utf-8"))
    ElementTree.parse(first / "junit")
    assert sorted(path.name for path in first.iterdir()) == sorted(FORMATS)


@pytest.mark.parametrize("output", ["json", "json=-"])
def test_json_on_stdout_is_alone_there(shop: Repo, output: str) -> None:
    done = shop.run("-o", output)
    assert done.report["decision"] == "no-go"
    assert done.out.endswith("}\n")
    assert "NO-GO  2 blocking risks" in done.err


def test_quiet_keeps_stderr_empty_beside_a_document(shop: Repo) -> None:
    done = shop.run("-q", "-o", "json")
    assert (done.code, done.err, done.report["decision"]) == (1, "", "no-go")


def test_a_file_beside_the_terminal(shop: Repo) -> None:
    done = shop.run("-o", "json=out/r.json")
    assert (done.err, "NO-GO  2 blocking risks" in done.out) == ("", True)
    assert json.loads((shop.path / "out/r.json").read_text("utf-8"))["decision"] == "no-go"


def test_our_own_report_in_the_tree_is_no_source(shop: Repo) -> None:
    asked = [part for kind in FORMATS for part in ("-o", f"{kind}=r/{kind}.{kind}")]
    asked += ["-o", "json=r/x.json", "-o", "html=r/x.html", "-o", "sarif=r/x.sarif"]
    assert shop.run(*asked, "-o", "junit=r/x.xml").code == 1
    before = json.loads((shop.path / "r/x.json").read_text("utf-8"))
    after = shop.run("-o", "json").report
    assert after["findings"] == before["findings"]


def test_two_runs_are_equal_but_for_the_run_itself(shop: Repo) -> None:
    """Key order too: the texts are compared, not the values."""

    def text() -> str:
        report = shop.run("-o", "json").report
        report["run"] = {**report["run"], "id": "", "started_at": "", "elapsed_ms": 0}
        for gate in report["gates"]:
            gate["elapsed_ms"] = 0
        return json.dumps(report)

    assert text() == text()


def test_fingerprints_do_not_depend_on_the_baseline(shop: Repo) -> None:
    def fingerprints() -> dict[str, str]:
        findings = shop.run("-o", "json").report["findings"]
        return {item["fingerprint"]: item["status"] for item in findings}

    before = fingerprints()
    assert shop.run("baseline", "update").code == 0
    after = fingerprints()
    assert set(after) == set(before)
    assert sorted(after.values()) == ["baselined"] * 4 + ["suppressed"]
    assert all(len(item) == 32 and int(item, 16) >= 0 for item in after)


def places(repo: Repo) -> list[tuple[Any, ...]]:
    [finding] = repo.run("-o", "json").report["findings"]
    keys = ("path", "line", "column", "end_line", "end_column")
    return [tuple(place[key] for key in keys) for place in finding["locations"]]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("", "a.ts"),
        ("/* 🚀 héllo */ ", "a.ts"),
        ("\n\n  ", "b/c.ts"),
        ("/* e\u0301 \U0001f468 */", "ü.ts"),
    ],
)
def test_a_place_is_exact_in_code_points(make: Make, before: str, name: str) -> None:
    text = f'{before}export const redirectUri = "{LOOPBACK}";\n'
    repo = make({name: text})
    line = text[: text.index(LOOPBACK)].count("\n") + 1
    column = len(text[: text.index(LOOPBACK)].rpartition("\n")[2]) + 1
    assert places(repo) == [(name, line, column, line, column + len(LOOPBACK))]


def test_a_place_is_exact_on_one_line_of_5_mb(make: Make) -> None:
    filler = "var é=1;" * 330_000
    text = f'{filler}export const redirectUri = "{LOOPBACK}";{filler}'
    assert len(text.encode()) > 5_000_000
    column = text.index(LOOPBACK) + 1
    assert places(make({"src/all.js": text})) == [
        ("src/all.js", 1, column, 1, column + len(LOOPBACK))
    ]


def test_without_a_repository_paths_are_relative_to_the_argument(tmp_path: Path) -> None:
    from tests.command import launchgate

    (tmp_path / "shop/web").mkdir(parents=True)
    (tmp_path / "shop/web/.env").write_text(BAD)
    done = launchgate("run", "shop", "-o", "json", cwd=tmp_path)
    [finding] = done.report["findings"]
    assert (done.code, finding["locations"][0]["path"]) == (1, "web/.env")
    assert done.report["run"]["commit"] is None


def test_report_says_what_is_wrong_with_its_file(shop: Repo) -> None:
    shop.write({"x.json": '{"schema": "launchgate-report/1"}', "y.json": "no"})
    assert shop.run("report", "x.json").code == 2
    assert "not JSON" in shop.run("report", "y.json").err
    assert "cannot read it" in shop.run("report", "z.json").err
