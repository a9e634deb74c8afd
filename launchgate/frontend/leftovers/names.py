"""Files that have no place among what browsers can get, told by their names alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.credentials.kind import Level
from launchgate.frontend.leftovers.trace import Trace


class Name(NamedTuple):
    """`pattern` matches the whole path, in lower case. `subject` None: the path."""

    pattern: "re.Pattern[str]"
    says: str
    level: Level | None = None
    subject: str | None = None


def _name(pattern: str, says: str, level: Level | None = None, subject: str | None = None) -> Name:
    return Name(re.compile(rf"(?:.*/)?(?:{pattern})"), says, level, subject)


_SOURCE = r"(?:[cm]?[jt]sx?|php|phtml|py|rb|go|java|cs|vue|svelte|astro|ya?ml|toml|ini|conf|config)"
NAMES: tuple[Name, ...] = (
    _name(
        r"\.ds_store", "It lists the names of the files in its folder on a Mac.", "low", ".DS_Store"
    ),
    _name(
        r"\.svn/entries|\.hg/(?:requires|hgrc)|\.bzr/readme|cvs/(?:root|entries)",
        "The repository's own folder is served: its whole history can be downloaded.",
    ),
    _name(
        rf"[^/]*\.{_SOURCE}(?:\.(?:bak|old|orig|save|tmp|copy|rej)|~)|\.[^/]+\.sw[nop]|[^/]+\.php[._]bak",
        "An editor's or a merge's copy of a source file: servers send it as text.",
        "medium",
    ),
    _name(
        r"(?:[\w.\-]*[._\-])?(?:backups?|dump|database|htdocs|public_html|wwwroot)(?:[._\-][\w.\-]*)?"
        r"\.(?:zip|tar|tgz|tar\.gz|tar\.bz2|7z|rar|sql\.gz|gz)",
        "By its name it is a backup: anyone can download it.",
        "medium",
    ),
    _name(
        r"docker-compose(?:\.[\w\-]+)?\.ya?ml|compose\.ya?ml|(?:[\w\-]+\.)?dockerfile|containerfile",
        "It tells how the servers are built and wired.",
        "medium",
    ),
    _name(
        r"terraform\.tfstate(?:\.backup)?|[^/]+\.tfstate",
        "Terraform's state holds every value of the infrastructure, passwords too.",
    ),
    _name(
        r"[^/]+\.auto\.tfvars(?:\.json)?|terraform\.tfvars(?:\.json)?",
        "Terraform's variables: where the infrastructure's secrets are given.",
    ),
    _name(
        r"\.idea/(?:workspace|datasources(?:\.local)?|webservers|deployment)\.xml",
        "An editor's settings: they tell servers, users and paths.",
        "low",
        ".idea/",
    ),
    _name(
        r"\.vscode/(?:settings|launch)\.json",
        "An editor's settings: they tell servers, users and paths.",
        "low",
        ".vscode/",
    ),
    _name(
        r"node_modules/\.(?:package-lock\.json|yarn-integrity|yarn-state\.yml|modules\.yaml)",
        "All installed packages are served: the project's folder was published, not its build.",
        "medium",
        "node_modules/",
    ),
    _name(
        r"\.ssh/(?:config|known_hosts|authorized_keys)",
        "It tells which servers there are and who may log in.",
        "medium",
        ".ssh/",
    ),
    _name(
        r"\.(?:bash|zsh|psql|mysql|python|node_repl)_history",
        "What was typed into a terminal, passwords too.",
    ),
    _name(
        r"\.git-credentials|\.netrc|_netrc|\.pgpass|\.my\.cnf|\.dockercfg",
        "Its only content is user names and passwords.",
        "critical",
    ),
)
_COMMON = (".js", ".css", ".map", ".html", ".svg", ".png", ".webp", ".woff2", ".txt")
_ROOT_ONLY = re.compile(
    r"package\.json|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|composer\.(?:json|lock)"
)


def in_client(path: str, size_bytes: int) -> Iterator[Trace]:
    """Of a path below the output's folder that browsers can get."""
    lower = path.lower()
    if lower.endswith(_COMMON) and "/." not in lower and not lower.startswith("."):
        return
    if not size_bytes or lower.startswith(".well-known/") or "/.well-known/" in lower:
        return
    if _ROOT_ONLY.fullmatch(lower):
        says = "It tells which packages in which versions run, so which known faults to try."
        yield Trace("private-file", path, f"{path} is served. {says}", level="low")
        return
    for name in NAMES:
        if name.pattern.fullmatch(lower):
            subject = path if name.subject is None else name.subject
            said = f"{subject} is served. {name.says}"
            yield Trace("private-file", subject, said, level=name.level)
            return
