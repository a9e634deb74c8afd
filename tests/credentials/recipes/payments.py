"""Recipes of payments: what must match, what must not."""

from tests.credentials.recipes.finance import RECIPES as FINANCE

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "paddle-client-token": (
        ("live_{hex:27}", "test_{hex:27}"),
        ("live_{hex:26}", "live_{hex:28}", "prod_{hex:27}"),
    ),
    "square-application-id": (
        ("sq0idp-{b64url:22}", "sandbox-sq0idb-{b64url:22}"),
        ("sq0idp-{b64url:12}", "sq0xyz-{b64url:22}"),
    ),
    "paystack-secret-key": (
        ("sk_live_{hex:40}",),
        ("sk_live_{alnum:40}", "sk_live_{hex:39}", "sk_test_{hex:40}"),
    ),
    "paystack-test-key": (("sk_test_{hex:40}",), ("sk_test_{alnum:24}", "sk_live_{hex:40}")),
    "paystack-public-key": (
        ("pk_live_{hex:40}", "pk_test_{hex:40}"),
        ("pk_live_{hex:12}", "sk_live_{hex:40}"),
    ),
    "stripe-secret-key": (
        ("sk_live_{alnum:24}", "sk_live_51{alnum:97}"),
        ("sk_live_{alnum:12}", "sk_live_...", "sk_test_{alnum:24}", "task_live_{alnum:24}"),
    ),
    "stripe-restricted-key": (
        ("rk_live_{alnum:24}", "rk_live_51{alnum:97}"),
        ("rk_live_{alnum:20}", "rk_live_xxxx"),
    ),
    "stripe-test-key": (
        ("sk_test_{alnum:24}", "rk_test_51{alnum:97}"),
        ("sk_test_{alnum:10}", "pk_test_{alnum:24}"),
    ),
    "stripe-publishable-key": (
        ("pk_live_{alnum:24}", "pk_test_51{alnum:97}"),
        ("pk_live_{alnum:10}", "pk_test_your-key"),
    ),
    "stripe-webhook-secret": (
        ("whsec_{alnum:32}", "whsec_{b64:43}="),
        ("whsec_{alnum:16}", "whsec_test_secret_for_everybody_here"),
    ),
    "paypal-client-secret": (
        ("PAYPAL_CLIENT_SECRET=E{b64url:78}x", "paypal.secret: E{b64url:78}x"),
        ("PAYPAL_CLIENT_ID=A{b64url:78}x", "paypal E{b64url:60}", "EL{b64url:78}"),
    ),
    "braintree-access-token": (
        ("access_token$production${lowernum:16}${hex:32}",),
        ("access_token$sandbox${lowernum:16}${hex:32}", "access_token$production${lowernum:16}"),
    ),
    "braintree-sandbox-token": (
        ("access_token$sandbox${lowernum:16}${hex:32}",),
        ("access_token$production${lowernum:16}${hex:32}", "access_token$sandbox$"),
    ),
    "braintree-tokenization-key": (
        ("production_{lowernum:8}_{lowernum:16}", "sandbox_{lowernum:8}_{lowernum:16}"),
        ("production_database_settings", "sandbox_{lowernum:8}_{lowernum:10}"),
    ),
    "square-access-token": (
        ("EAAA{b64url:59}x", "sq0atp-{b64url:21}x"),
        (
            "EAAA{b64url:20}",
            "EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "sq0idp-{b64url:22}",
        ),
    ),
    "square-oauth-secret": (("sq0csp-{b64url:42}x",), ("sq0csp-{b64url:20}", "sq0csp-your-secret")),
    "adyen-api-key": (
        ("AQE{b64:70}-{b64:43}=-{alnum:7}^t&(K,x",),
        ("AQE{b64:70}", "AQE{b64:70}-{b64:43}="),
    ),
    "checkout-com-secret-key": (
        ("sk_abc23de{lower:17}x3#", "sk_q7{lower:23}k2*"),
        ("sk_sbox_{lower:26}=", "sk_{alnum:40}", "sk_buff_headroom_and_tailroom"),
    ),
    "checkout-com-sandbox-key": (
        ("sk_sbox_{lower:25}7=",),
        ("sk_sbox_{lower:9}", "sk_{lower:26}="),
    ),
    "klarna-api-key": (
        ("klarna_live_api_{b64:60}=",),
        ("klarna_test_api_{b64:60}=", "klarna_live_api_key"),
    ),
    "klarna-test-key": (
        ("klarna_test_api_{b64:60}=",),
        ("klarna_test_api_key", "klarna_live_api_{b64:60}="),
    ),
    "sumup-secret-key": (("sup_sk_{alnum:32}",), ("sup_sk_{alnum:12}", "sup_pk_{alnum:32}")),
    "mollie-live-key": (
        ("live_{alnum:30}",),
        ("live_{alnum:29}", "live_streaming_of_the_big_event_tonight", "olive_{alnum:30}"),
    ),
    "mollie-test-key": (
        ("MOLLIE_API_KEY=test_{alnum:30}",),
        ("test_{alnum:30}", "mollie: test_payment_is_made"),
    ),
    "mollie-organization-token": (
        ("mollie_token: access_{alnum:36}",),
        ("mollie access_{alnum:10}", "access_{alnum:36}"),
    ),
    "gocardless-live-token": (
        ("live_{b64url:39}x",),
        (
            "live_{b64url:30}",
            "live_-----------------------------------------",
            "live_migration_{lower:14}_{lower:10}",
            "live_{upper:12}_{lower:27}",
        ),
    ),
    "plaid-access-token": (
        ("access-production-{uuid}", "access-development-{uuid}"),
        ("access-sandbox-{uuid}", "access-production-{hex:8}"),
    ),
    "plaid-sandbox-token": (
        ("access-sandbox-{uuid}",),
        ("access-sandbox-{hex:12}", "access-production-{uuid}"),
    ),
    "plaid-secret": (
        ("PLAID_SECRET={hex:30}", "plaid.production_secret: {hex:30}"),
        ("PLAID_CLIENT_ID={hex:24}", "PLAID_SECRET={hex:40}", "{hex:30}"),
    ),
    "wise-api-token": (
        ("WISE_API_TOKEN={uuid}", "transferwise: {uuid}"),
        ("otherwise_api: {uuid}", "wise_api={hex:12}"),
    ),
    "paddle-api-key": (
        ("pdl_live_apikey_01{lowernum:24}_{alnum:22}_{alnum:3}",),
        ("pdl_live_apikey_01{lowernum:24}", "pdl_sdbx_apikey_01{lowernum:24}_{alnum:22}_{alnum:3}"),
    ),
    "paddle-sandbox-key": (
        (
            "pdl_sdbx_apikey_01{lowernum:24}_{alnum:22}_{alnum:3}",
            "pdl_test_apikey_01{lowernum:24}_{alnum:22}_{alnum:3}",
        ),
        ("pdl_sdbx_apikey_key", "pdl_live_apikey_01{lowernum:24}_{alnum:22}_{alnum:3}"),
    ),
    "paddle-webhook-secret": (
        ("pdl_ntfset_01{lowernum:24}_{alnum:32}",),
        ("pdl_ntfset_01{lowernum:24}", "ntfset_01{lowernum:24}_{alnum:32}"),
    ),
    "lemon-squeezy-api-key": (
        (
            "LEMONSQUEEZY_API_KEY=eyJ{b64url:37}.eyJ{b64url:200}.{alnum:683}",
            "LEMON_SQUEEZY_KEY=eyJ{b64url:37}.eyJ{b64url:200}.{alnum:683}",
            "lemon-squeezy: eyJ{b64url:37}.eyJ{b64url:200}.{alnum:683}",
        ),
        ("LEMONSQUEEZY_API_KEY={alnum:40}", "eyJ{b64url:37}.eyJ{b64url:200}.{alnum:683}"),
    ),
    "polar-access-token": (
        (
            "polar_oat_{alnum:43}",
            "polar_pat_{alnum:43}",
            "polar_at_{alnum:43}",
            "polar_rt_{alnum:43}",
        ),
        ("polar_oat_{alnum:12}", "polar_cs_{alnum:43}"),
    ),
    "polar-webhook-secret": (
        ("polar_whs_{alnum:43}",),
        ("polar_whs_{alnum:12}", "polar_whs_secret"),
    ),
    "chargebee-api-key": (
        ("CHARGEBEE_API_KEY=live_{alnum:48}",),
        ("chargebee: live_{alnum:8}", "CHARGEBEE_KEY=test_{alnum:48}"),
    ),
    "recurly-api-key": (("RECURLY_API_KEY={hex:32}",), ("{hex:32}", "recurly: {hex:40}")),
    "revenuecat-secret-key": (
        ("REVENUECAT_SECRET_KEY=sk_{alnum:32}",),
        ("REVENUECAT_KEY=appl_{alnum:27}", "revenuecat: sk_{alnum:10}"),
    ),
    "revenuecat-public-key": (
        ("appl_{lower:13}{upper:14}", "goog_{lower:13}{upper:14}", "amzn_{lower:13}{upper:14}"),
        ("appl_{lower:12}", "goog_closure_library_version_two_zero"),
    ),
    "shopify-access-token": (
        ("shpat_{hex:32}", "shpca_{hex:32}", "shppa_{hex:32}", "shptka_{hex:32}"),
        ("shpat_{hex:31}", "shpss_{hex:32}", "shpat_{alnum:32}"),
    ),
    "shopify-partner-api-token": (
        ("prtapi_{hex:32}",),
        ("prtapi_{hex:12}", "prtapi_{upper:32}"),
    ),
    "shopify-app-secret": (("shpss_{hex:32}",), ("shpss_{hex:12}", "shpat_{hex:32}")),
    "shippo-live-token": (
        ("shippo_live_{hex:40}",),
        ("shippo_test_{hex:40}", "shippo_live_{hex:20}"),
    ),
    "shippo-test-token": (
        ("shippo_test_{hex:40}",),
        ("shippo_live_{hex:40}", "shippo_test_{hex:20}"),
    ),
    "easypost-api-key": (("EZAK{alnum:54}",), ("EZAK{alnum:30}", "EZTK{alnum:54}")),
    "easypost-test-key": (("EZTK{alnum:54}",), ("EZTK{alnum:30}", "EZAK{alnum:54}")),
    "lob-live-key": (("live_{hex:35}",), ("live_{hex:34}", "live_{alnum:35}")),
    "razorpay-key-secret": (
        ("RAZORPAY_KEY_SECRET={alnum:24}", "razorpay_secret: {alnum:24}"),
        ("RAZORPAY_KEY_ID=rzp_live_{alnum:14}", "RAZORPAY_KEY_SECRET={alnum:20}"),
    ),
    "razorpay-key-id": (
        ("rzp_live_{alnum:14}", "rzp_test_{alnum:14}"),
        ("rzp_live_{alnum:9}", "rzp_prod_{alnum:14}"),
    ),
    "flutterwave-secret-key": (
        ("FLWSECK-{hex:32}-X", "FLWSECK-{hex:32}-{hex:11}vt-X"),
        ("FLWSECK_TEST-{hex:32}-X", "FLWSECK-{hex:32}"),
    ),
    "flutterwave-test-key": (
        ("FLWSECK_TEST-{hex:32}-X",),
        ("FLWSECK-{hex:32}-X", "FLWSECK_TEST-your-key-X"),
    ),
    "flutterwave-public-key": (
        ("FLWPUBK-{hex:32}-X", "FLWPUBK_TEST-{hex:32}-X"),
        ("FLWPUBK-{hex:20}-X", "FLWPUBK-key"),
    ),
    "xendit-secret-key": (
        ("xnd_production_{alnum:60}",),
        (
            "xnd_development_{alnum:60}",
            "xnd_production_{alnum:12}",
            "xnd_public_production_{alnum:60}",
        ),
    ),
    "xendit-test-key": (
        ("xnd_development_{alnum:60}",),
        ("xnd_production_{alnum:60}", "xnd_development_{alnum:12}"),
    ),
    "midtrans-sandbox-key": (
        ("SB-Mid-server-{b64url:23}x",),
        ("SB-Mid-client-{b64url:24}", "SB-Mid-server-{b64url:8}"),
    ),
    "midtrans-server-key": (
        ("Mid-server-{b64url:23}x",),
        ("Mid-client-{b64url:24}", "Mid-server-{b64url:8}"),
    ),
    "cashfree-secret-key": (
        ("cfsk_ma_prod_{hex:32}_{hex:8}",),
        ("cfsk_ma_test_{hex:32}_{hex:8}", "cfsk_ma_prod_{hex:32}"),
    ),
    "cashfree-test-key": (
        ("cfsk_ma_test_{hex:32}_{hex:8}",),
        ("cfsk_ma_prod_{hex:32}_{hex:8}", "cfsk_ma_test_{hex:32}"),
    ),
    "omise-secret-key": (("skey_{lowernum:19}",), ("skey_test_{lowernum:19}", "skey_{lowernum:8}")),
    "omise-test-key": (
        ("skey_test_{lowernum:19}",),
        ("skey_{lowernum:19}", "pkey_test_{lowernum:19}"),
    ),
    "mercado-pago-access-token": (
        (
            "APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:9}",
            "APP_USR-{digits:16}-{digits:6}-{hex:32}__LA_LD__-{digits:9}",
        ),
        ("APP_USR-{uuid}", "APP_USR-{digits:16}"),
    ),
    **FINANCE,
}
