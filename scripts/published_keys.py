"""Writes launchgate/credentials/published.txt: digests of private keys that everyone has.

    python -m scripts.published_keys FOLDER...

Each FOLDER is unpacked source of a project that ships keys with its tests or as a default: the
`Lib/test` of CPython, sdists of gevent, tornado, paramiko, PyJWT, Twisted, pyOpenSSL, PyMongo and
httplib2, the npm packages ssh2, spdy, http2, live-server and browser-sync, Vagrant, Go and moto.
What is in the file stays.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from launchgate.credentials.published import FILE, digest, digests
from launchgate.credentials.scan import find


def main(folders: Sequence[str]) -> int:
    if not folders:
        sys.exit(__doc__)
    found = {key for folder in folders for key in _keys(Path(folder))}
    every = sorted(found | digests())
    FILE.write_text("".join(f"{item}\n" for item in every), encoding="ascii")
    sys.stdout.write(f"{FILE.name}: {len(every)} digests, {len(found)} of them in these folders\n")
    return 0


def _keys(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        data = path.read_bytes()
        if b"PRIVATE KEY" in data or b"PuTTY-User" in data:
            for spot in find(data):
                if "private-key" in spot.kind.id:
                    yield digest(data[spot.match_start : spot.end])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
