"""What to do about a credential, in order, for the place where it was found."""

from launchgate.gates.secrets.safe import safe_place
from launchgate.ports import Sighting

_DEAD = "Nothing to revoke, as far as its provider tells."
_UNSHARED = "`git add` the file again: nothing is committed yet, so it need not be revoked."
_UNREVOKED = "can not be revoked"


def fix_of(item: Sighting, reach: str) -> str | None:
    """None where the rule's own text says it all (a public key needs nothing)."""
    if item.category == "public":
        return None
    if item.state == "inactive":
        steps = [_DEAD, f"Take it out. {safe_place(item)}"]
    elif reach == "staged":
        rotate = _rotate(item)
        steps = [safe_place(item, "it"), _UNSHARED, f"If others have seen it: {_lowered(rotate)}"]
    else:
        steps = [_rotate(item), safe_place(item), _history(item, reach)]
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _lowered(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"


def _rotate(item: Sighting) -> str:
    """In an order in which nothing that is deployed stops working."""
    told = f"{item.rotate[:1].upper()}{item.rotate[1:]}" if item.rotate else ""
    if item.category == "url":
        return (
            "Set a new password where the address leads (in SQL: ALTER ROLE or ALTER USER), give "
            "it to the clients, then end the connections that are open: they outlive the change."
        )
    if item.category in ("generic", "custom") or not item.revoke:
        return (
            "Change it where it is used, first the service, then its clients; where two may be "
            "valid at a time, add the new one before the old one goes."
        )
    if told and (item.category == "private-key" or _UNREVOKED in told):
        return f"{told}: {item.revoke}."
    order = f"Make a new one, deploy it, then revoke this one: {item.revoke}."
    return f"{order} {told}." if told else order


def _history(item: Sighting, reach: str) -> str:
    if reach == "range":
        return (
            "If the commit was not pushed, amend it (`git rebase -i`) before you push; if it was, "
            "revoking is what helps: the host and every clone keep the old commit."
        )
    if _UNREVOKED in item.rotate:
        return (
            "Rewriting history does not help: who has a clone has the key, so what it guards has "
            "to move."
        )
    return (
        "Rewriting history (git filter-repo) is not needed once it is revoked, and does not "
        "help before: clones, forks and caches keep the commit."
    )
