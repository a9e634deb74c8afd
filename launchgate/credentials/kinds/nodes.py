"""What joins machines to a cluster and builds to their runners."""

from launchgate.credentials.kind import Kind

NODES: tuple[Kind, ...] = (
    Kind(
        id="docker-swarm-join-token",
        title="Docker Swarm join token",
        anchors=("SWMTKN-1-",),
        pattern=r"SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}",
        source="https://docs.docker.com/engine/swarm/join-nodes/",
        opens="join the swarm, as a manager if it is a manager's token",
        revoke="https://docs.docker.com/reference/cli/docker/swarm/join-token/",
        entropy_bits=3.0,
    ),
    Kind(
        id="docker-swarm-unlock-key",
        title="Docker Swarm unlock key",
        anchors=("SWMKEY-1-",),
        pattern=r"SWMKEY-1-[0-9A-Za-z+/]{40,50}",
        source="https://docs.docker.com/engine/swarm/swarm_manager_locking/",
        opens="decrypt the keys and logs of a manager's disk",
        revoke="https://docs.docker.com/reference/cli/docker/swarm/unlock-key/",
        entropy_bits=3.0,
    ),
    Kind(
        id="openshift-token",
        title="OpenShift OAuth token",
        anchors=("sha256~",),
        pattern=r"sha256~[0-9A-Za-z_-]{43}",
        source="https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html",
        opens="act in the cluster as the user",
        revoke="https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html",
        level="high",
        entropy_bits=3.5,
        rotate="tokens live 24 h unless the cluster says otherwise",
    ),
    Kind(
        id="portainer-access-token",
        title="Portainer access token",
        anchors=("ptr_",),
        pattern=r"ptr_[0-9A-Za-z+/]{43}=",
        source="https://docs.portainer.io/api/access",
        opens="run containers on every environment that the user may",
        revoke="https://docs.portainer.io/api/access",
        entropy_bits=4.0,
    ),
    Kind(
        id="buildkite-agent-token",
        title="Buildkite agent token",
        anchors=(
            "bkct_",
            "bkaa_",
        ),
        pattern=r"bk(?:ct|aa)_[0-9A-Za-z_-]{40,120}",
        source="https://buildkite.com/docs/platform/security/tokens",
        opens="take the jobs of a cluster, with the secrets they carry",
        revoke="https://buildkite.com/docs/agent/v3/tokens",
        level="high",
        entropy_bits=3.0,
    ),
)
