"""bundle/server-env-file"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.remains import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/server-env-file",
    title="The build carries an env file with the values of the server",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def server_env_file(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """Secrets are given to the server when it starts; its files do not carry them.

    ## Why
    `next build` with `output: "standalone"` copies `.env.production` into its output, and so do
    deploys that copy the whole folder. The file goes into the image: whoever can pull the image,
    or gets an old layer, a backup or the archive of a CI job, has every secret, and changing one
    needs a new build.

    ## Fix
    Delete it before the image is made: `rm -f .next/standalone/.env*`, and write `.env*` into
    `.dockerignore`. Give the values when the server starts: the host's settings, `docker run
    --env-file`, a secret store. If such an image was ever pushed to a registry that others read,
    change the values.
    """
    return problems(facts, "server-env-file")
