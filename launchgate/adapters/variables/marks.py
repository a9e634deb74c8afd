"""Secrets that two environments share, told by their fingerprints."""

from collections.abc import Iterator, Sequence

from launchgate.adapters.variables.gathered import Gathered, Held
from launchgate.ports import Flaw
from launchgate.variables.checks.valued import Valued, tier_of

# Providers that show a digest in the value's place: comparable with their own only.
_DIGESTS = {"fly", "supabase"}


def shared_by_mark(found: Gathered, items: Sequence[Valued], key: str | None) -> Iterator[Flaw]:
    """`shared-secret` between targets of which at least one has fingerprints only. With the key in
    this process the values that it can read are compared too."""
    marked = [held for held in found.held if held.fingerprint]
    if not marked:
        return
    ids = {held.fingerprint.partition(":")[0] for held in marked if held.fingerprint}
    ids -= _DIGESTS
    if len(ids) > 1:
        labels = ", ".join(sorted({held.label for held in marked}))
        found.unknown.append(
            f"{labels}: made with different keys, so that nothing can be compared: use one "
            "LAUNCHGATE_FINGERPRINT_KEY in every environment"
        )
        return
    made = [*_made(items, key, ids, found), *marked] if key and ids else marked
    groups: dict[str, list[Held]] = {}
    for held in made:
        groups.setdefault(held.fingerprint or "", []).append(held)
    for group in groups.values():
        yield from _between(group)


def _made(items: Sequence[Valued], key: str, ids: set[str], found: Gathered) -> Iterator[Held]:
    from launchgate.variables.fingerprints import BadFingerprints, key_of, mark_of  # noqa: PLC0415

    try:
        secret = key_of(key)
    except BadFingerprints as error:
        found.unknown.append(f"LAUNCHGATE_FINGERPRINT_KEY: {error}")
        return
    if secret.key_id not in ids:
        found.unknown.append(
            "LAUNCHGATE_FINGERPRINT_KEY is not the key that the fingerprints were made with: "
            "give this job the same one"
        )
        return
    for item in items:
        mark = mark_of(item.name, item.value.text, secret)
        if mark is not None:
            yield Held(
                name=item.name,
                target=item.target,
                state="set",
                label=item.label,
                location=item.location,
                fingerprint=f"{secret.key_id}:{mark}",
            )


def _between(group: Sequence[Held]) -> Iterator[Flaw]:
    """One flaw for the production's side of what others have too."""
    own = [held for held in group if tier_of(held.target) == "production"]
    others = [held for held in group if tier_of(held.target) != "production"]
    if not own or not others:
        return
    first = own[0]
    where = ", ".join(sorted({f"{held.target} ({held.label})" for held in others}))
    names = sorted({held.name for held in others} - {first.name})
    alias = f", there called {', '.join(names)}" if names else ""
    places = tuple(held.location for held in (*own, *others) if held.location)
    yield Flaw(
        rule="shared-secret",
        name=first.name,
        target=first.target,
        message=f"{first.name} has the same value at {first.target} ({first.label}) and at "
        f"{where}{alias}: whoever gets into the weaker one has production's key.",
        locations=places,
    )
