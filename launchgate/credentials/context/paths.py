"""What the path says of a file: whether it is product, test, documentation."""

import re

_TEST = re.compile(
    r"(?:^|[/_.\-])(?:tests?|specs?|testing|testdata|test_?data|__tests__|__mocks__|mocks?|e2e|it"
    r"|fixtures?|cassettes?|golden|stubs?|acceptance|integration|unit)(?:[/_.\-]|$)"
    r"|(?<!con)tests(?:\.\w+$|/)|(?<!la)(?<!con)(?:test|spec|mock)\.(?:java|kt|cs|groovy|scala|swift|php)$"
)
_DOCS = re.compile(
    r"(?:^|/)(?:docs?|documentation|website|wiki|guides?|man)/|\.(?:md|mdx|rst|adoc|asciidoc|txt|html?)$"
    r"|(?:^|/)(?:readme|changelog|contributing)"
)
_EXAMPLE = re.compile(
    r"(?:^|[/_.\-])(?:examples?|samples?|demos?|tutorials?|templates?)(?:[/_.\-]|$)"
)
_LOCK = re.compile(
    r"(?:^|/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|uv\.lock"
    r"|pipfile\.lock|pdm\.lock|cargo\.lock|composer\.lock|gemfile\.lock|go\.sum|bun\.lock|deno\.lock"
    r"|packages\.lock\.json|flake\.lock|mix\.lock|pubspec\.lock|podfile\.lock|conan\.lock"
    r"|\.terraform\.lock\.hcl|conda-lock\.yml|gradle\.lockfile|cartfile\.resolved|package\.resolved)$"
)
_WORDS = re.compile(
    r"(?:^|/)(?:i18n|l10n|locales?|lang|languages?|translations?)/|\.(?:po|pot|resx|strings|xlf)$"
)


def of_path(path: str) -> list[str]:
    """`path` in lower case, relative to the root."""
    found = []
    if _TEST.search(path):
        found.append("test path")
    if _DOCS.search(path):
        found.append("documentation path")
    if _EXAMPLE.search(path):
        found.append("example path")
    if _LOCK.search(path):
        found.append("lockfile integrity")
    if _WORDS.search(path):
        found.append("translations")
    if ".min." in path or "/dist/" in path or "/vendor/" in path or "/node_modules/" in path:
        found.append("built or vendored")
    return found


def lenient(path: str) -> bool:
    """Where made-up credentials are at home: there a generic finding is at most medium."""
    return any(pattern.search(path) for pattern in (_TEST, _DOCS, _EXAMPLE))
