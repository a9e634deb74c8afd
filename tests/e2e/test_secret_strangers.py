"""Strange names and strange content: found where it is, by every way that reads git."""

import os
import subprocess
import sys

import pytest

from tests.command import COMMAND, Repo, environment
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.e2e.strangers import everywhere, hides, names, push, put, raw, staged
from tests.e2e.test_secret_scopes import KEY, LEAK

LONG = b"/".join([b"x" * 250] * 15 + [b"y" * 234])
NAMES = [
    b"a b.py", b"two\nlines.py", b"tab\t.py", b'quo"te.py', b"back\\slash.py", b"return\r.py",
    b"caf\xe9.py", "naïve.py".encode(), b":(top)pay.py", b":!pay.py",
    b"*.py", b"[a]?.py", b"pay 160000", b"new file mode 160000", b"b/pay.py", b"a/b/../c.py"[:3],
    b"HEAD", b"\x1b[31mred", LONG,
]  # fmt: skip


def leak(number: int) -> str:
    """Another key for each number."""
    return f'stripe = "{expand("sk_" + "live_{alnum:32}", number)}"\n'


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"README.md": "# Shop\n"})


def test_any_name(repo: Repo) -> None:
    for number, name in enumerate(NAMES):
        put(repo, name, leak(number).encode())
    hook = staged(repo)
    found = {row["path"] for item in hook.report["findings"] for row in item["locations"]}
    assert (hook.code, len(found)) == (1, len(NAMES))
    assert {"a b.py", "two\nlines.py", "pay 160000", LONG.decode()} <= found
    repo.git("commit", "-q", "-m", "strange")
    for words in (["--range", "HEAD~1..HEAD"], ["--history"]):
        report = repo.run("check", "secrets", *words, "-o", "json").report
        assert {row["path"] for f in report["findings"] for row in f["locations"]} == found
    assert push(repo).code == 1


@pytest.mark.parametrize("name", ["-o", "--exit-zero", "--", "-"])
def test_names_like_options(repo: Repo, name: str) -> None:
    put(repo, name.encode(), LEAK.encode())
    assert repo.run("hook", "secrets").code == 1
    assert repo.run("hook", "secrets", "--", name).code == 1
    assert repo.run("hook", "secrets", name).code in (1, 2, 3)
    repo.git("commit", "-q", "-m", "strange")
    assert [repo.run("check", "secrets", "--history").code, push(repo).code] == [1, 1]


@pytest.mark.parametrize("name", [":(top)pay.py", ":!pay.py", "*.py", "pay 160000", "two\nlines"])
def test_a_hook_managers_names_are_names(repo: Repo, name: str) -> None:
    put(repo, name.encode(), LEAK.encode())
    put(repo, b"fine.py", b"x = 1\n")
    assert repo.run("hook", "secrets", "fine.py").code == 0
    assert repo.run("hook", "secrets", "fine.py", name).code == 1


CONTENT = {
    "crlf": (f"a = 1\r\n{LEAK[:-1]}\r\n".encode(), 2),
    "no newline at the end": (f"a = 1\n{LEAK[:-1]}".encode(), 2),
    "utf-8 with a mark": (f"\ufeff{LEAK}".encode(), 1),
    "latin-1": (f"name = 'caf\xe9'\n{LEAK}".encode("latin-1"), 2),
    "utf-16 with a mark": (f"a = 1\n{LEAK}".encode("utf-16"), 2),
    "utf-16-le": (f"a = 1\r\n{LEAK}".encode("utf-16-le"), None),
    "utf-16-be": (f"a = 1\r\n{LEAK}".encode("utf-16-be"), None),
    "nul bytes": (b"\0\0\1\n" + LEAK.encode() + b"\0", 2),
    "only carriage returns": (b"a = 1\r" + LEAK.replace("\n", "\r").encode(), 1),
    "a patch": (f"+++ b/x\n@@ -1 +1 @@\n+{LEAK}-- \n".encode(), 3),
    "a line of 10 MB": (b"x" * 5_000_000 + b" " + LEAK[:-1].encode() + b" " + b"y" * 5_000_000, 1),
}


@pytest.mark.parametrize("kind", CONTENT)
def test_any_content(repo: Repo, kind: str) -> None:
    content, line = CONTENT[kind]
    (repo.path / "pay.py").write_bytes(content)
    repo.git("add", "-A")
    [place] = everywhere(repo)
    assert place["path"] == "pay.py"
    assert line in (None, place["line"])
    assert repo.run("check", "secrets").code == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_lines_added_to_a_file_that_git_takes_for_binary(repo: Repo, encoding: str) -> None:
    rows = [f"name{number} = value\r\n" for number in range(9)]
    (repo.path / "app.ini").write_bytes("".join(rows).encode(encoding))
    repo.commit({})
    rows.insert(5, LEAK)
    (repo.path / "app.ini").write_bytes("".join(rows).encode(encoding))
    repo.git("add", "-A")
    everywhere(repo)
    rows.append("more = 1\n")
    (repo.path / "app.ini").write_bytes("".join(rows).encode(encoding))
    repo.git("add", "-A")
    assert staged(repo).code == 0


def test_a_pointer_to_a_large_file_is_no_leak(repo: Repo) -> None:
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'1a' * 32}\nsize 12345\n"
    repo.write({"big.psd": pointer, ".gitattributes": "*.psd filter=lfs diff=lfs -text\n"})
    repo.git("add", "-A")
    assert staged(repo).code == 0


def test_attributes_and_drivers_hide_nothing(repo: Repo) -> None:
    repo.write({
        ".gitattributes": "*.py diff=tidy\n*.key -diff\n*.pem binary\n*.txt filter=tidy\n",
        "a.py": LEAK, "b.key": LEAK, "c.pem": LEAK, "d.txt": LEAK,
    })  # fmt: skip
    for key, value in (
        ("diff.external", "true"), ("diff.tidy.command", "true"), ("diff.tidy.textconv", "true"),
        ("diff.tidy.binary", "true"), ("filter.tidy.clean", "cat"), ("filter.tidy.smudge", "true"),
    ):  # fmt: skip
        repo.git("config", key, value)
    repo.git("add", "-A")
    assert sorted(map(str, names(everywhere(repo)))) == ["a.py", "b.key", "c.pem", "d.txt"]


SETTINGS = (
    "core.quotePath=false", "diff.noprefix=true", "diff.mnemonicPrefix=true", "color.ui=always",
    "color.diff=always", "diff.renames=copies", "log.showSignature=true", "diff.colorMoved=zebra",
    "diff.wordRegex=.", "diff.suppressBlankEmpty=true", "diff.ignoreSubmodules=all",
    "diff.renameLimit=1", "diff.statNameWidth=3", "i18n.commitEncoding=latin1",
    "i18n.logOutputEncoding=utf-16", "log.showRoot=false", "log.date=relative",
    "core.pager=false", "core.abbrev=4", "core.bigFileThreshold=1",
    "core.attributesFile=/nowhere", "core.excludesFile=/nowhere", "submodule.recurse=true",
    "grep.patternType=perl", "grep.column=true", "core.ignoreCase=true",
)  # fmt: skip


def test_no_setting_of_git_hides_anything(repo: Repo) -> None:
    for setting in SETTINGS:
        repo.git("config", *setting.split("="))
    repo.write({"caf\xe9 pay.py": f"\n\n{LEAK}"})
    repo.git("add", "-A")
    [place] = everywhere(repo)
    assert (place["path"], place["line"]) == ("caf\xe9 pay.py", 3)
    [finding] = repo.run("check", "secrets", "--history", "-o", "json").report["findings"]
    assert "HEAD still has it" in finding["message"]
    repo.git("mv", "caf\xe9 pay.py", "pay.py")
    assert staged(repo).code == 0


def test_links_are_not_followed_and_what_they_say_is_read(repo: Repo) -> None:
    outside = repo.path.parent / "outside"
    outside.write_text(LEAK, encoding="utf-8")
    os.symlink(outside, repo.path / "link")
    os.symlink("loop", repo.path / "loop")
    os.symlink(".", repo.path / "here")
    repo.git("add", "-A")
    assert staged(repo).code == 0
    done = repo.run("check", "secrets", "-o", "json")
    assert done.code == 0
    os.symlink(f"/{KEY}", repo.path / "key")
    repo.git("add", "-A")
    assert names(everywhere(repo)) == ["key"]


_MEASURED = (
    "import resource, subprocess, sys\n"
    "code = subprocess.run(sys.argv[1:], stdout=2).returncode\n"
    "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)\n"
)


def test_a_file_of_200_mb_in_little_more_than_twice_its_size(repo: Repo) -> None:
    row = b"INSERT INTO t VALUES (1, 'a few words');\n"
    with open(repo.path / "dump.sql", "wb") as stream:
        for _ in range(200):
            stream.write(row * (1_000_000 // len(row)))
        stream.write(LEAK.encode())
    repo.git("-c", "core.compression=1", "add", "-A")
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, *COMMAND, "hook", "secrets"],
        cwd=repo.path, env=environment(), capture_output=True, check=True, text=True,
    )  # fmt: skip
    code, used_mb = map(int, done.stdout.split())
    assert code == 1, done.stderr
    assert used_mb < 700
    assert KEY not in done.stdout + done.stderr


def test_a_file_that_is_too_large_is_3_and_can_be_left_out(repo: Repo) -> None:
    with open(repo.path / "dump.bin", "wb") as stream:
        stream.truncate(260_000_000)
    repo.git("-c", "core.compression=1", "add", "-A")
    done = repo.run("hook", "secrets")
    assert done.code == 3
    assert '[secrets] ignore = ["dump.bin"]' in " ".join(done.out.split())
    repo.write({"launchgate.toml": '[secrets]\nignore = ["dump.bin"]\n'})
    repo.git("add", "-A")
    done = repo.run("hook", "secrets")
    assert done.code == 0, done.out
    repo.git("commit", "-q", "-m", "dump")
    assert repo.run("check", "secrets", "--range", "HEAD~1..HEAD").code == 0
    assert repo.run("check", "secrets", "--history").code == 0


def test_a_key_cut_by_a_hunk_is_no_key_and_moved_lines_are_seen(repo: Repo) -> None:
    """Nothing matches across the gap between two hunks."""
    half = len(LEAK) // 2
    repo.commit({"a.txt": "one\ntwo\nthree\n"})
    repo.write({"a.txt": f"{LEAK[:half]}\ntwo\n{LEAK[half:]}"})
    repo.git("add", "-A")
    done = staged(repo)
    hides(done)
    assert done.code == 0


def test_a_message_in_another_encoding(repo: Repo) -> None:
    repo.git("config", "i18n.commitEncoding", "latin1")
    tree = raw(repo, "write-tree").decode()
    text = f"caf\xe9\n\n{LEAK}".encode("latin-1")
    commit = raw(repo, "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", tree, "-p",
                 "HEAD", feed=text).decode()  # fmt: skip
    raw(repo, "update-ref", "HEAD", commit)
    assert repo.run("check", "secrets", "--range", "HEAD~1..HEAD").code == 1
