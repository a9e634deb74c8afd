"""secrets: no credential in files, commits and commit messages."""

from launchgate.gates.secrets.collect import collect
from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.generic_credential import generic_credential
from launchgate.gates.secrets.private_key import private_key
from launchgate.gates.secrets.provider_credential import provider_credential
from launchgate.gates.secrets.public_key import public_key
from launchgate.gates.secrets.url_credentials import url_credentials
from launchgate.model import Stage
from launchgate.plugin import Gate

GATE = Gate(
    name="secrets",
    title="No credentials in files and commits",
    stages=frozenset((Stage.COMMIT, Stage.PUSH, Stage.PRE_DEPLOY)),
    config=SecretsConfig,
    collect=collect,
    rules=(
        provider_credential,
        private_key,
        url_credentials,
        generic_credential,
        public_key,
    ),
    files=r".",
)
