"""`--verify`, `--verify-url`, `--deep`, `--values-from`: whether they may be, here."""

from collections.abc import Mapping, Sequence

from launchgate.cli.failure import Failure
from launchgate.cli.request import Request
from launchgate.model import Stage


def verify_urls(request: Request, environ: Mapping[str, str]) -> Mapping[str, str] | None:
    """Base URLs by provider, of servers of one's own; None: nobody is to be asked anything.

    Only options count, never a configuration: a change must not choose where credentials go.
    Failure: in a hook, for a fork's pull request, and where that cannot be told.
    """
    if not request.verify:
        if request.verify_url:
            raise Failure("--verify-url is for --verify: give both")
        return None
    from launchgate.adapters.secretscan.verify import allowed_here

    why = allowed_here(environ)
    if why is not None:
        raise Failure(f"--verify: {why}, where no credential is sent anywhere: leave it out there")
    return dict(_pair(text) for text in request.verify_url)


def target_urls(request: Request) -> Mapping[str, str]:
    """Base URLs by kind of `[[env.source]]`. Only this option counts, never a configuration: a
    change must not choose where tokens go."""
    return dict(_target(text) for text in request.target_url)


def _target(text: str) -> tuple[str, str]:
    from launchgate.adapters.secretscan.verify import is_private
    from launchgate.variables.sources import SOURCES

    name, equals, url = text.partition("=")
    known = [kind for kind, needs in SOURCES.items() if needs.host]
    if not equals or name not in known:
        raise Failure(f"--target-url: expected PROVIDER=URL with one of {', '.join(known)}")
    if not is_private(url):
        raise Failure(
            f"--target-url {name}: expected https://host or https://host/path, without a login"
        )
    return name, url


def require_gates(request: Request, stage: Stage, gates: Sequence[str]) -> None:
    """Failure where the options would do nothing, or a hook would do more than it may."""
    if request.values_from and {"bundle", "env"}.isdisjoint(gates):
        raise Failure("--values-from is for the gates bundle and env, which do not run here")
    if request.target_url and "env" not in gates:
        raise Failure("--target-url is for the env gate, which does not run here")
    asked = "--verify" if request.verify else "--deep" if request.deep else None
    if asked is None:
        return
    if stage in (Stage.COMMIT, Stage.PUSH):
        raise Failure(f"{asked}: not at {stage.value}, the stage of hooks: leave out --stage")
    if "secrets" not in gates:
        raise Failure(f"{asked} is for the secrets gate, which does not run here")


def _pair(text: str) -> tuple[str, str]:
    """The URL is not repeated in a message: it may hold a login."""
    from launchgate.adapters.secretscan.verify import is_private, provider_of, providers

    name, equals, url = text.partition("=")
    provider = provider_of(name)
    if not equals or provider is None:
        known = ", ".join(providers())
        raise Failure(f"--verify-url: expected PROVIDER=URL with one of {known}")
    if not is_private(url):
        raise Failure(
            f"--verify-url {name}: expected https://host or https://host/path, without a login"
        )
    return provider, url
