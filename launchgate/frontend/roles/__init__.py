"""What a credential means when browsers get it: fine, doubtful, a test's, or a leak."""

from launchgate.frontend.roles.judge import judge
from launchgate.frontend.roles.ruling import Ruling

__all__ = ["Ruling", "judge"]
