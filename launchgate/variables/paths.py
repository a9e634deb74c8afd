"""What a path says of a reader: whether only tests, or only people who read, ever run it."""

import re

_TEST = re.compile(
    r"(?:^|/)(?:tests?|__tests__|specs?|e2e|cypress|playwright|__mocks__|mocks|fixtures?"
    r"|__fixtures__|testdata|test[-_]data|testing|stories|\.storybook|benchmarks?)/"
    r"|(?:^|/)(?:conftest\.py|(?:jest|vitest|playwright|cypress|karma)\.(?:config|setup)[^/]*)$"
    r"|(?:^|/)test_[^/]*\.py$|_test\.(?:py|go|exs?|rb|dart)$|_spec\.rb$"
    r"|\.(?:test|spec|e2e|cy|stories|mock)\.[^/.]+$|(?:^|/)[^/]*Tests?\.(?:java|kt|cs|php)$"
)
_PROSE = re.compile(r"\.(?:md|mdx|rst|adoc|txt|ipynb)$|(?:^|/)(?:docs?|examples?|samples?)/")


def is_test(path: str) -> bool:
    return _TEST.search(path) is not None


def is_prose(path: str) -> bool:
    """Documentation and examples: what they read is no need of the product."""
    return _PROSE.search(path) is not None
