"""Google Cloud and Firebase; what is public comes first, it stands in the same bytes."""

from launchgate.credentials.kind import Kind
from launchgate.credentials.near import near

KINDS: tuple[Kind, ...] = (
    Kind(
        id="firebase-web-api-key",
        title="Firebase web API key",
        anchors=("apiKey",),
        pattern=(
            r"""apiKey["']?\s{0,4}:\s{0,9}["'`](?P<secret>AIza[0-9A-Za-z_-]{35})["'`][\s,]{1,40}"""
            r"""["']?(?:authDomain|projectId|appId|databaseURL|messagingSenderId|storageBucket)"""
        ),
        source="https://firebase.google.com/docs/projects/api-keys",
        opens="nothing by itself: security rules and App Check guard the data",
        revoke="https://console.cloud.google.com/apis/credentials",
        level="info",
        role="public",
    ),
    Kind(
        id="firebase-app-api-key",
        title="Firebase API key in an app's configuration",
        anchors=("current_key", "API_KEY</key>"),
        pattern=(
            r"""(?:current_key"\s{0,4}:\s{0,4}"|API_KEY</key>\s{0,20}<string>)(?P<secret>AIza"""
            r"[0-9A-Za-z_-]{35})"
        ),
        source="https://firebase.google.com/docs/projects/api-keys",
        opens="nothing by itself: security rules and App Check guard the data",
        revoke="https://console.cloud.google.com/apis/credentials",
        level="info",
        role="public",
    ),
    Kind(
        id="firebase-named-api-key",
        title="Firebase API key",
        anchors=("firebase",),
        pattern=near(r"firebase[\w.]{0,20}key", r"AIza[0-9A-Za-z_-]{35}(?![\w-])"),
        source="https://firebase.google.com/docs/projects/api-keys",
        opens="nothing by itself: security rules and App Check guard the data",
        revoke="https://console.cloud.google.com/apis/credentials",
        level="info",
        role="public",
        ignore_case=True,
        inside=True,
        entropy_bits=3.0,
    ),
    Kind(
        id="google-maps-browser-key",
        title="Google Maps key in a page",
        anchors=(
            "maps.googleapis.com/maps/api/js?",
            "google.com/maps/embed/v1/",
            "com.google.android.geo.API_KEY",
        ),
        pattern=(
            r"(?:maps\.googleapis\.com/maps/api/js\?[\w&;=,.%-]{0,120}?key=|google\.com/maps/embed"
            r"/v1/[a-z]{3,12}\?[\w&;=,.%+-]{0,120}?key=|com\.google\.android\.geo\.API_KEY"
            r"""["'\s]{1,20}android:value=")(?P<secret>AIza[0-9A-Za-z_-]{35})"""
        ),
        source="https://developers.google.com/maps/api-security-best-practices",
        opens="load maps at your cost, unless the key is restricted to your sites and apps",
        revoke="https://console.cloud.google.com/apis/credentials",
        level="info",
        role="public",
        rotate="restrict the key to your sites; that is its only guard",
    ),
    Kind(
        id="google-api-key",
        title="Google API key",
        anchors=("AIza",),
        pattern=r"AIza[0-9A-Za-z_-]{35}",
        source="https://docs.cloud.google.com/docs/authentication/api-keys",
        opens="call the APIs that the key is allowed (Gemini, Maps, Translate, ...) at your cost",
        revoke="https://console.cloud.google.com/apis/credentials",
        level="high",
        entropy_bits=3.5,
        rotate="restrict the new key to APIs and to addresses, sites or apps",
    ),
    Kind(
        id="google-oauth-client-secret",
        title="Google OAuth client secret",
        anchors=("GOCSPX-",),
        pattern=r"GOCSPX-[0-9A-Za-z_-]{28}",
        source="https://support.google.com/cloud/answer/15549257",
        opens="pose as your app before Google and redeem its users' codes",
        revoke="https://console.cloud.google.com/auth/clients",
        entropy_bits=3.0,
        rotate="add a second secret to the client, deploy it, then disable the first",
    ),
    Kind(
        id="google-oauth-refresh-token",
        title="Google OAuth refresh token",
        anchors=("1//0",),
        pattern=r"(?<![+/])1//0[0-9A-Za-z_-]{40,160}(?![+/])",
        source="https://developers.google.com/identity/protocols/oauth2",
        opens="act as the user, within the scopes, until it is revoked",
        revoke="https://myaccount.google.com/connections",
        entropy_bits=3.5,
    ),
    Kind(
        id="google-oauth-access-token",
        title="Google OAuth access token",
        anchors=("ya29.",),
        pattern=r"ya29\.(?:c\.)?[0-9A-Za-z_-]{60,1000}",
        source="https://developers.google.com/identity/protocols/oauth2",
        opens="act as the user or service account for about an hour",
        revoke="https://myaccount.google.com/connections",
        level="high",
        entropy_bits=3.5,
        max_length=1020,
    ),
    Kind(
        id="google-hmac-key-id",
        title="Cloud Storage HMAC access id",
        anchors=("GOOG1", "GOOG"),
        pattern=r"GOOG(?:1[0-9A-Z]{56}|[0-9A-Z]{20})",
        source="https://docs.cloud.google.com/storage/docs/authentication/hmackeys",
        opens="read and write buckets, together with the HMAC secret",
        revoke="https://console.cloud.google.com/storage/settings;tab=interoperability",
        level="medium",
        entropy_bits=3.5,
    ),
    Kind(
        id="google-service-account-key-id",
        title="Google service account key file",
        anchors=("private_key_id",),
        pattern=r"""private_key_id\\?["']\s{0,4}:\s{0,4}\\?["'](?P<secret>[0-9a-f]{40})""",
        source="https://docs.cloud.google.com/iam/docs/keys-create-delete",
        opens="names the key whose private half stands in the same file",
        revoke="https://console.cloud.google.com/iam-admin/serviceaccounts",
        level="medium",
        entropy_bits=3.0,
    ),
)
