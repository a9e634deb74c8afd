"""The options that every judging command has, once: click reads them, and the hook's parser."""

from typing import NamedTuple

FORMATS = (
    *("terminal", "json", "sarif", "junit", "github", "gitlab-codequality"),
    *("gitlab-secrets", "markdown", "html"),
)


class Option(NamedTuple):
    """`kind`: value, many (may be repeated), flag, or count."""

    flags: tuple[str, ...]
    name: str
    kind: str
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()


SCOPES = (
    Option(
        ("--staged",), "staged", "flag", "Judge what the next commit adds, as the index has it."
    ),
    Option(
        ("--range",),
        "range",
        "value",
        "Judge the lines that these commits add, and their messages (secrets).",
        "A..B",
    ),
    Option(("--history",), "history", "flag", "Judge every commit that any ref reaches (secrets)."),
)

SECRETS = (
    Option(
        ("--deep",),
        "deep",
        "flag",
        "Look into archives of every kind and SQLite databases too (secrets; needs "
        "`pip install launchgate[deep]`).",
    ),
    Option(
        ("--verify",),
        "verify",
        "flag",
        "Ask each credential's provider whether it works: one harmless request (secrets).",
    ),
    Option(
        ("--verify-url",),
        "verify_url",
        "many",
        "A server of your own to ask instead of the provider's: gitlab=https://git.acme.example.",
        "PROVIDER=URL",
    ),
)

BUNDLE = (
    Option(
        ("--values-from",),
        "values_from",
        "many",
        "Take these variables' values: look for them in builds (bundle), judge them as what the "
        "target has (env). This process's environment, the project's .env files, a file of them, "
        "or - for standard input; repeatable.",
        "env|dotenv|FILE|-",
    ),
)

ENV = (
    Option(
        ("--target-url",),
        "target_url",
        "many",
        "A server of your own to ask instead of a provider's (env): gitlab=https://git.acme.example.",
        "PROVIDER=URL",
    ),
)

COMMON = (
    Option(("--config",), "config", "value", "The configuration to use.", "FILE"),
    Option(
        ("-o", "--output"),
        "output",
        "many",
        f"Write a report; repeatable. Formats: {', '.join(FORMATS)}. No FILE or `-`: stdout.",
        "FORMAT[=FILE]",
    ),
    Option(
        ("--fail-on",),
        "fail_on",
        "value",
        "The mildest severity that blocks (default: high).",
        choices=("critical", "high", "medium", "low", "never"),
    ),
    Option(("--baseline",), "baseline", "value", "Known findings that do not block.", "FILE"),
    Option(
        ("--policy-from",),
        "policy_from",
        "value",
        "Take policy, suppressions and baseline from this commit (a pull request's base).",
        "REF",
    ),
    Option(("--diff-base",), "diff_base", "value", "What the change is compared with.", "REF"),
    Option(
        ("--shard",),
        "shard",
        "value",
        "Do one part of the run (1-based); join the parts with `launchgate merge`.",
        "I/N|auto",
    ),
    Option(("--jobs",), "jobs", "value", "Gates at a time (default: one thread each).", "N"),
    Option(("--exit-zero",), "exit_zero", "flag", "Exit 0 instead of 1; never hides 2 or 3."),
    Option(("--no-progress",), "no_progress", "flag", "No progress line on the terminal."),
    Option(("-q", "--quiet"), "quiet", "flag", "Only what blocks, and the decision."),
    Option(("-v", "--verbose"), "verbose", "flag", "Accepted findings and all details too."),
    Option(
        ("--color",),
        "color",
        "value",
        "Colour in terminal output (default: auto; NO_COLOR is honoured).",
        choices=("auto", "always", "never"),
    ),
)
