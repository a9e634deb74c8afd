"""What stands before a site: CDN, DNS, object stores."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.near import near

KINDS: tuple[Kind, ...] = (
    Kind(
        id="cloudflare-api-token",
        title="Cloudflare API token",
        anchors=("cfut_", "cfat_"),
        pattern=r"cf[au]t_[0-9A-Za-z]{40}[0-9a-f]{8}",
        source="https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
        opens="whatever the token was allowed: DNS, Workers, R2",
        revoke="https://dash.cloudflare.com/profile/api-tokens",
        rotate="roll the token: the old one stops at once",
    ),
    Kind(
        id="cloudflare-global-api-key",
        title="Cloudflare Global API Key",
        anchors=("cfk_",),
        pattern=r"cfk_[0-9A-Za-z]{40}[0-9a-f]{8}",
        source="https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
        opens="do anything in every account of the user",
        revoke="https://dash.cloudflare.com/profile/api-tokens",
    ),
    Kind(
        id="cloudflare-legacy-api-token",
        title="Cloudflare API token (old form)",
        anchors=("cloudflare", "cf_api_token"),
        pattern=near(
            r"(?:cloudflare[\w.-]{0,20}token|cf_api_token)", r"[0-9A-Za-z_-]{40}(?![\w-])"
        ),
        source="https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
        opens="whatever the token was allowed: DNS, Workers, R2",
        revoke="https://dash.cloudflare.com/profile/api-tokens",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.8,
    ),
    Kind(
        id="cloudflare-legacy-global-key",
        title="Cloudflare Global API Key (old form)",
        anchors=("cloudflare", "x-auth-key", "cf_api_key"),
        pattern=near(
            r"(?:cloudflare[\w.-]{0,20}key|x-auth-key|cf_api_key)", r"[0-9a-f]{37}(?![\w-])"
        ),
        source="https://developers.cloudflare.com/fundamentals/api/get-started/keys/",
        opens="do anything in every account of the user",
        revoke="https://dash.cloudflare.com/profile/api-tokens",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="cloudflare-origin-ca-key",
        title="Cloudflare Origin CA key",
        anchors=("v1.0-",),
        pattern=r"v1\.0-[0-9a-f]{24}-[0-9a-f]{146}",
        source="https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
        opens="issue origin certificates for your zones",
        revoke="https://dash.cloudflare.com/profile/api-tokens",
    ),
    Kind(
        id="cloudflare-tunnel-token",
        title="Cloudflare Tunnel token",
        anchors=("eyJhIjoi",),
        pattern=r"eyJhIjoi[0-9A-Za-z+/]{120,300}={0,2}",
        source=(
            "https://developers.cloudflare.com/cloudflare-one/networks/connectors/c"
            "loudflare-tunnel/"
        ),
        opens="run the tunnel and receive its traffic",
        revoke="https://one.dash.cloudflare.com/",
    ),
    Kind(
        id="cloudflare-access-service-secret",
        title="Cloudflare Access service token secret",
        anchors=("cf-access-client-secret", "cf_access_client_secret"),
        pattern=near(r"cf[_-]access[_-]client[_-]secret", r"[0-9a-f]{64}(?![\w-])"),
        source=(
            "https://developers.cloudflare.com/cloudflare-one/access-controls/servi"
            "ce-credentials/service-tokens/"
        ),
        opens="pass the login before your internal sites",
        revoke="https://one.dash.cloudflare.com/",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="cloudflare-r2-secret",
        title="Cloudflare R2 secret access key",
        anchors=("r2_", "r2-"),
        pattern=near(r"r2[_-][\w.-]{0,12}secret[\w.-]{0,12}", r"[0-9a-f]{64}(?![\w-])"),
        source="https://developers.cloudflare.com/r2/api/tokens/",
        opens="read, change and delete files in the buckets",
        revoke="https://dash.cloudflare.com/?to=/:account/r2/api-tokens",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="fastly-api-token",
        title="Fastly API token",
        anchors=("fastly",),
        pattern=near(r"fastly[\w.-]{0,20}(?:key|token|secret)", r"[0-9A-Za-z_-]{32}(?![\w-])"),
        source="https://www.fastly.com/documentation/reference/api/auth-tokens/",
        opens="change what your site serves and purge it",
        revoke="https://manage.fastly.com/account/personal/tokens",
        proven=False,
        ignore_case=True,
        inside=True,
        entropy_bits=3.8,
    ),
    Kind(
        id="bunny-api-key",
        title="bunny.net API key",
        anchors=("bunny",),
        pattern=near(
            r"bunny[\w.-]{0,20}(?:key|token|secret)",
            r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{20}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])",
        ),
        source="https://docs.bunny.net/reference/bunnynet-api-overview",
        opens="change what your site serves and delete its files",
        revoke="https://dash.bunny.net/account/api-key",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="bunny-storage-password",
        title="bunny.net storage zone password",
        anchors=("bunny", "storage"),
        pattern=near(
            r"(?:bunny|storage)[\w.-]{0,20}(?:password|key)",
            r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}(?![\w-])",
        ),
        source="https://docs.bunny.net/reference/storage-api",
        opens="read, change and delete the files of the zone",
        revoke="https://dash.bunny.net/storage",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="akamai-edgegrid-token",
        title="Akamai EdgeGrid token",
        anchors=("akab-",),
        pattern=r"akab-[0-9a-z]{16}-[0-9a-z]{16}",
        source="https://techdocs.akamai.com/developer/docs/edgegrid",
        opens="change what your site serves, together with the client secret",
        revoke="https://control.akamai.com/apps/identity-management/",
        level="high",
    ),
)
