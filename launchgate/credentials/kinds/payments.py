"""Payments, billing and shops; of equal beginnings the stricter shape comes first."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import billing, cards, regional, stripe
from launchgate.credentials.kinds.finance import FINANCE

KINDS: tuple[Kind, ...] = (*stripe.KINDS, *cards.KINDS, *billing.KINDS, *regional.KINDS, *FINANCE)
