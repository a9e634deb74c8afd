"""The command line's table: `--help` imports no command, a command imports only itself."""

import importlib

import click

from launchgate import __version__

# name: (module, attribute, one line of help)
COMMANDS = {
    "run": ("run", "run", "Judge this repository, or a deployment (the default command)."),
    "check": ("run", "check", "Run one gate, no configuration needed."),
    "bundle": ("bundle", "group", "See which variables reach browsers: a canary build."),
    "env": ("env", "group", "See which variables are read, declared and set: the matrix."),
    "demo": ("demo", "command", "See it judge a small example SaaS, broken and then ready."),
    "report": ("report", "command", "Render an earlier JSON report in another format."),
    "merge": ("merge", "command", "Join the shards of a --shard run into one report."),
    "baseline": ("baseline", "group", "Accept today's findings, so that only new ones block."),
    "explain": ("explain", "explain", "What a rule or a gate looks for, why, and the fix."),
    "rules": ("explain", "rules", "List every rule."),
    "schema": ("schema", "command", "Print the JSON Schema of config, report or shard."),
    "hook": ("hook", "command", "For pre-commit and other hook managers."),
    "completion": ("completion", "command", "Print the completion script for a shell."),
}

_HELP = """The launch gate: finds the dull mistakes that lose customers, before and right after a
deploy, and answers GO, NO-GO or INCONCLUSIVE.

\b
  launchgate                        judge this repository
  launchgate run --url URL          judge what answers there
  launchgate demo                   see it on an example app
  launchgate explain callbacks      what a gate or a rule is about

Exit codes: 0 GO, 1 NO-GO, 2 usage or configuration error, 3 INCONCLUSIVE, 130 interrupted.
"""


class Verbs(click.Group):
    """A click group over COMMANDS. Options without a verb belong to `run`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        found: click.Command = getattr(
            importlib.import_module(f"launchgate.cli.{module}"), attribute
        )
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[2]) for name, row in COMMANDS.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = ("--help", "--version", "-h")
        meant = not args or (args[0].startswith("-") and args[0] not in own)
        if meant and not ctx.resilient_parsing:  # a shell that completes a verb has none yet
            args = ["run", *args]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS:
            from launchgate.config.decode import nearest

            hint = nearest(args[0], COMMANDS) or f"; for a path: launchgate run {args[0]}"
            ctx.fail(f"no command {args[0]!r}{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Verbs,
    help=_HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="launchgate", message="%(prog)s %(version)s")
def main() -> None:
    pass
