"""bundle: no secret in what browsers can get."""

from launchgate.gates.bundle.collect import collect
from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.dev_server_client import dev_server_client
from launchgate.gates.bundle.development_build import development_build
from launchgate.gates.bundle.generic_credential import generic_credential
from launchgate.gates.bundle.leaked_variable import leaked_variable
from launchgate.gates.bundle.private_file import private_file
from launchgate.gates.bundle.private_key import private_key
from launchgate.gates.bundle.provider_credential import provider_credential
from launchgate.gates.bundle.public_key import public_key
from launchgate.gates.bundle.published_source_map import published_source_map
from launchgate.gates.bundle.risky_public_key import risky_public_key
from launchgate.gates.bundle.server_env_file import server_env_file
from launchgate.gates.bundle.service_role_jwt import service_role_jwt
from launchgate.gates.bundle.test_key import test_key
from launchgate.gates.bundle.url_credentials import url_credentials
from launchgate.model import Stage
from launchgate.plugin import Gate

GATE = Gate(
    name="bundle",
    title="No secret reaches the browser",
    stages=frozenset((Stage.PRE_DEPLOY,)),
    config=BundleConfig,
    collect=collect,
    rules=(
        service_role_jwt,
        provider_credential,
        private_key,
        url_credentials,
        generic_credential,
        leaked_variable,
        private_file,
        server_env_file,
        test_key,
        development_build,
        dev_server_client,
        published_source_map,
        risky_public_key,
        public_key,
    ),
)
