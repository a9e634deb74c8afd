"""Bundles of 20 MB on one line, for `secrets_speed`."""

import random
import subprocess
import tarfile
from pathlib import Path

BYTES = 20_000_000
# What npm has under these names, the file in it, its size: another file is another benchmark.
BUILDS = (
    ("plotly.js-dist-min@4.1.2", "plotly.min.js", 4_834_409),
    ("mermaid@11.17.2", "dist/mermaid.min.js", 3_572_661),
    ("@tensorflow/tfjs@4.22.0", "dist/tf.min.js", 1_469_843),
    ("echarts@6.1.0", "dist/echarts.min.js", 1_121_883),
    ("xlsx@0.18.5", "dist/xlsx.full.min.js", 881_727),
    ("katex@0.19.1", "dist/katex.min.js", 273_081),
    ("d3@7.9.2", "dist/d3.min.js", 280_622),
    ("cytoscape@3.34.4", "dist/cytoscape.min.js", 435_649),
    ("monaco-editor@0.57.0", "min/vs/language/typescript/ts.worker.js", 6_746_766),
)
_NAMES = ("children", "length", "props", "key", "token", "type", "default", "state", "onClick")


def real(folder: Path) -> bytes:
    """Builds that people ship, fetched by `npm pack` into the folder; lines are joined."""
    parts = [_build(folder, *build) for build in BUILDS]
    text = b" ".join(parts).replace(b"\r", b" ").replace(b"\n", b" ")
    return (text + b" " + text)[:BYTES]


def _build(folder: Path, package: str, path: str, size: int) -> bytes:
    packed = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True
    )
    with tarfile.open(folder / packed.stdout.split()[-1]) as archive:
        member = archive.extractfile(f"package/{path}")
        content = member.read() if member else b""
    if len(content) != size:
        raise SystemExit(f"{package}: {path} has {len(content)} bytes, not {size}")
    return content


def made_up(size: int = BYTES) -> bytes:
    """Short names, calls, literals; far more of the words that credentials stand beside."""
    source = random.Random(7)
    parts: list[str] = []
    length = 0
    while length < size:
        a, b, c = ("".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=2)) for _ in range(3))
        name, number = source.choice(_NAMES), source.randrange(10_000)
        part = source.choice(
            (
                f"function {a}({b},{c}){{return {b}.{name}?{c}({number}):void 0}}",
                f'var {a}={b}.createElement("{name}",{{{name}:{c},id:"{a}{number}"}});',
                f"{a}.{name}=({b},{c})=>{b}===null?{c}.{name}:{number};",
                f'if("{name}"in {a})throw new Error("Minified error #"+{number}+", see {b}");',
                f"/* {a} */case {number}:{b}={c}[{number}]<<{number % 31}|{a}>>>2;break;",
            )
        )
        parts.append(part)
        length += len(part)
    return "".join(parts).encode()[:size]
