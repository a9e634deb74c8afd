"""Clusters, containers and the keys of private networks."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.near import near

KINDS: tuple[Kind, ...] = (
    Kind(
        id="docker-access-token",
        title="Docker Hub access token",
        anchors=("dckr_pat_", "dckr_oat_"),
        pattern=r"dckr_[op]at_[0-9A-Za-z_-]{27,40}",
        source="https://docs.docker.com/reference/api/hub/latest/",
        opens="pull and push images, put a backdoor in what you deploy",
        revoke="https://app.docker.com/settings/personal-access-tokens",
        entropy_bits=3.3,
    ),
    Kind(
        id="kubeadm-bootstrap-token",
        title="Kubernetes bootstrap token",
        anchors=("--token",),
        pattern=r"--token[ =](?P<secret>(?!abcdef\.)[0-9a-z]{6}\.[0-9a-z]{16})",
        source="https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
        opens="join a node to the cluster, for a day by default",
        revoke="https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/",
        level="high",
        entropy_bits=3.0,
    ),
    Kind(
        id="k3s-token",
        title="K3s cluster token",
        anchors=("K10",),
        pattern=r"K10[0-9a-f]{64}::(?:server|node|[a-z]{6,12}):[0-9a-z]{32}",
        source="https://docs.k3s.io/cli/token",
        opens="join a server to the cluster and read its secrets",
        revoke="https://docs.k3s.io/cli/token",
    ),
    Kind(
        id="rancher-api-token",
        title="Rancher API token",
        anchors=("token-",),
        pattern=r"token-[0-9a-z]{5}:[0-9a-z]{54}",
        source="https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
        opens="manage the clusters that the user may",
        revoke="https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
    ),
    Kind(
        id="consul-token",
        title="Consul ACL token",
        anchors=("consul",),
        pattern=near(
            r"consul[\w.-]{0,20}token", r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])"
        ),
        source="https://developer.hashicorp.com/consul/docs/security/acl/tokens",
        opens="read and change services and settings as its policies allow",
        revoke="https://developer.hashicorp.com/consul/commands/acl/token/delete",
        level="high",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="nomad-token",
        title="Nomad ACL token",
        anchors=("nomad",),
        pattern=near(
            r"nomad[\w.-]{0,20}token", r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])"
        ),
        source="https://developer.hashicorp.com/nomad/docs/secure/acl/tokens",
        opens="run jobs on the cluster as its policies allow",
        revoke="https://developer.hashicorp.com/nomad/commands/acl/token/delete",
        level="high",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="boundary-token",
        title="HashiCorp Boundary token",
        anchors=("at_",),
        pattern=r"at_[0-9A-Za-z]{10}_s1[0-9A-Za-z]{60,300}",
        source="https://developer.hashicorp.com/boundary/docs/concepts/security/permissions",
        opens="open sessions to the hosts that the user may",
        revoke="https://developer.hashicorp.com/boundary/docs/commands/auth-tokens",
        level="high",
    ),
    Kind(
        id="age-secret-key",
        title="age secret key",
        anchors=("AGE-SECRET-KEY-1",),
        pattern=r"AGE-SECRET-KEY-1[0-9A-Z]{58}",
        source="https://age-encryption.org/v1",
        opens="decrypt every file made for it, SOPS files too",
        revoke="https://getsops.io/docs/",
        rotate="make a new key, encrypt again for it, then rotate what the files hold",
    ),
    Kind(
        id="wireguard-private-key",
        title="WireGuard private key",
        anchors=("PrivateKey",),
        pattern=r"PrivateKey\s{0,4}=\s{0,4}(?P<secret>[0-9A-Za-z+/]{42}[048AEIMQUYcgkosw]=)",
        source="https://www.wireguard.com/quickstart/",
        opens="join the private network as that peer",
        revoke="https://www.wireguard.com/quickstart/",
        entropy_bits=4.0,
        rotate="make a new key pair, give the peers the new public key",
    ),
    Kind(
        id="openvpn-static-key",
        title="OpenVPN static key",
        anchors=("-----BEGIN OpenVPN Static key V1-----",),
        pattern=(
            r"-----BEGIN OpenVPN Static key V1-----(?:\\r|\\n|\s){1,4}(?P<secret>[0-9a-f]{32}"
            r"[0-9a-f\s\\nr]{200,900})"
        ),
        source="https://openvpn.net/community-docs/static-key-mini-howto.html",
        opens="read the tunnel, or pass the first gate of the VPN server",
        revoke="https://openvpn.net/community-docs/static-key-mini-howto.html",
        max_length=1000,
    ),
    Kind(
        id="nats-nkey-seed",
        title="NATS NKey seed",
        anchors=("SUA", "SAA", "SOA", "SNA", "SCA", "SXA"),
        pattern=r"S[UAONCX]A[A-P][A-Z2-7]{54}",
        source=(
            "https://docs.nats.io/running-a-nats-service/configuration/securing_nat"
            "s/auth_intro/nkey_auth"
        ),
        opens="act as that user, account or operator",
        revoke="https://docs.nats.io/using-nats/nats-tools/nsc",
        entropy_bits=3.8,
    ),
)
