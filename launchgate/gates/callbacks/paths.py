"""Which files are read, in which language, and why the others are not."""

from dataclasses import dataclass

_CODE = {
    **dict.fromkeys(("js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "cts"), "js"),
    **dict.fromkeys(("vue", "svelte", "astro", "json", "jsonc", "json5"), "js"),
    **dict.fromkeys(("py", "pyi"), "python"),
    **dict.fromkeys(("toml", "tf", "tfvars", "hcl"), "toml"),
}
_LINES = {
    **dict.fromkeys(("yaml", "yml"), "yaml"),
    **dict.fromkeys(("ini", "cfg", "conf", "properties", "env"), "ini"),
}
LANGUAGES = {**_CODE, **_LINES, "html": "html", "htm": "html"}
UNREAD = {
    **{"rb": "Ruby", "php": "PHP", "go": "Go", "java": "Java", "kt": "Kotlin", "cs": "C#"},
    **{"rs": "Rust", "ex": "Elixir", "exs": "Elixir", "scala": "Scala", "swift": "Swift"},
    **{"dart": "Dart", "sh": "shell", "xml": "XML", "sql": "SQL"},
}

_TEST_FOLDERS = frozenset(
    (
        *("test", "tests", "__tests__", "spec", "specs", "e2e", "cypress", "playwright"),
        *("fixture", "fixtures", "__fixtures__", "mock", "mocks", "__mocks__", "testdata"),
        *("test-data", "test_data", "testing", "benchmark", "benchmarks", "storybook"),
        *("stories", ".storybook", "__snapshots__", "cassettes"),
    )
)
_DOC_FOLDERS = frozenset(
    ("doc", "docs", "documentation", "example", "examples", "sample", "samples", "cookbook")
)
_TOOL_FOLDERS = frozenset(
    (
        *(".github", ".gitlab", ".circleci", ".devcontainer", ".vscode", ".idea", ".husky"),
        *(".buildkite", ".cursor", ".claude", ".zed"),
    )
)
_VENDOR_FOLDERS = frozenset(
    (
        *("node_modules", "vendor", "third_party", "third-party", "site-packages", ".yarn"),
        *("bower_components", ".venv", "venv"),
    )
)
_BUILT_FOLDERS = frozenset(
    (
        *("dist", "build", "out", ".next", ".nuxt", ".output", ".svelte-kit", ".vercel"),
        *(".netlify", "coverage", "htmlcov", "__pycache__", ".turbo", "storybook-static"),
    )
)
_FOLDERS = {
    **dict.fromkeys(_TEST_FOLDERS, "tests and fixtures"),
    **dict.fromkeys(_DOC_FOLDERS, "documentation and examples"),
    **dict.fromkeys(_TOOL_FOLDERS, "CI and editor settings"),
    **dict.fromkeys(_VENDOR_FOLDERS, "other people's code"),
    "dev": "development only",
    **dict.fromkeys(_BUILT_FOLDERS, "built output: the bundle gate reads it"),
}
_LOCK_FILES = frozenset(
    (
        *("package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "composer.lock"),
        *("poetry.lock", "uv.lock", "bun.lock", "deno.lock", "flake.lock"),
    )
)
_TEST_WORDS = frozenset(
    (
        *("test", "tests", "spec", "e2e", "cy", "stories", "mock", "mocks", "fixture", "fixtures"),
        *(
            "testing",
            "conftest",
            "playwright",
            "vitest",
            "jest",
            "cypress",
            "karma",
            "pytest",
            "tox",
        ),
    )
)
_DEV_WORDS = frozenset(
    ("dev", "devel", "development", "local", "localhost", "debug", "seed", "seeds")
)
_OTHER_WORDS = frozenset(("staging", "stage", "stg", "preview", "qa", "uat", "sandbox", "ci"))
_SAMPLE_WORDS = frozenset(("example", "sample", "template", "dist", "default", "defaults", "tpl"))
_COMPOSE = ("docker-compose", "compose")
_LIVE_WORDS = frozenset(("prod", "production", "live", "deploy"))
_SETTINGS = frozenset(("env", "yaml", "yml", "toml", "ini", "cfg", "conf", "properties", "tfvars"))


@dataclass(frozen=True, slots=True)
class Read:
    """How to read a file, or why it is not read."""

    language: str = ""
    left_out: str = ""


def reading(path: str) -> Read | None:
    """None for a file that never holds such URLs (images, prose, styles)."""
    *folders, name = path.lower().split("/")
    language = _language(name)
    if not language:
        unread = UNREAD.get(name.rpartition(".")[2])
        return Read(left_out=f"{unread} is not read yet") if unread else None
    reason = next(filter(None, map(_folder_reason, folders)), "")
    return Read(language, reason or _name_reason(name, language, folders))


def _language(name: str) -> str:
    if name == ".env" or name.startswith(".env."):
        return "env"
    if name == "dockerfile" or name.startswith("dockerfile.") or name.endswith(".dockerfile"):
        return "docker"
    if name.endswith((".map", ".min.js", ".lock")) or name in _LOCK_FILES:
        return ""
    stem, dot, extension = name.rpartition(".")
    if extension == "env" and stem:
        return "env"
    return LANGUAGES.get(extension, "") if dot else ""


def _folder_reason(folder: str) -> str:
    if folder in _FOLDERS:
        return _FOLDERS[folder]
    words = folder.replace("_", "-").split("-")
    return "tests and fixtures" if {words[0], words[-1]} & {"test", "tests", "e2e"} else ""


def _name_reason(name: str, language: str, folders: list[str]) -> str:
    words = frozenset(name.replace("-", ".").replace("_", ".").split("."))
    setting = language in ("env", "docker") or name.rpartition(".")[2] in _SETTINGS
    parts = name.split(".")
    if words & _TEST_WORDS:
        return "tests and fixtures"
    if name.startswith(_COMPOSE) and not words & _LIVE_WORDS:
        return "compose file without prod in its name: taken as development"
    if folders[-1:] == ["supabase"] and name == "config.toml":
        return "supabase/config.toml: settings of the local stack"
    if words & _LIVE_WORDS:
        return ""
    narrow = words if setting else frozenset(parts[1:-1]) | _stem_words(parts[0], folders)
    if narrow & _DEV_WORDS:
        return "development only"
    if narrow & _OTHER_WORDS:
        return "another deployment (staging, preview)"
    return "samples and templates" if setting and words & _SAMPLE_WORDS else ""


def _stem_words(stem: str, folders: list[str]) -> frozenset[str]:
    """`dev.py` and `dev-server.js` are for development; `local.ts` only among settings."""
    first = stem.replace("-", "_").partition("_")[0]
    among_settings = bool(folders) and folders[-1] in ("settings", "config", "environments", "env")
    return frozenset((stem,) if among_settings else (first,)) & (
        _DEV_WORDS | _OTHER_WORDS if among_settings else frozenset(("dev", "seed", "seeds"))
    )
