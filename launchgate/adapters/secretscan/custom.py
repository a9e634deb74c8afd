"""Rules and allowlists of a repository's own: looked for always, loaded where there are any."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from launchgate.adapters.gitleaks.custom import Custom

_NAMES = (".betterleaks.toml", ".gitleaks.toml")  # of the same rule the former's counts


def read_custom(root: Path | None) -> "Custom | None":
    """Of the work tree at `root`. PortError: a file that is there and cannot be used."""
    names = [name for name in _NAMES if root is not None and (root / name).exists()]
    if root is None or not names:
        return None
    # A regular expression engine of its own, which most repositories do not need
    from launchgate.adapters.gitleaks.custom import load  # noqa: PLC0415

    return load(root, names)
