"""The real ports, each adapter imported on first use."""

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from launchgate.adapters.git import GitCli
from launchgate.adapters.system import ProcessEnv, Quiet, SystemClock

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from launchgate.adapters.detectsecrets.ledger import Ledger
    from launchgate.adapters.secretscan.verify.sweep import Verifier
    from launchgate.frontend.known import Known
    from launchgate.ports import Bundles, Files, Http, Secrets, Variables


# By gate: the packages of which several gates, or several threads of one, may import a part.
_SHARED = {
    "secrets": (
        *("credentials.context", "credentials.context.weighing", "credentials.decode"),
        *("credentials.decode.archive", "credentials.generic", "credentials.kinds"),
        "adapters.gitleaks.config",
    ),
    "bundle": (
        *("frontend.values", "frontend.roles", "adapters.bundlescan.scanner"),
        *("credentials.context", "credentials.context.weighing", "credentials.decode"),
        *("credentials.decode.archive", "credentials.generic", "credentials.kinds"),
        "adapters.http",
    ),
    "env": (
        *("frontend.values", "frontend.roles", "adapters.variables.scanner"),
        *("adapters.variables.envfiles", "adapters.variables.judging", "variables.checks.alone"),
        *("variables.uses.javascript", "variables.uses.python", "variables.uses.languages"),
        *("variables.uses.configs", "variables.fingerprints", "credentials.kinds"),
    ),
}


_PORTS = {"secrets": "secrets", "bundle": "bundles", "env": "variables"}


class RealPorts:
    """`ports.Ports` for one run over `files`. `verify` are the base URLs by provider where
    credentials may be verified; None: nobody is asked anything. `known` are variables whose values
    are looked for in builds, `settings` what the target has by `--values-from`, `target_urls` the
    base URLs of providers of targets, `home` the configuration's folder. `builds_named`: `only`
    are builds. `gates` are those that run."""

    def __init__(
        self,
        files: "Files",
        git: GitCli,
        *,
        env: "ProcessEnv | None" = None,
        progress: Quiet | None = None,
        salt: bytes | None = None,
        only: "Sequence[str]" = (),
        trusting: bool = True,
        base: str | None = None,
        verify: "Mapping[str, str] | None" = None,
        ledger: "Ledger | None" = None,
        known: "Sequence[Known]" = (),
        settings: "Mapping[str, str] | None" = None,
        target_urls: "Mapping[str, str] | None" = None,
        home: "Path | None" = None,
        builds_named: bool = True,
        gates: "Sequence[str]" = (),
    ) -> None:
        self.files = files
        self.git = git
        self.env = ProcessEnv() if env is None else env
        self._salt = salt
        self._only = tuple(only)
        self._trusting = trusting
        self._base = base
        self._verify = verify
        self._ledger = ledger
        self._known = tuple(known)
        self._settings = settings
        self._target_urls = dict(target_urls or {})
        self._home = home
        self._builds_named = builds_named
        self._gates = tuple(gates)
        self.clock = SystemClock()
        self.progress = Quiet() if progress is None else progress

    def load(self, gates: "Iterable[str]") -> None:
        """What several gates import, in one thread before they run side by side: a thread that
        imports a package and one that imports a part of it lock each other out, which CPython
        ends with an error in one of them."""
        planned = [name for name in gates if name in _SHARED]
        if len(planned) < 2:
            return
        for name in dict.fromkeys(part for gate in planned for part in _SHARED[gate]):
            import_module(f"launchgate.{name}")
        for gate in planned:
            getattr(self, _PORTS[gate])

    @cached_property
    def http(self) -> "Http":
        from launchgate.adapters.http import HttpxClient

        return HttpxClient()

    @cached_property
    def secrets(self) -> "Secrets":
        from launchgate.adapters.secretscan.scanner import SecretScanner

        git = self.git if self.git.found() else None
        return SecretScanner(
            self.files,
            git,
            self._salt,
            self._only,
            self._trusting,
            self.progress,
            self._verifier(),
            self._ledger,
            self._base,
        )

    @cached_property
    def bundles(self) -> "Bundles":
        from launchgate.adapters.bundlescan.scanner import BundleScanner

        return BundleScanner(
            getattr(self.files, "root", str(self.git.root)),
            lambda: self.secrets.salt,
            only=self._only,
            known=self._known,
            progress=self.progress,
            http=lambda: self.http,
            by_hand=self._builds_named,
        )

    @cached_property
    def variables(self) -> "Variables":
        from launchgate.adapters.variables.scanner import VariableScanner

        return VariableScanner(
            self.files,
            self.git if self.git.found() else None,
            self.env,
            home=self._home or self.git.root,
            root=self.git.root,
            environ=self.env.environ,
            http=lambda: self.http,
            settings=self._settings,
            target_urls=self._target_urls,
            progress=self.progress,
            judges_urls="callbacks" not in self._gates,
        )

    def _verifier(self) -> "Verifier | None":
        if self._verify is None:
            return None
        from launchgate.adapters.secretscan.verify.sweep import Verifier

        return Verifier(self.http, self._verify, self.progress)
