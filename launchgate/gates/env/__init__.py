"""env: declared, used, set, sane and separated."""

from launchgate.gates.env.collect import collect
from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.development_mode import development_mode
from launchgate.gates.env.dialect_difference import dialect_difference
from launchgate.gates.env.duplicate_key import duplicate_key
from launchgate.gates.env.empty_value import empty_value
from launchgate.gates.env.env_file_in_image import env_file_in_image
from launchgate.gates.env.example_drift import example_drift
from launchgate.gates.env.example_value import example_value
from launchgate.gates.env.expired_token import expired_token
from launchgate.gates.env.live_key_outside_production import live_key_outside_production
from launchgate.gates.env.mismatched_pair import mismatched_pair
from launchgate.gates.env.missing_variable import missing_variable
from launchgate.gates.env.non_production_url import non_production_url
from launchgate.gates.env.placeholder_value import placeholder_value
from launchgate.gates.env.production_only_variable import production_only_variable
from launchgate.gates.env.production_value_in_development import production_value_in_development
from launchgate.gates.env.public_secret import public_secret
from launchgate.gates.env.public_twin import public_twin
from launchgate.gates.env.quoted_value import quoted_value
from launchgate.gates.env.shared_secret import shared_secret
from launchgate.gates.env.test_mode_key import test_mode_key
from launchgate.gates.env.tracked_env_file import tracked_env_file
from launchgate.gates.env.undeclared_variable import undeclared_variable
from launchgate.gates.env.unexpanded_reference import unexpanded_reference
from launchgate.gates.env.unignored_env_file import unignored_env_file
from launchgate.gates.env.unused_variable import unused_variable
from launchgate.gates.env.weak_signing_secret import weak_signing_secret
from launchgate.gates.env.whitespace_value import whitespace_value
from launchgate.gates.env.wrong_type import wrong_type
from launchgate.model import Stage
from launchgate.plugin import Gate

GATE = Gate(
    name="env",
    title="Every variable is declared, set, sane and separated",
    stages=frozenset((Stage.COMMIT, Stage.PRE_DEPLOY)),
    config=EnvConfig,
    collect=collect,
    rules=(
        public_secret,
        public_twin,
        shared_secret,
        live_key_outside_production,
        production_value_in_development,
        missing_variable,
        empty_value,
        unexpanded_reference,
        placeholder_value,
        example_value,
        wrong_type,
        test_mode_key,
        non_production_url,
        mismatched_pair,
        weak_signing_secret,
        expired_token,
        development_mode,
        tracked_env_file,
        unignored_env_file,
        env_file_in_image,
        production_only_variable,
        undeclared_variable,
        quoted_value,
        whitespace_value,
        dialect_difference,
        duplicate_key,
        example_drift,
        unused_variable,
    ),
    files=(
        r"(^|/)(\.env[^/]*|[^/]*\.env|\.dev\.vars[^/]*|([Dd]ocker|[Cc]ontainer|Make|Proc)file[^/]*"
        r"|\.(git|docker)ignore|(\.husky|bin|scripts?)/[^/.]+|[^/.]*entrypoint[^/.]*"
        r"|[^/]+\.([cm]?[jt]sx?|vue|svelte|astro|html?|ejs|py[iw]?|rb|erb|rake|gemspec|ru|go|php|rs"
        r"|java|kts?|scala|groovy|cs|fs|vb|exs?|h?eex|sh|bash|zsh|ksh|ps1|swift|dart|lua|pl|cr|clj"
        r"|properties|ya?ml|toml|json[c5]?|tf|tfvars|hcl|tpl|conf|template|[Dd]ockerfile"
        r"|[Cc]ontainerfile))$"
    ),
)
