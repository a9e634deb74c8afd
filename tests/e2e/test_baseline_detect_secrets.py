"""A team that comes with detect-secrets: its file counts, is rewritten as it writes it, moves."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.command import BAD, ROOT, Repo, environment
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.e2e.test_suppress import PASSWORD, WHY

NAME = ".secrets.baseline"
FILES = {
    "src/settings.py": 'DB_PASSWORD = "{alnum:18}"\nTOKEN = "{github:ghp_}"\n',
    "src/pay.ts": 'const stripe = new Stripe("sk_' + 'live_{alnum:99}");\n',
    "deploy/key.pem": "-----BEGIN RSA PRIVATE" + " KEY-----\n"
    + "{b64:64}\n" * 12 + "-----END RSA PRIVATE" + " KEY-----\n",
    "config.yaml": "db:\n  password: {alnum:20}\n  url: postgres://me:{alnum:16}@db.acme.com/x\n",
    "app.ini": "[db]\npassword = {alnum:20} ; the main one\n",
    "build.py": 'digest = "{hex:40}"\n',
}  # fmt: skip
SECRETS = 7  # that launchgate sees in them; detect-secrets sees the digest too
LATER = 'KEY = "sk_' + 'live_{alnum:24}"\n'


def detect_secrets(repo: Repo, *arguments: str, module: str = "detect_secrets") -> tuple[int, str]:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, cwd=repo.path, env=environment(), capture_output=True, check=False, text=True
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def scan(repo: Repo, *options: str) -> dict[str, Any]:
    """Writes the file as a team does, and gives it back."""
    code, text = detect_secrets(repo, "scan", "--no-verify", *options)
    assert code == 0
    repo.write({NAME: text})
    repo.git("add", "-A")
    found: dict[str, Any] = json.loads(text)
    return found


def document(repo: Repo) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((repo.path / NAME).read_text("utf-8"))
    return found


def pairs(whole: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {
        (path, item["type"], item["hashed_secret"])
        for path, items in whole["results"].items()
        for item in items
    }


def made(*seeds: int) -> dict[str, str]:
    return {name: expand(text, *seeds) for name, text in FILES.items()}


@pytest.fixture
def team(make: Make) -> Repo:
    """All that stands in the files is accepted by detect-secrets' slim file."""
    repo = make(made())
    scan(repo, "--slim")
    repo.commit({})
    return repo


def statuses(repo: Repo, *options: str) -> tuple[int, list[str]]:
    done = repo.run("check", "secrets", "-o", "json", *options)
    return done.code, [item["status"] for item in done.report["findings"]]


@pytest.mark.parametrize("options", [[], ["--slim"]])
def test_what_it_accepts_does_not_block_though_it_keeps_parts_and_headings(
    make: Make, options: list[str]
) -> None:
    repo = make(made())
    assert statuses(repo) == (1, ["new"] * SECRETS)
    scan(repo, *options)
    assert statuses(repo) == (0, [])
    shown = repo.run("check", "secrets").out
    assert f"{SECRETS - 1} places (accepted by {NAME})" in shown
    assert f"1 place (accepted by {NAME} by kind, not by value:" in shown
    repo.write({"src/settings.py": made()["src/settings.py"] + expand(LATER)})
    assert statuses(repo) == (1, ["new"])


def test_as_the_baseline_of_a_run_it_marks_what_it_accepts(team: Repo) -> None:
    assert statuses(team, "--baseline", NAME) == (0, ["baselined"] * SECRETS)
    team.write({"launchgate.toml": f'[policy]\nbaseline = "{NAME}"\n'})
    assert statuses(team) == (0, ["baselined"] * SECRETS)
    team.write({"src/new.py": made()["src/settings.py"]})  # another file: the value is new there
    done = team.run("check", "secrets", "-o", "json", "--baseline", NAME)
    new = [item for item in done.report["findings"] if item["status"] == "new"]
    assert (done.code, len(new)) == (1, 2)
    assert {item["reason"] for item in new} == {"1 more than the 1 place(s) in the baseline"}


def test_a_hook_takes_it_and_a_new_token_beside_an_old_one_is_new(team: Repo) -> None:
    token = expand("{github:ghp_}", 9)
    team.write({"src/settings.py": made()["src/settings.py"] + f"OTHER = {token}\n"})
    team.git("add", "-A")
    assert detect_secrets(team, "scan", "--string", "x")[0] == 0
    for more in ([], ["--baseline", NAME]):
        done = team.run("hook", "secrets", *more)
        assert (done.code, "GitHub personal access token" in done.out + done.err) == (1, True)
    assert token not in done.out + done.err
    team.write({"src/settings.py": "# moved\n" + made()["src/settings.py"]})
    team.git("add", "-A")
    assert team.run("hook", "secrets", "--baseline", NAME).code == 0


def test_it_moves_to_our_own_without_loss(team: Repo) -> None:
    whole = document(team)
    whole["results"]["src/pay.ts"][0]["is_secret"] = True
    whole["results"]["src/settings.py"][0]["is_secret"] = False
    whole["results"]["gone.py"] = [{**whole["results"]["app.ini"][0], "line_number": 7}]
    whole["results"]["app.ini"].append({"type": "Acme Token", "hashed_secret": "a" * 40})
    stale = {**whole["results"]["config.yaml"][0], "hashed_secret": "b" * 40}
    whole["results"]["config.yaml"].append(stale)
    team.write({NAME: json.dumps(whole)})
    team.write({"src/new.py": expand(LATER)})
    before = statuses(team)
    assert before == (1, ["new"])

    done = team.run("baseline", "update", "--from", NAME)
    assert done.code == 0
    for said in (
        f"{SECRETS} findings taken over from {NAME}",
        "1 entries need no entry, for launchgate sees no credential there:\n"
        "build.py:1  Hex High Entropy String",
        "2 entries match nothing any more:",
        f"config.yaml:?  {stale['type']}: its value is gone",
        "gone.py:7  Secret Keyword: its file is gone",
        "app.ini:?  Acme Token: detect-secrets itself does not know the type",
        "1 entries are marked as real secrets (is_secret: true): revoke them",
        "1 findings are new and not taken over",
        f"git rm {NAME}",
    ):
        assert said in done.out, said
    team.write({NAME: None})
    code, found = statuses(team)
    assert (code, sorted(found)) == (1, ["baselined"] * SECRETS + ["new"])
    team.write({"src/new.py": None})
    assert statuses(team) == (0, ["baselined"] * SECRETS)
    audit = team.run("baseline", "audit").out
    assert f"(marked as a secret in {NAME})" in audit
    assert f"(marked as no secret in {NAME})" in audit
    assert team.run("baseline", "update").code == 0
    assert team.run("baseline", "audit").out == audit  # what was said of them stays
    moved = (team.path / "launchgate.baseline").read_text("utf-8")
    values = [part for text in made().values() for part in text.split() if len(part) > 15]
    assert not any(value.strip('"') in moved + done.out + audit for value in values)


def test_moving_again_changes_nothing_and_accepts_nothing_new(team: Repo) -> None:
    assert team.run("baseline", "update", "--from", NAME).code == 0
    first = (team.path / "launchgate.baseline").read_bytes()
    team.write({"src/copy.py": made()["src/settings.py"]})
    assert team.run("baseline", "update", "--from", NAME).code == 0
    team.write({NAME: None})
    code, found = statuses(team)
    assert (code, found.count("new")) == (1, 2)
    assert (team.path / "launchgate.baseline").read_bytes() == first


def test_places_that_its_filters_leave_out_move_too(make: Make) -> None:
    repo = make({"legacy/a.py": expand(LATER), "src/b.py": expand(LATER, 2)})
    scan(repo, "--exclude-files", "^legacy/", "--exclude-secrets", "^never$")
    repo.commit({})
    done = repo.run("check", "secrets", "-o", "json")
    assert (done.code, done.report["findings"]) == (0, [])
    assert "should_exclude_file of .secrets.baseline" in repo.run("check", "secrets").out
    said = repo.run("baseline", "update", "--from", NAME).out
    assert "1 of the places are accepted by should_exclude_file of" in said
    repo.write({NAME: None})
    assert statuses(repo) == (0, ["baselined"] * 2)


def test_update_writes_what_detect_secrets_reads(make: Make) -> None:
    repo = make(made())
    done = repo.run("baseline", "update", "--baseline", NAME)
    assert done.code == 0
    assert "SHA-1 of a weak value can be guessed" in done.err
    repo.commit({})
    whole = document(repo)
    assert [*whole] == ["version", "plugins_used", "filters_used", "results"]
    assert [*whole["results"]] == sorted(set(FILES) - {"build.py"})
    assert all("line_number" not in row for rows in whole["results"].values() for row in rows)
    names = [name for name in FILES if name != "build.py"]
    hook = ("--no-verify", "--baseline", NAME, *names)
    assert detect_secrets(repo, *hook, module="detect_secrets.pre_commit_hook") == (0, "")
    assert statuses(repo) == (0, [])
    first = (repo.path / NAME).read_bytes()
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    assert (repo.path / NAME).read_bytes() == first


def test_update_keeps_what_only_detect_secrets_sees_and_how_its_file_looks(make: Make) -> None:
    repo = make(made())
    before = scan(repo)
    before["results"]["build.py"][0]["is_secret"] = False
    text = json.dumps(before, indent=2) + "\n"
    repo.write({NAME: text})
    repo.commit({})
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    assert (repo.path / NAME).read_text("utf-8") == text  # nothing new: not even the date
    repo.write({"src/settings.py": "#\n" + made()["src/settings.py"] + expand(LATER)})
    repo.git("add", "-A")
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    after = document(repo)
    assert pairs(before) < pairs(after)
    assert (after["plugins_used"], after["version"]) == (before["plugins_used"], before["version"])
    assert after["results"]["build.py"] == before["results"]["build.py"]
    lines = {row["line_number"] for row in after["results"]["src/settings.py"]}
    assert lines == {2, 3, 4}
    repo.commit({})
    assert detect_secrets(repo, "audit", "--report", NAME)[0] == 0
    hook = ("--no-verify", "--baseline", NAME, *FILES)
    assert detect_secrets(repo, *hook, module="detect_secrets.pre_commit_hook") == (0, "")


def test_audit_and_prune(team: Repo) -> None:
    team.write({"config.yaml": "db: {}\n", "build.py": None})
    audit = team.run("baseline", "audit", "--baseline", NAME)
    assert audit.code == 0
    assert "5 findings hidden; of 10 entries launchgate sees 7" in audit.out
    assert "3 match nothing" in audit.out
    pruned = team.run("baseline", "prune", "--baseline", NAME)
    assert (pruned.code, "3 entries taken out, 7 left" in pruned.out) == (0, True)
    assert "build.py:?  Hex High Entropy String: its file is gone" in pruned.out
    assert not {"config.yaml", "build.py"} & document(team)["results"].keys()
    assert team.run("baseline", "prune", "--baseline", NAME).out.endswith(
        "0 entries taken out, 7 left\n"
    )


def test_a_part_of_the_tree_keeps_the_rest(team: Repo) -> None:
    before = pairs(document(team))
    team.write({"src/new.py": expand(LATER)})
    assert team.run("baseline", "update", "--baseline", NAME, "src").code == 0
    assert before < pairs(document(team))


def test_windows_paths_are_ours(team: Repo) -> None:
    whole = document(team)
    results = {name.replace("/", "\\"): rows for name, rows in whole["results"].items()}
    for name, rows in results.items():
        results[name] = [{**row, "filename": name} for row in rows]
    team.write({NAME: json.dumps({**whole, "results": results})})
    assert statuses(team) == (0, [])
    assert team.run("baseline", "update", "--baseline", NAME).code == 0
    assert document(team)["results"] == whole["results"]


def test_a_file_of_a_folder_names_files_from_there(make: Make) -> None:
    repo = make({f"api/{name}": text for name, text in made().items()})
    api = Repo(repo.path / "api")
    _, text = detect_secrets(api, "scan", "--slim", "--no-verify", "--all-files")
    repo.write({f"api/{NAME}": text})
    at = f"api/{NAME}"
    assert statuses(repo, "--baseline", at) == (0, ["baselined"] * SECRETS)
    repo.write({"api/new.py": expand(LATER)})
    assert repo.run("baseline", "update", "--baseline", at, "api").code == 0
    assert "new.py" in json.loads((repo.path / at).read_text("utf-8"))["results"]
    assert statuses(repo, "--baseline", at) == (0, ["baselined"] * (SECRETS + 1))
    repo.write({"web.py": expand(LATER, 3)})
    done = repo.run("baseline", "update", "--baseline", at)
    assert (done.code, "web.py is not below api/" in done.err) == (2, True)


def test_a_change_does_not_bring_its_own(make: Make) -> None:
    repo = make(made())
    scan(repo, "--slim")
    repo.commit({})
    repo.git("switch", "-q", "-c", "head")
    repo.write({"src/new.py": expand(LATER)})
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    repo.commit({})
    assert statuses(repo, "--baseline", NAME) == (0, ["baselined"] * (SECRETS + 1))
    done = repo.run("check", "secrets", "-o", "json", "--baseline", NAME, "--policy-from", "main")
    found = [item["status"] for item in done.report["findings"] if item["gate"] == "secrets"]
    assert (done.code, sorted(found)) == (1, ["baselined"] * SECRETS + ["new"])
    assert "entries of detect-secrets' baseline are added, not in force yet" in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--gate", "callbacks", "--baseline", NAME], "holds secrets only"),
        (["--from", NAME, "--baseline", f"x{NAME}"], "name ours with --baseline"),
        (["--from", NAME, "src"], "--from takes no PATH"),
        (["--from", "nothing"], "no baseline"),
        (["--from", "src"], "Is a directory"),
        (["--from", NAME, "--gate", "callbacks"], "holds secrets only"),
    ],
)
def test_what_cannot_be_is_refused(team: Repo, arguments: list[str], said: str) -> None:
    before = (team.path / NAME).read_bytes()
    done = team.run("baseline", "update", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert (team.path / NAME).read_bytes() == before
    assert not (team.path / "launchgate.baseline").exists()


def test_other_gates_have_their_own(make: Make) -> None:
    repo = make({".env.production": BAD, "src/a.py": expand(LATER)})
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    done = repo.run("-o", "json", "--baseline", NAME)
    assert done.code == 1
    assert {(item["gate"], item["status"]) for item in done.report["findings"]} == {
        ("callbacks", "new"),
        ("secrets", "baselined"),
    }


def test_not_for_a_part_of_a_run(team: Repo) -> None:
    done = team.run("--shard", "1/2", "-o", "json", "--baseline", NAME)
    assert (done.code, "leave --baseline out" in done.err) == (2, True)


def broken(repo: Repo, **changes: object) -> dict[str, str | None]:
    return {NAME: json.dumps({**document(repo), **changes})}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("json", "line 1 is not valid JSON"),
        ("latin-1", "UTF-8"),
        ("results", "it has no `results`"),
        ("plugin", "AcmeDetector, which detect-secrets 1.5 does not have"),
        ("filter", "detect_secrets.filters.nothing.at_all, which"),
        ("options", "JwtTokenDetector does not take the options"),
    ],
)
def test_a_broken_file_is_told_and_left_alone(team: Repo, name: str, said: str) -> None:
    whole = document(team)
    texts = {
        "json": b"{,",
        "latin-1": b'{"results": {"\xe9": []}}',
        "results": b'{"results": []}',
        "plugin": json.dumps({**whole, "plugins_used": [{"name": "AcmeDetector"}]}).encode(),
        "filter": json.dumps(
            {**whole, "filters_used": [{"path": "detect_secrets.filters.nothing.at_all"}]}
        ).encode(),
        "options": json.dumps(
            {**whole, "plugins_used": [{"name": "JwtTokenDetector", "x": 1}]}
        ).encode(),
    }
    (team.path / NAME).write_bytes(texts[name])
    done = team.run("baseline", "update", "--baseline", NAME)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert (team.path / NAME).read_bytes() == texts[name]
    if name != "options":  # only who writes the file makes its plugins
        assert team.run("check", "secrets", "--baseline", NAME).code == 2
        implicit = team.run("check", "secrets")
        assert (implicit.code, NAME in implicit.out) == (3, True)


@pytest.mark.parametrize(
    ("plugins", "code"), [([], 0), ([{"name": "HexHighEntropyString", "limit": 2.1}], 0)]
)
def test_a_clean_commit_does_not_load_the_package(
    team: Repo, plugins: list[object], code: int
) -> None:
    team.write({NAME: json.dumps({**document(team), "plugins_used": plugins}), "src/x.py": "x=1\n"})
    team.git("add", "src/x.py")
    command = [sys.executable, "-X", "importtime", "-m", "launchgate", "hook", "secrets"]
    done = subprocess.run(
        command, cwd=team.path, env=environment(), capture_output=True, check=False, text=True
    )
    assert done.returncode == code
    assert ("detect_secrets" in done.stderr) is bool(plugins)
    assert "launchgate.cli.session" in done.stderr or not plugins


def test_a_lowered_limit_is_run_and_says_so(make: Make) -> None:
    digest = expand("{hex:40}")
    repo = make({"src/a.py": f'x = "{digest}"\n'})
    plugins = [{"name": "HexHighEntropyString", "limit": 2.1}]
    repo.write({NAME: json.dumps({"version": "1.5.0", "plugins_used": plugins, "results": {}})})
    done = repo.run("check", "secrets", "-o", "json")
    [finding] = done.report["findings"]
    assert (done.code, finding["severity"]) == (0, "medium")
    assert finding["subject"] == f"Hex High Entropy String (own limit of {NAME})"
    assert digest not in done.out + done.err
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    assert statuses(repo, "--baseline", NAME) == (0, ["baselined"])
    assert pairs(document(repo)).pop()[:2] == ("src/a.py", "Hex High Entropy String")


def test_own_code_is_named_and_not_run(make: Make) -> None:
    touch = "import pathlib\npathlib.Path('ran').touch()\n"
    repo = make({"tools/acme.py": touch})
    plugin = {"name": "AcmeDetector", "path": "file:///home/al/shop/tools/acme.py"}
    repo.write({NAME: json.dumps({"version": "1.5.0", "plugins_used": [plugin], "results": {}})})
    done = repo.run("check", "secrets")
    assert (done.code, "plugin AcmeDetector of .secrets.baseline" in done.out) == (0, True)
    allowed = {"LAUNCHGATE_DETECT_SECRETS_CODE": "tools/acme.py"}
    assert not (repo.path / "ran").exists()
    forked = repo.run("check", "secrets", "--policy-from", "HEAD", env=allowed)
    assert (forked.code, (repo.path / "ran").exists()) == (0, False)
    done = repo.run("check", "secrets", env=allowed)
    assert (done.code, "acme.py cannot be loaded: LookupError" in done.out) == (3, True)
    assert (repo.path / "ran").exists()


def test_a_configured_one_is_named_again_to_be_written(team: Repo) -> None:
    team.write({"launchgate.toml": f'[policy]\nbaseline = "{NAME}"\n'})
    for verb in ("update", "prune", "audit"):
        done = team.run("baseline", verb)
        assert (done.code, f"--baseline {team.path / NAME}" in done.err) == (2, True)
    done = team.run("baseline", "update", "--from", NAME)
    assert (done.code, "name ours with --baseline" in done.err) == (2, True)


def test_a_file_that_no_one_can_mean(make: Make) -> None:
    repo = make({"src/a.py": "a = 1\n"})
    path = repo.path / NAME
    with path.open("wb") as stream:
        stream.truncate(64_000_001)
    done = repo.run("check", "secrets", "--baseline", NAME)
    assert (done.code, "larger than 64 MB" in done.err) == (2, True)
    done = repo.run("check", "secrets")
    assert (done.code, "larger than 64 MB" in done.out) == (3, True)
    path.unlink()
    path.mkdir()
    assert repo.run("check", "secrets", "--baseline", NAME).code == 2
    assert repo.run("check", "secrets").code == 3
    repo.write({"src/b.py": "b = 1\n"})
    repo.git("add", "src/b.py")
    assert repo.run("hook", "secrets").code == 3


def test_a_broken_file_is_no_clean_commit(team: Repo) -> None:
    team.write({NAME: "{", "src/x.py": "x = 1\n"})
    team.git("add", "src/x.py")
    done = team.run("hook", "secrets")
    assert (done.code, "line 1 is not valid JSON" in done.out + done.err) == (3, True)


def test_names_that_are_not_utf_8(make: Make) -> None:
    repo = make({"README.md": "# Shop\n"})
    for name in (b"a\xff.py", "ü.py".encode()):
        Path(os.fsdecode(os.fsencode(repo.path) + b"/" + name)).write_text(expand(LATER))
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    assert statuses(repo) == (0, [])
    assert statuses(repo, "--baseline", NAME) == (0, ["baselined"])
    assert len(document(repo)["results"]) == 2


def test_shards_keep_what_was_said_of_an_entry(team: Repo, tmp_path: Path) -> None:
    whole = document(team)
    whole["results"]["src/pay.ts"][0]["is_secret"] = False
    team.write({NAME: json.dumps(whole)})
    assert team.run("baseline", "update", "--from", NAME).code == 0
    team.write({NAME: None})
    shards = tmp_path / "shards"
    for part in ("1", "2"):
        out = f"json={shards / part}.json"
        assert team.run("--shard", f"{part}/2", "-o", out, "--exit-zero").code in (0, 3)
    merged = team.run("merge", str(shards), "-o", "json").report["findings"]
    assert f"marked as no secret in {NAME}" in {item["reason"] for item in merged}


PAGE = (ROOT / "docs" / "detect-secrets.md").read_text(encoding="utf-8")
COMMANDS = [
    line.partition("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("launchgate ")
]


@pytest.mark.parametrize("line", COMMANDS)
def test_what_the_page_tells_to_type_works(team: Repo, line: str) -> None:
    done = team.run(*shlex.split(line)[1:])
    assert done.code == 0, done.err


def test_the_page_has_commands() -> None:
    assert len(COMMANDS) == 5


def test_without_a_word_the_file_of_the_base_counts(make: Make) -> None:
    repo = make(made())
    whole = scan(repo, "--slim")
    words = {
        "path": "detect_secrets.filters.wordlist.should_exclude_secret",
        "file_name": "words.txt",
        "min_length": 3,
    }
    filters = {"filters_used": [*whole["filters_used"], words]}
    repo.commit({NAME: json.dumps({**whole, **filters}), "words.txt": "something\n"})
    repo.git("switch", "-q", "-c", "head")
    assert statuses(repo, "--policy-from", "main") == (0, [])
    repo.write({"src/new.py": expand(LATER), "words.txt": "live\n"})
    assert statuses(repo) == (0, [])
    assert statuses(repo, "--policy-from", "main") == (1, ["new"])
    assert repo.run("baseline", "update", "--baseline", NAME).code == 0
    repo.commit({})
    assert statuses(repo, "--policy-from", "main") == (1, ["new"])
    code, found = statuses(repo, "--policy-from", "main", "--baseline", NAME)
    assert (code, found.count("baselined"), found.count("new") > 0) == (1, SECRETS, True)


def test_it_accepts_milder_places_where_a_marker_accepts_the_worst(make: Make) -> None:
    repo = make({"tests/test_b.py": PASSWORD})
    scan(repo)
    repo.write({"src/a.py": WHY + PASSWORD})
    asked = ("check", "secrets", "-o", "json", "--baseline", NAME)
    [found] = repo.run(*asked).report["findings"]
    assert (found["severity"], found["status"]) == ("medium", "baselined")
    repo.write({"tests/test_c.py": PASSWORD})
    [found] = repo.run(*asked).report["findings"]
    assert (found["severity"], found["status"]) == ("medium", "new")
