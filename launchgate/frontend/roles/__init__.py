"""What a credential means when browsers get it: fine, doubtful, a test's, or a leak."""

from launchgate.frontend.roles.judge import Ruling, judge

__all__ = ["Ruling", "judge"]
