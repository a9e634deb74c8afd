"""Why a key that is made to be public is fine, and what to check: by the kind's id."""

from collections.abc import Mapping

PUBLISHABLE: Mapping[str, str] = {
    "supabase-publishable-key": (
        "It is meant for browsers: it may do what row level security allows to everyone. So "
        "check that every table has row level security on."
    ),
    "posthog-project-key": (
        "It can only send events, as every visitor's browser does; reading needs a phx_ key."
    ),
    "mapbox-public-token": (
        "A pk. token is meant for pages. Whoever copies it loads maps at your cost: restrict it to "
        "your sites' URLs in the account."
    ),
    "langfuse-public-key": (
        "Alone it can only send scores; the secret key (sk-lf-) must stay on the server."
    ),
    "launchdarkly-mobile-key": (
        "It gives flags' results for one user at a time; mark only those flags for it."
    ),
    "statsig-client-key": (
        "It gives flags' results for one user at a time, and not the rules behind them."
    ),
    "datadog-client-token": "It can only send logs and sessions, as every visitor's browser does.",
    "newrelic-browser-key": "It can only send measurements, as every visitor's browser does.",
    "imagekit-public-key": (
        "It names the account; uploads need a signature that the private key makes."
    ),
    "recaptcha-site-key": (
        "The page needs it to show the check; the secret key verifies it on the server."
    ),
    "turnstile-site-key": (
        "The page needs it to show the check; the secret key verifies it on the server."
    ),
    "mailgun-public-key": "It can only check whether an address is well formed.",
    "revenuecat-public-key": "It identifies the app; purchases are checked with the stores.",
    "walletconnect-project-id": (
        "It identifies the project. List your domains at https://cloud.reown.com, so that no one "
        "else uses its quota."
    ),
}
