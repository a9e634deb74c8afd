"""callbacks: nothing in production calls localhost, a tunnel or staging."""

from launchgate.gates.callbacks.collect import collect
from launchgate.gates.callbacks.config import CallbacksConfig
from launchgate.gates.callbacks.loopback import loopback
from launchgate.gates.callbacks.loopback_default import loopback_default
from launchgate.gates.callbacks.placeholder_host import placeholder_host
from launchgate.gates.callbacks.plain_http import plain_http
from launchgate.gates.callbacks.preview_host import preview_host
from launchgate.gates.callbacks.private_network import private_network
from launchgate.gates.callbacks.staging_host import staging_host
from launchgate.gates.callbacks.tunnel import tunnel
from launchgate.model import Stage
from launchgate.plugin import Gate

GATE = Gate(
    name="callbacks",
    title="Nothing in production calls localhost or staging",
    stages=frozenset((Stage.COMMIT, Stage.PUSH, Stage.PRE_DEPLOY)),
    config=CallbacksConfig,
    collect=collect,
    rules=(
        loopback,
        private_network,
        tunnel,
        preview_host,
        staging_host,
        placeholder_host,
        plain_http,
        loopback_default,
    ),
    files=(
        r"(^|/)(\.env[^/]*|[^/]*\.env|[Dd]ockerfile[^/]*"
        r"|[^/]+\.([cm]?[jt]sx?|vue|svelte|astro|json[c5]?|pyi?|toml|tf|tfvars|hcl|ya?ml"
        r"|ini|cfg|conf|properties|html?))$"
    ),
)
