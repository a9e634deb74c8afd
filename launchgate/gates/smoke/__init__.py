"""Gate `smoke`: is the new deploy up, right, and fast enough to sell?"""

from launchgate.gates.smoke.collect import collect
from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import SmokeFacts
from launchgate.gates.smoke.slow_endpoint import slow_endpoint
from launchgate.gates.smoke.unreachable import unreachable
from launchgate.gates.smoke.very_slow_endpoint import very_slow_endpoint
from launchgate.gates.smoke.wrong_build import wrong_build
from launchgate.gates.smoke.wrong_content import wrong_content
from launchgate.gates.smoke.wrong_status import wrong_status
from launchgate.model import Stage
from launchgate.plugin import Gate

GATE: Gate[SmokeFacts, SmokeConfig] = Gate(
    name="smoke",
    title="The new deploy is up, right and fast",
    stages=frozenset({Stage.POST_DEPLOY, Stage.WATCH}),
    config=SmokeConfig,
    collect=collect,
    rules=(
        unreachable,
        wrong_status,
        wrong_content,
        wrong_build,
        very_slow_endpoint,
        slow_endpoint,
    ),
)
