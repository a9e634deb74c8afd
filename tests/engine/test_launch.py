"""A whole run over a real folder: the draft, its shards, and their merge."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.adapters.system import ProcessEnv
from launchgate.baseline import of
from launchgate.engine.launch import Launch, launch
from launchgate.engine.merge import CannotMerge, merge
from launchgate.engine.run import Planned
from launchgate.engine.select import load
from launchgate.engine.shard import document
from launchgate.model import Decision, Outcome, Shard, Status
from launchgate.parse.inline import MARKER
from launchgate.policy.case import Draft, Policy
from launchgate.policy.judge import judge
from launchgate.ports import Scope
from launchgate.wire import RealPorts
from launchgate.writers import native
from tests.adapters.repository import commit, repository, write
from tests.policy.cases import TODAY

POLICY = Policy(today=TODAY, baseline={})


@pytest.fixture
def product(tmp_path: Path) -> Path:
    root = repository(tmp_path / "product")
    kinds = ("AUTH_CALLBACK_URL", "PAY_WEBHOOK_URL", "LOGIN_REDIRECT_URI")
    for number in range(12):
        url = f"http://localhost:{3000 + number % 2}/back"
        write(root, f"src/p{number}.py", f'{kinds[number % 3]} = "{url}"\n')
    local = '"http://localhost:3000/back"'
    write(root, "src/ok.py", f"AUTH_CALLBACK_URL = {local}  # {MARKER}callbacks/*] local\n")
    write(root, "src/unused.py", f"a = 1  # {MARKER}callbacks/*] nothing here\n")
    write(root, "tests/a.test.js", 'fetch("http://localhost:3000/x")\n')
    write(root, "b/tests/a.test.js", 'fetch("http://localhost:3000/x")\n')
    commit(root)
    return root


def run(root: Path, shard: Shard | None = None) -> Draft:
    git = GitCli(root)
    ports = RealPorts(TreeFiles(root, git), git, env=ProcessEnv({}))
    gate = load("callbacks")
    plan = (Planned(gate=gate, config=gate.config(), named=False),)
    item, crashes, _ = launch(Launch(plan=plan, scope=Scope(shard=shard), absent=("mail",)), ports)
    assert crashes == ()
    return item


def shard_of(root: Path, index: int, count: int) -> tuple[str, dict[str, object]]:
    item = run(root, Shard(index=index, count=count))
    text = native.text_of(document(item, POLICY, judge(item, POLICY, "1")))
    return f"{index}.json", json.loads(text)


def shown(item: Draft) -> str:
    document = native.document(judge(item, POLICY, "1"))
    for gate in document["gates"]:
        gate["elapsed_ms"] = 0
    return native.text_of({**document, "run": None})


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_merged_equals_unsharded_over_real_files(product: Path, count: int) -> None:
    whole = run(product)
    assert len(whole.findings) > 1
    merged, _ = merge([shard_of(product, i, count) for i in range(1, count + 1)])
    assert shown(merged) == shown(whole)


def test_shards_of_different_trees_are_refused(product: Path) -> None:
    first = shard_of(product, 1, 2)
    write(product, "src/later.js")
    with pytest.raises(CannotMerge, match="differ in the files they saw"):
        merge([first, shard_of(product, 2, 2)])


def test_what_a_draft_knows(product: Path) -> None:
    item = run(product)
    assert item.run.commit == GitCli(product).commit()
    assert item.run.complete
    assert [gate.name for gate in item.gates] == ["callbacks", "mail"]
    assert item.gates[1].outcome is Outcome.SKIP
    assert "does not have this gate" in (item.gates[1].reason or "")
    assert {mark.mark.path: mark.used for mark in item.marks} == {
        "src/ok.py": True,
        "src/unused.py": False,
    }
    report = judge(item, POLICY, "1")
    assert report.decision is Decision.NO_GO
    assert not any(
        place.path == "src/ok.py" for found in report.verdicts for place in found.finding.locations
    )


def test_a_rename_keeps_every_fingerprint(product: Path) -> None:
    before = {found.fingerprint for found in run(product).findings}
    assert before
    (product / "src").rename(product / "web")
    assert {found.fingerprint for found in run(product).findings} == before


def test_lines_above_change_no_fingerprint(product: Path) -> None:
    before = {found.fingerprint for found in run(product).findings}
    assert before
    for path in (product / "src").iterdir():
        path.write_text("\n\n# more\n" + path.read_text())
    assert {found.fingerprint for found in run(product).findings} == before


def test_an_accepted_run_passes(product: Path) -> None:
    item = run(product)
    known = replace(POLICY, baseline={found.fingerprint: of(found) for found in item.findings})
    report = judge(item, known, "1")
    assert report.decision is Decision.GO
    assert {found.status for found in report.verdicts if found.finding.gate != "policy"} == {
        Status.BASELINED
    }
