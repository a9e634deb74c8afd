"""Production settings: `.env.production`, read into the environment before anything else."""

import os
from pathlib import Path
from string import Template


def load(project: Path) -> None:
    """The file wins over the platform's variables; `${NAME}` takes the platform's value."""
    for line in (project / ".env.production").read_text("utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not name.lstrip().startswith("#"):
            os.environ[name.strip()] = Template(value.strip()).safe_substitute(os.environ)
