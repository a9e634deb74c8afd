"""Names of folders that builds write, and of those in which no build of this project lies."""

PLAIN = frozenset(
    {"dist", "build", "out", "www", "web-build", "storybook-static", "_site", ".output"}
)
"""Taken by their names, even where only scripts are in them."""

FOREIGN = frozenset(
    {
        "node_modules", "bower_components", "jspm_packages", "vendor", "Pods", ".git", ".hg",
        ".svn", ".venv", "venv", "virtualenv", "__pycache__", ".tox", ".nox", ".yarn",
        ".pnpm-store", "site-packages",
    }
)  # fmt: skip
CACHES = frozenset(
    {
        ".next", ".nuxt", ".svelte-kit", ".cache", ".parcel-cache", ".angular", ".turbo", ".nx",
        ".docusaurus", ".astro", ".vite", ".vinxi", ".nitro", ".tanstack", ".react-router",
        ".rsbuild", ".rspack", ".eslintcache", ".expo", ".gradle", ".dart_tool", ".temp",
        ".wrangler", "coverage", "htmlcov", "playwright-report", "test-results", "elm-stuff",
    }
)  # fmt: skip
FIXTURES = frozenset(
    {"fixtures", "__fixtures__", "test-fixtures", "testdata", "test-data", "__tests__",
     "__mocks__", "__snapshots__"}
)  # fmt: skip
EXAMPLES = frozenset({"examples", "example", "demo", "demos", "samples"})
TEMPLATES = frozenset({"views", "templates", "emails", "email", "email-templates", "mails"})
"""Pages in them are sent or filled in by a server."""

LOOKED_AT = (
    "dist", "build", "out", "public/build", ".next", ".output/public", ".svelte-kit/output",
    "build/client", "_site", "storybook-static",
)  # fmt: skip
"""What is named where nothing was found."""
