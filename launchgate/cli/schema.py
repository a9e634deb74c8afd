"""`schema`: the documents' JSON Schemas, for editors and for who reads our reports."""

import json

import click

from launchgate.cli import output


@click.command("schema")
@click.argument("kind", type=click.Choice(["config", "report", "shard"]))
def command(kind: str) -> None:
    """Print the JSON Schema of launchgate.toml, of a report, or of a shard."""
    from launchgate.cli.settings import section_types
    from launchgate.config.schema import config_schema
    from launchgate.writers.schema import report_schema, shard_schema

    made = {
        "config": lambda: config_schema(section_types(())),
        "report": report_schema,
        "shard": shard_schema,
    }[kind]()
    output.document(json.dumps(made, indent=2, ensure_ascii=False) + "\n")
