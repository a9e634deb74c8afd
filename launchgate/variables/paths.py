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


_INFRASTRUCTURE = re.compile(
    r"\.(?:ya?ml|toml|json[c5]?|tf|tfvars|hcl|tpl|conf|npmrc|sh|bash|zsh|ksh|ps1|env|prisma|template)$"
    r"|(?:^|/)(?:\.github|\.gitlab|\.circleci|\.husky|\.devcontainer|\.vscode|infra|infrastructure"
    r"|terraform|deploy|deployment|helm|charts|k8s|docker)/"
    r"|(?:^|/)(?:Dockerfile|Containerfile|Makefile|Procfile)[^/]*$|(?:^|/)[^/.]*$"
)
_TOOLS = re.compile(
    r"(?:^|/)(?:scripts?|tools?|hack|bin|utils/scripts|seeds?|\.husky|packages/cli|dev)/"
    r"|(?:^|/)(?:noxfile|tasks|fabfile|setup|Gulpfile|gulpfile|Gruntfile|Rakefile)[^/]*$"
)
_GENERATED = re.compile(
    r"(?:^|/)(?:node_modules|bower_components|vendor|third[_-]party|site-packages|\.yarn|\.venv"
    r"|venv|dist|\.next|\.nuxt|\.output|\.svelte-kit|\.vercel|\.netlify|coverage|htmlcov"
    r"|__pycache__|\.turbo|storybook-static|__snapshots__|\.terraform|\.serverless)/"
    r"|\.min\.[mc]?js$|[.-]bundle\.js$|\.d\.ts\.map$|\.map$"
    r"|(?:^|/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock|bun\.lock"
    r"|poetry\.lock|uv\.lock|deno\.lock|flake\.lock|Cargo\.lock)$"
)


def is_product(path: str) -> bool:
    """Code that runs, or is built, where the product is: what it needs, a target has to have."""
    return not (
        is_test(path) or is_prose(path) or _TOOLS.search(path) or _INFRASTRUCTURE.search(path)
    )


def left_out(path: str) -> str | None:
    """Why nobody reads the file, None where it is read."""
    return "other people's or generated code" if _GENERATED.search(path) else None
