"""The anchor of a secret: a hash that tells equal values in one repository and nothing else."""

import hashlib
import hmac
from functools import lru_cache

from launchgate.adapters.git import GitCli
from launchgate.ports import PortError

# A guess at a weak password costs about 1.5 ms of a core and 1 MB: slow for a thief with a word
# list, bearable for a tree with a thousand passwords.
_WORK = 2**10
_NOWHERE = hashlib.sha256(b"launchgate: no first commit").digest()[:16]


def salt_of_repository(git: GitCli | None) -> bytes:
    """16 bytes from the repository's first commit, the same in every full clone of it.

    A shallow clone does not know its first commit, a plain folder has none: they share one salt;
    a baseline keeps the salt that it was made with.
    """
    if git is None:
        return _NOWHERE
    try:
        if git.run("rev-parse", "--is-shallow-repository").strip() == b"true":
            return _NOWHERE
        roots = git.run("rev-list", "--max-parents=0", "HEAD").split()
    except PortError:
        return _NOWHERE
    return hashlib.sha256(min(roots)).digest()[:16] if roots else _NOWHERE


def anchor_of(secret: bytes, salt: bytes, *, random: bool) -> str:
    """32 hex digits. `random`: the kind's shape has too much entropy to be guessed, so that one
    keyed hash is enough; anything else goes through scrypt (RFC 7914)."""
    return _anchor(secret, salt, random)


@lru_cache(maxsize=4096)
def _anchor(secret: bytes, salt: bytes, random: bool) -> str:
    if random:
        return hmac.new(salt, secret, hashlib.sha256).hexdigest()[:32]
    return hashlib.scrypt(secret, salt=salt, n=_WORK, r=8, p=1, dklen=16).hex()
