"""Host names by what stands behind them. Suffixes match the name itself and everything below it.

Each list comes from the services' own documentation; a name on it that you own for good
(a reserved tunnel domain) belongs in your configuration's allow list, not here.
"""

# Names that resolve to 127.0.0.1 for everyone.
LOOPBACK = frozenset(
    (
        *("localhost", "localhost.localdomain", "localhost6", "ip6-localhost", "ip6-loopback"),
        *("lvh.me", "localtest.me", "vcap.me", "lacolhost.com", "yoogle.com", "127-0-0-1.org.uk"),
    )
)

# RFC 6761, RFC 6762, ICANN's .internal, and what routers and clusters use.
INTERNAL = frozenset(
    (
        *("local", "internal", "test", "lan", "home", "corp", "intranet", "home.arpa"),
        *("svc", "localdomain", "private", "docker"),
    )
)

TUNNELS = frozenset(
    (
        *("ngrok.io", "ngrok.app", "ngrok.dev", "ngrok-free.app", "ngrok-free.dev", "ngrok.pro"),
        *("trycloudflare.com", "loca.lt", "localtunnel.me", "serveo.net", "serveousercontent.com"),
        *("lhr.life", "lhr.rocks", "localhost.run", "tunnelmole.net", "tunnelmole.com"),
        *("devtunnels.ms", "app.github.dev", "github.dev", "githubpreview.dev", "gitpod.io"),
        *("pinggy.io", "pinggy.link", "zrok.io", "ts.net", "expose.dev", "sharedwithexpose.com"),
        *("bore.pub", "telebit.io", "pagekite.me", "loclx.io", "localxpose.io", "tunnelto.dev"),
        *("packetriot.net", "instatunnel.my", "localcan.dev", "burrow.io", "forwardhq.com"),
    )
)

REQUEST_BINS = frozenset(
    (
        *("webhook.site", "requestbin.com", "requestbin.net", "pipedream.net", "beeceptor.com"),
        *("smee.io", "typedwebhook.tools", "webhook.cool", "webhook-test.com", "hookbin.com"),
        *("requestcatcher.com", "requestinspector.com", "ptsv2.com", "ptsv3.com", "postb.in"),
        *("putsreq.com", "mockbin.org", "httpbin.org", "run.mocky.io", "requestbin.io"),
    )
)

# Editors in the browser: up while someone has the tab open.
WORKSPACES = frozenset(
    (
        *("csb.app", "stackblitz.io", "webcontainer.io", "replit.dev", "repl.co"),
        *("preview.app.github.dev", "gitpod.dev", "idx.dev", "cloudworkstations.dev"),
    )
)

# A development instance of an authentication provider: Clerk's own name for it.
DEVELOPMENT_INSTANCES = frozenset(("clerk.accounts.dev", "accounts.dev"))

STAGING_LABELS = frozenset(
    (
        *("staging", "stage", "stg", "stag", "dev", "devel", "develop", "development", "qa"),
        *("uat", "test", "testing", "sandbox", "preprod", "pre-prod", "preproduction", "nonprod"),
        "preview",
    )
)

# RFC 2606, and what templates say instead of a name.
PLACEHOLDERS = frozenset(
    (
        *("example", "invalid", "example.com", "example.org", "example.net", "example.edu"),
        *("domain.com", "domain.tld", "website.com", "site.com", "foo.bar"),
        *("mydomain.com", "myapp.com", "mysite.com", "mycompany.com", "my-domain.com"),
        *("my-app.com", "my-site.com", "company.com", "somedomain.com"),
    )
)


def below(host: str, names: frozenset[str]) -> bool:
    """Whether `host` is one of `names` or lies below one."""
    labels = host.split(".")
    return any(".".join(labels[start:]) in names for start in range(len(labels)))
