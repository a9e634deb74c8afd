"""Recipes of what joins machines: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "docker-swarm-join-token": (
        ("SWMTKN-1-{lowernum:50}-{lowernum:25}",),
        ("SWMTKN-1-{lowernum:20}", "SWMTKN-1-{upper:50}-{lowernum:25}"),
    ),
    "docker-swarm-unlock-key": (
        ("SWMKEY-1-{b64:42}x",),
        ("SWMKEY-1-{b64:20}", "xSWMKEY-1-{b64:42}x"),
    ),
    "openshift-token": (("sha256~{b64url:42}x",), ("sha256~{b64url:20}", "sha256:{hex:64}")),
    "portainer-access-token": (
        ("ptr_{b64:43}=",),
        ("ptr_{b64:20}=", "ptr_to_the_first_element_of_the_list_of_all_="),
    ),
    "buildkite-agent-token": (
        ("bkct_{alnum:60}", "bkaa_{alnum:75}"),
        ("bkct_{alnum:20}", "xbkct_{alnum:60}"),
    ),
}
