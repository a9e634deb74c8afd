"""Looks at builds, or at a deployed site, through the port: the gate's only I/O."""

import re
from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.model import Measurement, Unseen
from launchgate.plugin import Skip
from launchgate.ports import BundleAsk, BundleSweep, Output, Ports, Scope, Target

_NO_CUSTOMERS = re.compile(r"(?:^|[^a-z])(?:staging|stage|preview|dev|development|test|qa|sandbox)")


def collect(ports: Ports, config: BundleConfig, scope: Scope) -> BundleFacts:
    ask = BundleAsk(
        folders=config.folders, ignore=config.ignore, public=config.public, hosts=config.hosts
    )
    sweep = ports.bundles.sweep(scope, ask)
    served = any(output.client_count for output in sweep.outputs)
    if not served and not sweep.leftovers and not sweep.unknown:
        raise Skip(_nothing(sweep))
    return BundleFacts(
        scanned=sweep.scanned,
        measurements=tuple(map(_taken, sweep.outputs)),
        unseen=(*_server_side(sweep), *sweep.unseen),
        unknown=sweep.unknown,
        outputs=sweep.outputs,
        exposures=sweep.exposures,
        leftovers=sweep.leftovers,
        production=has_customers(scope.target),
    )


def has_customers(target: Target | None) -> bool:
    """Unless the target's name says otherwise: most builds that are judged are to be deployed."""
    return target is None or not _NO_CUSTOMERS.search(target.name.lower())


def _taken(output: Output) -> Measurement:
    """What was taken for what browsers get."""
    return Measurement(
        name="served_files",
        subject=f"{output.folder or 'this folder'} ({output.framework})",
        value=output.client_count,
        unit="{count}",
    )


def _server_side(sweep: BundleSweep) -> Iterator[Unseen]:
    for output in sweep.outputs:
        if output.server_count:
            files = "file" if output.server_count == 1 else "files"
            what = f"{output.server_count} {files} of {output.folder or 'this folder'}"
            yield Unseen(what=what, why=f"not served: {output.why}")


def _nothing(sweep: BundleSweep) -> str:
    places = ", ".join(sweep.looked_at)
    where = f" in {places}" if places else ""
    where += "".join(
        f"; {output.folder or 'this folder'} is not served ({output.why})"
        for output in sweep.outputs
    )
    return (
        f"no build output{where}: build the frontend first, or name its folder "
        "(launchgate check bundle FOLDER)"
    )
