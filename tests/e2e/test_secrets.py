"""The secrets gate from the command line: no output, cache or log ever holds the secret."""

import gzip
import hashlib
import json
from pathlib import Path

from launchgate.cli.options import FORMATS
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

STRIPE = expand("sk_" + "live_{alnum:32}")
PASSWORD = expand("{alnum:14}") + "#9xK"
PEM = "\n".join(
    (
        "-----BEGIN " + "RSA PRIVATE KEY-----",
        *(expand("{b64:64}", seed) for seed in range(1, 13)),
        "-----END " + "RSA PRIVATE KEY-----",
        "",
    )
)
FILES = {
    "app/pay.py": f'import stripe\nstripe.api_key = "{STRIPE}"\n',
    "app/db.py": f'DB_PASSWORD = "{PASSWORD}"\n',
    "deploy/server.pem": PEM,
    ".env.production": f"DATABASE_URL=postgres://shop:{PASSWORD}@db.acme.com/shop\n",
}
SENTINELS = (STRIPE[8:24], PASSWORD[:12], PEM.splitlines()[3][:24])


def hold_no_secret(*texts: str) -> None:
    for text in texts:
        for sentinel in SENTINELS:
            assert sentinel not in text


def test_every_format_names_the_places_and_none_holds_the_values(make: Make) -> None:
    repo = make(FILES)
    outputs = [f"--output={name}=out/{name}" for name in FORMATS]
    (repo.path / "out").mkdir()
    done = repo.run("check", "secrets", "-v", *outputs)
    assert done.code == 1
    hold_no_secret(done.out, done.err)
    written = sorted((repo.path / "out").iterdir())
    assert len(written) == len(FORMATS)
    for path in written:
        text = path.read_text(encoding="utf-8")
        hold_no_secret(text)
        assert "pay.py" in text


def test_a_baseline_holds_no_value_and_accepts_what_it_knows(make: Make) -> None:
    repo = make(FILES)
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    hold_no_secret((repo.path / "launchgate.baseline").read_text(encoding="utf-8"))
    assert repo.run("check", "secrets").code == 0
    repo.write({"app/new.py": f'key = "{expand("sk_" + "live_{alnum:32}", 9)}"\n'})
    assert repo.run("check", "secrets").code == 1


def test_a_new_secret_on_the_line_of_a_known_one_is_new(make: Make) -> None:
    repo = make({"a.py": f'KEY = "{STRIPE}"\n'})
    repo.run("baseline", "update", "--gate", "secrets")
    other = expand("sk_" + "live_{alnum:32}", 7)
    repo.write({"a.py": f'KEY = "{other}"\n'})
    assert repo.run("check", "secrets").code == 1


def test_the_hook_stops_a_commit_and_says_what_to_do(make: Make) -> None:
    repo = make({"README.md": "# Shop\n"})
    repo.write({"app/pay.py": FILES["app/pay.py"]})
    repo.git("add", "-A")
    done = repo.run("hook", "secrets")
    assert done.code == 1
    assert "Stripe secret key (live)" in done.out
    assert "git add" in done.out
    hold_no_secret(done.out, done.err)


def test_a_marker_accepts_a_place_and_the_report_says_so(make: Make) -> None:
    mark = "# gitleaks" + ":allow"
    repo = make({"a.py": f'KEY = "{STRIPE}"  {mark}\n'})
    done = repo.run("check", "secrets", "-o", "json")
    assert done.code == 0
    [gate] = done.report["gates"]
    assert any("accepted by gitleaks" in item["why"] for item in gate["unseen"])


def test_an_inline_ignore_with_a_reason_suppresses(make: Make) -> None:
    mark = "launchgate: " + "ignore[secrets/*] opens nothing"
    repo = make({"a.py": f'KEY = "{STRIPE}"  # {mark}\n'})
    done = repo.run("check", "secrets", "-o", "json")
    assert (done.code, done.report["findings"][0]["status"]) == (0, "suppressed")


def test_history_names_the_commit_and_whether_head_still_has_it(make: Make) -> None:
    repo = make({"a.py": f'KEY = "{STRIPE}"\n'})
    repo.write({"a.py": "KEY = None\n"})
    repo.git("commit", "-aqm", "gone")
    assert repo.run("check", "secrets").code == 0
    done = repo.run("check", "secrets", "--history", "-o", "json")
    assert done.code == 1
    [finding] = done.report["findings"]
    assert "HEAD no longer has it" in finding["message"]
    hold_no_secret(done.out)


def test_an_unreadable_folder_for_caches_changes_nothing(make: Make, tmp_path: Path) -> None:
    repo = make(FILES)
    blocked = tmp_path / "cache"
    blocked.write_text("a file, no folder", encoding="utf-8")
    env = {"LAUNCHGATE_CACHE_DIR": str(blocked)}
    assert repo.run("check", "secrets", env=env).code == 1


def test_fingerprints_are_the_same_with_and_without_a_baseline(make: Make) -> None:
    repo = make(FILES)
    before = repo.run("check", "secrets", "-o", "json").report["findings"]
    repo.run("baseline", "update", "--gate", "secrets")
    after = repo.run("check", "secrets", "-o", "json").report["findings"]
    assert [f["fingerprint"] for f in before] == [f["fingerprint"] for f in after]


def test_strange_file_names(make: Make) -> None:
    repo = make({"a b\n-c.py": f'KEY = "{STRIPE}"\n', "-n": f"{STRIPE}\n"})
    [finding] = repo.run("check", "secrets", "-o", "json").report["findings"]
    assert len(finding["locations"]) == 2


def test_what_other_scanners_files_accept_is_accepted(make: Make) -> None:
    repo = make({"a.py": f'x = 1\nKEY = "{STRIPE}"\n', ".gitleaksignore": "a.py:stripe-key:2\n"})
    assert repo.run("check", "secrets").code == 0
    repo.write({".gitleaksignore": None})
    assert repo.run("check", "secrets").code == 1
    entry = {
        "type": "Stripe Access Key",
        "filename": "a.py",
        "hashed_secret": hashlib.sha1(STRIPE.encode()).hexdigest(),
        "is_verified": False,
        "line_number": 2,
    }
    known = {
        "version": "1.5.0",
        "plugins_used": [],
        "filters_used": [],
        "results": {"a.py": [entry]},
    }
    repo.write({".secrets.baseline": json.dumps(known)})
    assert repo.run("check", "secrets").code == 0
    repo.write({".secrets.baseline": "{"})
    assert repo.run("check", "secrets").code == 3


def test_a_change_cannot_accept_its_own_secret(make: Make) -> None:
    mark = "# gitleaks" + ":allow"
    repo = make({"README.md": "# Shop\n"})
    base = repo.git("rev-parse", "HEAD")
    repo.commit({"a.py": f'KEY = "{STRIPE}"  {mark}\n'})
    assert repo.run("check", "secrets").code == 0
    assert repo.run("check", "secrets", "--policy-from", base).code == 1


def test_what_looks_like_a_baseline_hides_no_key(make: Make) -> None:
    head = "# launchgate baseline 1: known\n"
    repo = make({"a.txt": f"{head}key={STRIPE}\n", "x.secrets.baseline": f"{STRIPE}\n"})
    [finding] = repo.run("check", "secrets", "-o", "json").report["findings"]
    assert len(finding["locations"]) == 2


def test_to_leave_out_everything_is_no_pass(make: Make) -> None:
    config = 'version = 1\n[secrets]\nignore = ["**"]\n'
    done = make({"a.py": f'K = "{STRIPE}"\n', "launchgate.toml": config}).run("check", "secrets")
    assert (done.code, "leaves out every file" in done.out) == (3, True)


def test_a_mark_for_two_gates_counts_in_a_file_that_only_one_reads(make: Make) -> None:
    mark = "launchgate: " + "ignore[callbacks/loopback, secrets/*] opens nothing"
    assert make({"a.rb": f'K = "{STRIPE}" # {mark}\n'}).run("check", "secrets").code == 0


def test_a_damaged_archive_is_no_pass_and_says_how_to_leave_it_out(make: Make) -> None:
    repo = make({"README.md": "# Shop\n"})
    (repo.path / "a.gz").write_bytes(gzip.compress(b"hello" * 100)[:-9])
    done = repo.run("check", "secrets", "-o", "json")
    assert done.code == 3
    assert '[secrets] ignore = ["a.gz"]' in done.report["gates"][0]["reason"]
