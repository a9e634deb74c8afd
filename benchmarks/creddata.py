"""Score on labelled secrets, and the weights of the context layer.

    python -m benchmarks.creddata LABELS.jsonl.gz TREE [score | fit | cross]

LABELS is a gzip of JSON lines (repo, commit, path, start, end, truth, category), TREE holds the
files under owner+name/path. `score` prints recall and strict precision; `cross` the same with
weights that never saw the repository that is scored; `fit` writes context/weights.py.
"""

import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from launchgate.credentials.context import NAMED
from launchgate.credentials.context.dummies import made_up
from launchgate.credentials.context.features import against, features, opened
from launchgate.credentials.context.levels import LOW, MEDIUM
from launchgate.credentials.context.quick import hopeless
from launchgate.credentials.scan import every_kind, find, scan
from launchgate.credentials.spot import Spot

WEIGHTS = Path(__file__).resolve().parents[1] / "launchgate/credentials/context/weights.py"
PENALTY = 4.0  # of the squared weights (L2); of 0.5 to 8 the best on repositories left out
ROUNDS = 60
# What is known without labels: the fit is drawn towards these, so a rare feature keeps them.
KNOWN = {
    "translations": -4.0,
    "lockfile integrity": -6.0,
    "template": -3.0,
    "i18n label or sentence": -2.5,
    "bare, then function call": -3.0,
    "bare, then index": -2.5,
    "bare, then an operator": -1.5,
    "bare in code": -2.0,
    "bare in declarations": -3.0,
    "identifier or attribute value": -2.5,
    "attribute of the named thing": -2.5,
    "another word begins like the keyword": -3.0,
    "keyword inside a longer word": -2.0,
    "name says it is a name, URL, path or the like": -2.5,
    "name of another sort of key": -2.0,
    "name of a type or a constant": -3.0,
    "name of a constant": -1.5,
    "public by name": -2.5,
    "public key, certificate or digest": -3.0,
    "escapes in it": -1.5,
    "variable of a shell or a template": -3.0,
    "read from elsewhere by a call": -3.0,
    "placeholder": -1.0,
    "run of one character": -1.5,
    "URL": -1.5,
    "path": -1.5,
    "file name": -2.5,
    "date": -2.0,
    "version": -1.0,
    "not ASCII": -1.0,
    "is no base64": -2.0,
    "decodes to no user and password": -2.0,
    "no key type near": -1.0,
    "no statement about a role": -2.5,
    "value is the name again": -0.5,
    "built or vendored": -1.0,
    "found as htpasswd": 3.0,
    "found as netrc": 1.0,
    "found as pgpass": 1.0,
    "found as sshpass": 1.0,
    "found as mysql-option": 1.0,
    "password of at most 2 characters": -2.0,
    "value of at most 2 characters": -3.0,
    "value of at most 3 characters": -2.0,
    "value of at most 5 characters": -1.5,
}
RARE = 5  # a feature of fewer spots is left out
PRIOR = 3.0


class Labels(NamedTuple):
    """Of one file: lines that are credentials, with their categories, and lines left out."""

    true: dict[tuple[int, int], frozenset[str]]
    left_out: frozenset[int]


class Row(NamedTuple):
    """One spot. `true` None: it counts neither way. `odds` is what is added to a provider's."""

    repo: str
    path: str
    line: int
    last: int
    true: bool | None
    names: tuple[str, ...]
    proven: bool
    generic: bool
    value: bytes


def labels_of(file: Path) -> dict[tuple[str, str], Labels]:
    spans: dict[tuple[str, str], dict[tuple[int, int], set[str]]] = defaultdict(dict)
    for text in gzip.decompress(file.read_bytes()).decode("utf-8").splitlines():
        row = json.loads(text)
        place = spans[row["repo"], row["path"]]
        if row["truth"] == "T":
            place.setdefault((row["start"], row["end"]), set()).update(row["category"].split(":"))
    found = {}
    for key, place in spans.items():
        out = {span: names for span, names in place.items() if opaque(names)}
        true = {span: frozenset(names) for span, names in place.items() if span not in out}
        lines = {line for start, end in out for line in range(start, end + 1)}
        found[key] = Labels(true, frozenset(lines))
    return found


def opaque(names: set[str]) -> bool:
    """UUID, without a class of password or provider: true by rule, so left out."""
    return "UUID" in names and names <= {"UUID", "AWS S3 Bucket", "Token", "Key", "JWK"}


def rows_of(labels: dict[tuple[str, str], Labels], tree: Path) -> Iterable[Row]:
    for (repo, path), told in sorted(labels.items()):
        data = (tree / repo.replace("/", "+") / path).read_bytes()
        file = opened(data, path)
        seen_there: set[tuple[int, int]] = set()
        for spot in find(data, every_kind()):
            generic = spot.kind.id.startswith("generic-")
            if not generic and made_up(spot.secret):
                continue
            start, end, value = spot.start, spot.end, spot.secret
            names: list[str] = []
            if not generic and not spot.kind.proven:
                names = against(file, spot)
            elif generic:
                if spot.kind.id in NAMED and hopeless(file.data, spot, file.code):
                    continue
                reading, names = features(file, spot)
                start, end, value = reading.start, reading.end, reading.value
            if generic and (start, end) in seen_there:
                continue
            seen_there.add((start, end))
            line = data.count(b"\n", 0, start) + 1
            last = line + data.count(b"\n", start, end)
            true: bool | None = any(a <= last and line <= b for a, b in told.true)
            if not true and line in told.left_out:
                true = None
            proven = spot.kind.proven
            yield Row(repo, path, line, last, true, tuple(names), proven, generic, value)


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """Logistic regression by Newton steps on each weight in turn; "" is the bias."""
    counts = Counter(name for row in rows for name in set(row.names))
    columns: dict[str, list[int]] = {"": list(range(len(rows)))}
    for at, row in enumerate(rows):
        for name in set(row.names):
            if counts[name] >= RARE:
                columns.setdefault(name, []).append(at)
    wanted = [1.0 if row.true else 0.0 for row in rows]
    odds = [0.0] * len(rows)
    for name in KNOWN:
        columns.setdefault(name, [])
    weights = {name: KNOWN.get(name, 0.0) for name in columns}
    for name, places in columns.items():
        for at in places:
            odds[at] += weights[name]
    for _ in range(ROUNDS):
        moved = 0.0
        for name, places in columns.items():
            penalty = 0.0 if not name else PENALTY
            slope, curve = penalty * (KNOWN.get(name, 0.0) - weights[name]), penalty + 1e-6
            for at in places:
                chance = 1.0 / (1.0 + math.exp(-odds[at]))
                slope += wanted[at] - chance
                curve += chance * (1.0 - chance)
            step = max(-0.7, min(0.7, slope / curve))
            weights[name] += step
            moved = max(moved, abs(step))
            for at in places:
                odds[at] += step
        if moved < 0.01:
            break
    return weights


def chance(row: Row, weights: dict[str, float]) -> float:
    if row.proven:
        return 1.0
    odds = weights[""] if row.generic else PRIOR
    odds += sum(weights.get(name, 0.0) for name in row.names)
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def judged(
    found: Iterable[tuple[str, str, int, int]], labels: dict[tuple[str, str], Labels]
) -> tuple[float, float, float]:
    """Recall, strict precision, F1 of (repo, path, first line, last line)."""
    total = sum(len(told.true) for told in labels.values())
    hit: set[tuple[str, str, int, int]] = set()
    firsts: dict[tuple[str, str, int], bool] = {}
    for repo, path, line, last in found:
        told = labels[repo, path]
        spans = [span for span in told.true if span[0] <= last and line <= span[1]]
        hit.update((repo, path, *span) for span in spans)
        if spans or line not in told.left_out:
            firsts[repo, path, line] = firsts.get((repo, path, line), False) or bool(spans)
    recall = len(hit) / total if total else 0.0
    precision = sum(firsts.values()) / len(firsts) if firsts else 0.0
    return recall, precision, 2 * recall * precision / max(1e-9, recall + precision)


def crossed(rows: Sequence[Row]) -> list[float]:
    """Of each row the probability by weights that were made without its repository."""
    repos = sorted({row.repo for row in rows})
    usable = [row for row in rows if row.true is not None and row.generic]
    chances = [1.0] * len(rows)
    for fold in range(10):
        held = set(repos[fold::10])
        weights = fitted([row for row in usable if row.repo not in held])
        for at, row in enumerate(rows):
            if row.repo in held:
                chances[at] = chance(row, weights)
    return chances


def curve(
    rows: Sequence[Row], chances: Sequence[float], labels: dict[tuple[str, str], Labels]
) -> None:
    for percent in range(20, 96, 5):
        found = [
            (row.repo, row.path, row.line, row.last)
            for row, score in zip(rows, chances, strict=True)
            if score >= percent / 100
        ]
        recall, precision, f1 = judged(found, labels)
        print(f"{percent / 100:.2f}  R {recall:.3f}  P {precision:.3f}  F1 {f1:.3f}")


def score(labels: dict[tuple[str, str], Labels], tree: Path) -> None:
    spots: list[tuple[str, str, int, int, Spot]] = []
    for (repo, path), _ in sorted(labels.items()):
        data = (tree / repo.replace("/", "+") / path).read_bytes()
        for spot in scan(data, path):
            line = data.count(b"\n", 0, spot.start) + 1
            spots.append((repo, path, line, line + spot.secret.count(b"\n"), spot))
    for name, levels in (
        ("low and up", ("low", "medium", "high", "critical")),
        ("medium and up", ("medium", "high", "critical")),
        ("high and up", ("high", "critical")),
    ):
        found = [item[:4] for item in spots if item[4].level in levels]
        recall, precision, f1 = judged(found, labels)
        print(f"{name:14} R {recall:.3f}  P {precision:.3f}  F1 {f1:.3f}  ({len(found)} findings)")


def written(weights: dict[str, float]) -> str:
    bias = weights[""]
    kept = {name: weight for name, weight in weights.items() if name and abs(weight) >= 0.05}
    table = "\n".join(f'    "{name}": {kept[name]:.2f},' for name in sorted(kept))
    return (
        '"""What each feature weighs, in log-odds.\n\n'
        "Made by `python -m benchmarks.creddata LABELS TREE fit`: logistic regression with an L2\n"
        "penalty on the labelled half of CredData that is for development; thresholds were chosen\n"
        'on repositories that were left out of the fit. Not edited by hand.\n"""\n\n'
        f"BIAS = {bias:.2f}\nWEIGHTS: dict[str, float] = {{\n{table}\n}}\n"
    )


def main(arguments: Sequence[str]) -> int:
    if len(arguments) < 2:
        print(__doc__)
        return 2
    labels, tree = labels_of(Path(arguments[0])), Path(arguments[1])
    task = arguments[2] if len(arguments) > 2 else "score"
    if task == "score":
        score(labels, tree)
        print(f"thresholds: low {LOW}, medium {MEDIUM}")
        return 0
    rows = list(rows_of(labels, tree))
    if task == "cross":
        curve(rows, crossed(rows), labels)
        return 0
    weights = fitted([row for row in rows if row.true is not None and row.generic])
    WEIGHTS.write_text(written(weights), encoding="utf-8")
    print(f"{len(weights)} weights of {len(rows)} spots")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
