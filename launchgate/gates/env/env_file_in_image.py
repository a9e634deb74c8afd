"""env/env-file-in-image"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/env-file-in-image",
    title="An image takes the env file along",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def env_file_in_image(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """No env file of a developer is copied into an image.

    ## Why
    `COPY . .` takes `.env.local` too where `.dockerignore` does not name it. Next and Vite read
    that file in production builds, so that customers get a developer's settings: their localhost,
    their test keys. And whoever can pull the image, or an old layer of it, has every secret in the
    file.

    ## Fix
    Write into `.dockerignore`:

        .env
        .env.*
        !.env.example

    Give the values when the container starts (`docker run --env-file`, the host's settings), and
    while building with `RUN --mount=type=secret`. Replace what was in an image that others could
    pull.
    """
    return problems(facts, "env-file-in-image")
