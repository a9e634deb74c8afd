"""A deployed site's files, looked at as a build's are."""

from collections.abc import Callable, Iterator

from launchgate.adapters.bundlescan.asset import Asset
from launchgate.adapters.bundlescan.inspect import Inspected, Inspector
from launchgate.adapters.site import Site, fetch
from launchgate.ports import BundleAsk, BundleSweep, Http, Output, Progress, Scope

MakeInspector = Callable[[Callable[[str], bytes | None], int], Inspector]


def sweep_site(
    http: Http, scope: Scope, ask: BundleAsk, inspector: MakeInspector, progress: Progress | None
) -> BundleSweep:
    """Of all `scope.urls`, one after the other. PortError: one that cannot be got at all."""
    hosts = (*ask.hosts, *(scope.target.hosts if scope.target else ()))
    sites = [fetch(url, http, hosts=hosts, progress=progress) for url in scope.urls]
    contents = {asset.url: asset.data for site in sites for asset in site.assets}
    wanted = inspector(contents.get, sum(map(len, contents.values())))
    results = [
        wanted.inspect(Asset(url, data)) for url, data in contents.items() if scope.owns(url)
    ]
    return BundleSweep(
        outputs=tuple(map(_output, sites)),
        exposures=tuple(item for result in results for item in result.exposures),
        leftovers=tuple(item for result in results for item in result.leftovers),
        scanned={
            "files": sum(result.files for result in results),
            "bytes": sum(result.size_bytes for result in results),
        },
        unseen=(*wanted.skipped(), *(item for site in sites for item in site.unseen)),
        unknown=tuple(dict.fromkeys(_unknown(sites, results))),
    )


def _unknown(sites: list[Site], results: list[Inspected]) -> Iterator[str]:
    for site in sites:
        yield from site.unknown
    for result in results:
        yield from result.unknown


def _output(site: Site) -> Output:
    return Output(
        folder=site.url,
        framework="deployed site",
        why=" ".join(site.said),
        client_count=len(site.assets),
    )
