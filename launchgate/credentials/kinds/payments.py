"""Payments, billing, banks and shops."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import billing, cards, regional, stripe
from launchgate.credentials.kinds.checkout import CHECKOUT
from launchgate.credentials.kinds.finance import FINANCE

# of equal beginnings the stricter shape comes first
KINDS: tuple[Kind, ...] = (
    *(*stripe.KINDS, *cards.KINDS, *billing.KINDS, *regional.KINDS),
    *(*FINANCE, *CHECKOUT),
)
