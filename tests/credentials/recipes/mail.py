"""Recipes of mail: what must match, what must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "sendgrid-api-key": (
        ("SG.{b64url:22}.{b64url:42}x",),
        (
            "SG.{b64url:22}",
            "SG.{b64url:22}.{b64url:10}",
            "MSG.{b64url:22}.{b64url:42}x",
        ),
    ),
    "mailgun-api-key": (
        ("key-{hex:32}",),
        (
            "key-{hex:12}",
            "xkey-{hex:32}",
            "key-value",
        ),
    ),
    "mailgun-public-key": (
        ("pubkey-{hex:32}",),
        (
            "pubkey-{hex:12}",
            "pubkey-file",
        ),
    ),
    "mailgun-private-api-key": (
        (
            "MAILGUN_API_KEY={hex:32}-{hex:8}-{hex:8}",
            "MG_API_KEY={hex:32}-{hex:8}-{hex:8}",
        ),
        (
            "MAILGUN_API_KEY={hex:12}",
            "{hex:32}-{hex:8}-{hex:8}",
        ),
    ),
    "mailgun-signing-key": (
        ("MAILGUN_SIGNING_KEY={hex:32}",),
        (
            "MAILGUN_SIGNING_KEY={hex:12}",
            "mailgun {hex:32}",
        ),
    ),
    "mailchimp-api-key": (
        (
            "MAILCHIMP_KEY={hex:32}-us12",
            "MC_API_KEY={hex:32}-us6",
            "apiKey: '{hex:32}-us21'",
        ),
        (
            "MAILCHIMP_KEY={hex:32}",
            "MAILCHIMP_KEY={hex:12}-us12",
        ),
    ),
    "mandrill-api-key": (
        ("md-{alnum:22}",),
        (
            "md-{alnum:8}",
            "md-button-with-the-icon-x",
            "cmd-{alnum:8}",
        ),
    ),
    "postmark-token": (
        (
            "POSTMARK_SERVER_TOKEN={uuid}",
            "X-Postmark-Server-Token: {uuid}",
        ),
        (
            "POSTMARK_SERVER_TOKEN={hex:12}",
            "postmark message {uuid}",
        ),
    ),
    "resend-api-key": (
        ("re_{alnum:8}_{alnum:24}",),
        (
            "re_{alnum:8}",
            "re_{alnum:8}_{alnum:10}",
            "are_{alnum:8}_{alnum:24}",
        ),
    ),
    "brevo-api-key": (
        ("xkeysib-{hex:64}-{alnum:16}",),
        (
            "xkeysib-{hex:64}",
            "xkeysib-key",
        ),
    ),
    "brevo-smtp-key": (
        ("xsmtpsib-{hex:64}-{alnum:16}",),
        (
            "xsmtpsib-{hex:64}",
            "xsmtpsib-key",
        ),
    ),
    "sparkpost-api-key": (
        ("SPARKPOST_API_KEY={hex:40}",),
        (
            "SPARKPOST_API_KEY={hex:12}",
            "sparkpost {hex:40}",
        ),
    ),
    "mailjet-secret-key": (
        (
            "MAILJET_SECRET_KEY={hex:32}",
            "MJ_APIKEY_PRIVATE={hex:32}",
        ),
        (
            "MAILJET_SECRET_KEY={hex:12}",
            "MJ_APIKEY_PUBLIC={hex:32}",
        ),
    ),
    "aws-ses-smtp-password": (
        (
            "SMTP_PASSWORD=BC{b64:42}",
            "SES_PASSWORD=BC{b64:42}",
            "EMAIL_HOST_PASSWORD=BC{b64:42}",
            "MAIL_PASSWORD=BC{b64:42}",
        ),
        (
            "SMTP_PASSWORD=BC{b64:12}",
            "SMTP_PASSWORD=X{b64:43}",
        ),
    ),
    "mailersend-api-token": (
        ("mlsn.{hex:64}",),
        (
            "mlsn.{hex:12}",
            "mlsn.token",
        ),
    ),
    "mailtrap-api-token": (
        ("MAILTRAP_API_TOKEN={hex:32}",),
        (
            "MAILTRAP_API_TOKEN={hex:12}",
            "mailtrap {hex:32}",
        ),
    ),
    "elastic-email-api-key": (
        (
            "ELASTIC_EMAIL_API_KEY={HEX:96}",
            "elasticEmailKey: '{HEX:96}'",
        ),
        (
            "ELASTIC_EMAIL_API_KEY={HEX:20}",
            "elastic email {HEX:96}",
        ),
    ),
    "smtp2go-api-key": (
        ("api-{HEX:32}",),
        (
            "api-{HEX:12}",
            "api-{lower:32}",
            "xapi-{HEX:32}",
        ),
    ),
    "gmail-app-password": (
        (
            "GMAIL_APP_PASSWORD='{lower:4} {lower:4} {lower:4} {lower:4}'",
            "GOOGLE_APP_PASSWORD={lower:16}",
        ),
        (
            "GMAIL_APP_PASSWORD={lower:8}",
            "gmail {lower:16}",
        ),
    ),
    "zeptomail-send-token": (
        ("Zoho-enczapikey {b64:140}==",),
        (
            "Zoho-enczapikey {b64:12}",
            "Zoho-enczapikey <token>",
        ),
    ),
    "plunk-secret-key": (
        ("PLUNK_SECRET_KEY=sk_{hex:48}", "plunk: 'sk_{hex:48}'"),
        (
            "PLUNK_SECRET_KEY=sk_{hex:20}",
            "plunk sk_{upper:48}",
            "sk_{hex:48}",
        ),
    ),
    "loops-api-key": (
        ("LOOPS_API_KEY={hex:32}",),
        (
            "LOOPS_API_KEY={hex:12}",
            "loops {hex:32}",
        ),
    ),
    "onesignal-api-key": (
        (
            "os_v2_app_{lowernum:103}",
            "os_v2_org_{lowernum:103}",
        ),
        (
            "os_v2_app_{lowernum:12}",
            "os_v2_app_key",
        ),
    ),
    "klaviyo-private-api-key": (
        ("pk_{hex:34}",),
        (
            "pk_{hex:12}",
            "pk_live_{alnum:30}",
            "spk_{hex:34}",
        ),
    ),
    "courier-api-key": (
        ("pk_prod_{uppernum:28}",),
        (
            "pk_prod_{uppernum:12}",
            "pk_prod_key",
        ),
    ),
    "courier-test-key": (
        ("pk_test_{uppernum:28}",),
        (
            "pk_test_{uppernum:12}",
            "pk_test_key",
        ),
    ),
    "knock-secret-key": (
        ("KNOCK_API_KEY=sk_{alnum:43}",),
        (
            "KNOCK_API_KEY=pk_{alnum:43}",
            "KNOCK_API_KEY=sk_{alnum:12}",
        ),
    ),
    "novu-secret-key": (
        ("NOVU_SECRET_KEY={hex:32}",),
        (
            "NOVU_SECRET_KEY={hex:12}",
            "novu {hex:32}",
        ),
    ),
    "customer-io-api-key": (
        (
            "CUSTOMERIO_API_KEY={hex:20}",
            "CUSTOMER_IO_APP_KEY={hex:32}",
            "customer.io-key: {hex:20}",
        ),
        (
            "CUSTOMERIO_API_KEY={hex:12}",
            "customer.io {hex:20}",
        ),
    ),
    "braze-api-key": (
        ("BRAZE_REST_API_KEY={uuid}",),
        (
            "BRAZE_REST_API_KEY={hex:12}",
            "BRAZE_APP_ID={uuid}",
        ),
    ),
    "iterable-api-key": (
        ("ITERABLE_API_KEY={hex:32}",),
        (
            "ITERABLE_API_KEY={hex:12}",
            "iterable {hex:32}",
        ),
    ),
    "convertkit-api-secret": (
        (
            "CONVERTKIT_API_SECRET={alnum:43}",
            "CONVERTKIT_API_KEY=kit_{hex:32}",
        ),
        (
            "CONVERTKIT_API_SECRET={alnum:10}",
            "convertkit {alnum:43}",
        ),
    ),
    "beehiiv-api-key": (
        ("BEEHIIV_API_KEY={alnum:64}",),
        (
            "BEEHIIV_API_KEY={alnum:12}",
            "beehiiv {alnum:64}",
        ),
    ),
    "messagebird-access-key": (
        (
            "MESSAGEBIRD_ACCESS_KEY={alnum:12}{digits:2}{alnum:11}",
            "Authorization: AccessKey {alnum:12}{digits:2}{alnum:11}",
        ),
        (
            "MESSAGEBIRD_ACCESS_KEY={alnum:10}",
            "messagebird {alnum:25}",
            "accessKey: describeSecretAccessKeysX",
        ),
    ),
    "vonage-api-secret": (
        (
            "VONAGE_API_SECRET={alnum:16}",
            "NEXMO_API_SECRET={alnum:16}",
        ),
        (
            "VONAGE_API_SECRET={alnum:6}",
            "vonage {alnum:16}",
        ),
    ),
    "plivo-auth-token": (
        ("PLIVO_AUTH_TOKEN={alnum:40}",),
        (
            "PLIVO_AUTH_TOKEN={alnum:12}",
            "plivo {alnum:40}",
        ),
    ),
    "sinch-api-token": (
        ("SINCH_API_TOKEN={hex:32}",),
        (
            "SINCH_API_TOKEN={hex:12}",
            "sinch {hex:32}",
        ),
    ),
    "telnyx-api-key": (
        ("KEY0{HEX:31}_{alnum:22}",),
        (
            "KEY0{HEX:31}",
            "KEY0{HEX:10}_{alnum:22}",
        ),
    ),
    "infobip-api-key": (
        (
            "INFOBIP_API_KEY={hex:32}-{uuid}",
            "Authorization: App {hex:32}-{uuid}",
        ),
        (
            "INFOBIP_API_KEY={hex:32}",
            "INFOBIP_API_KEY={uuid}",
        ),
    ),
}
