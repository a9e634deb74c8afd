"""Kinds whose ruling depends on what they say or on what stands around them."""

from collections.abc import Callable, Mapping

from launchgate.frontend.roles import content, google, payments, search, supabase, tokens
from launchgate.frontend.roles.ruling import Ruling
from launchgate.frontend.roles.scene import Scene

Rule = Callable[[Scene], Ruling | None]

TOLD: Mapping[str, Rule] = {
    **supabase.RULES,
    **google.RULES,
    **payments.RULES,
    **search.RULES,
    **content.RULES,
    **tokens.RULES,
}
"""By the kind's id."""
