"""`completion`: the script that a shell sources."""

import sys

import click

from launchgate.cli import output


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for a shell.

    \b
      launchgate completion bash > ~/.local/share/bash-completion/completions/launchgate
      launchgate completion zsh  > "${fpath[1]}/_launchgate"
      launchgate completion fish > ~/.config/fish/completions/launchgate.fish
    """
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    from launchgate.cli.main import main

    made = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}[shell]
    script = made(main, {}, "launchgate", "_LAUNCHGATE_COMPLETE").source_template
    names = {
        "complete_func": "_launchgate_completion",
        "complete_var": "_LAUNCHGATE_COMPLETE",
        "prog_name": "launchgate",
    }
    output.say(script % names + "\n", sys.stdout)
