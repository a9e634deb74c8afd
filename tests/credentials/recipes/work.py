"""Recipes of work: what must match, what must not."""

from tests.credentials.recipes.services import RECIPES as SERVICES

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "notion-token": (
        ("ntn_{digits:11}{alnum:35}", "secret_{alnum:43}"),
        ("ntn_{alnum:12}", "secret_{alnum:40}", "secret_key_of_the_application_for_everyone_x"),
    ),
    "linear-api-key": (("lin_api_{alnum:40}",), ("lin_api_{alnum:12}", "lin_api_xxxxxxxxxxxx")),
    "linear-oauth-token": (("lin_oauth_{hex:64}",), ("lin_oauth_{hex:32}", "lin_oauth_token")),
    "linear-webhook-secret": (("lin_wh_{alnum:40}",), ("lin_wh_{alnum:12}", "lin_wh_secret")),
    "asana-personal-access-token": (
        ("1/1{digits:15}:{hex:32}", "2/1{digits:15}/{digits:16}:{hex:32}"),
        ("1/1{digits:15}", "1/12/2024:{hex:32}"),
    ),
    "clickup-api-token": (
        ("pk_{digits:8}_{uppernum:32}",),
        ("pk_{digits:8}_{uppernum:10}", "pk_live_{alnum:24}"),
    ),
    "trello-token": (("ATTA{hex:64}{HEX:8}",), ("ATTA{hex:32}", "ATTA{alnum:72}")),
    "monday-api-token": (
        (
            "MONDAY_API_TOKEN={jwt:tid=123456789,aai=11,uid=87654321,iad=2024,per=me,actid=1234567,rgn=use1}",
        ),
        (
            "MONDAY_API_TOKEN={alnum:30}",
            "{jwt:tid=123456789,aai=11,uid=87654321,iad=2024,per=me,actid=1234567,rgn=use1}",
        ),
    ),
    "figma-token": (("figd_{b64url:39}x",), ("figd_{b64url:10}", "figd_token")),
    "hubspot-private-app-token": (
        ("pat-na1-{uuid}", "pat-eu1-{uuid}", "pat-ap1-{uuid}"),
        ("pat-na1-{hex:8}", "pat-xx1-{uuid}"),
    ),
    "salesforce-access-token": (
        ("00D{alnum:12}!{alnum:96}", "00D{alnum:15}!A{alnum:60}.{alnum:30}_{alnum:5}"),
        ("00D{alnum:12}", "00D{alnum:15}!{alnum:12}"),
    ),
    "salesforce-refresh-token": (("5Aep861{alnum:80}",), ("5Aep861{alnum:12}", "5Aep86")),
    "dropbox-access-token": (
        ("sl.{b64url:134}x", "sl.u.{b64url:1200}x"),
        ("sl.{b64url:30}", "ssl.{b64url:140}"),
    ),
    "box-developer-credential": (
        ("BOX_CLIENT_SECRET={alnum:32}", "box_developer_token: {alnum:32}", "boxsdk {alnum:32}"),
        ("BOX_CLIENT_SECRET={alnum:12}", "box={alnum:32}"),
    ),
    "typeform-token": (
        ("tfp_{alnum:44}_{alnum:13}", "tfp_{alnum:44}"),
        ("tfp_{alnum:12}", "tfp_token"),
    ),
    "calendly-token": (
        (
            "CALENDLY_TOKEN={jwt:iss=auth.calendly.com,iat=1700000000,jti=abcdef,user_uuid=abcdef,scope=all}",
        ),
        ("CALENDLY_TOKEN={alnum:30}", "eyJ{b64url:60}"),
    ),
    "miro-access-token": (
        ("eyJtaXJvLm9yaWdpbiI6{alnum:12}_{b64url:26}x",),
        ("eyJtaXJvLm9yaWdpbiI6", "eyJtaXJv"),
    ),
    "canva-client-secret": (("cnvca{b64url:50}x",), ("cnvca{b64url:12}", "cnvca")),
    "frame-io-token": (("fio-u-{b64url:63}x",), ("fio-u-{b64url:12}", "fio-u-token")),
    "pipedrive-api-token": (
        ("PIPEDRIVE_API_TOKEN={hex:40}",),
        ("PIPEDRIVE_API_TOKEN={hex:20}", "{hex:40}"),
    ),
    "todoist-api-token": (
        ("TODOIST_API_TOKEN={hex:40}",),
        ("TODOIST_API_TOKEN={hex:20}", "todoist {hex:40}"),
    ),
    "jotform-api-key": (("JOTFORM_API_KEY={hex:32}",), ("JOTFORM_API_KEY={hex:16}", "{hex:32}")),
    "zapier-webhook-url": (
        ("https://hooks.zapier.com/hooks/catch/{digits:8}/{lowernum:7}",),
        ("https://hooks.zapier.com/hooks/catch/", "hooks.zapier.com/hooks/catch/123/abc"),
    ),
    "make-webhook-url": (
        (
            "https://hook.eu1.make.com/{lowernum:32}",
            "https://hook.us2.make.com/{lowernum:32}",
            "https://hook.integromat.com/{lowernum:32}",
        ),
        ("https://hook.eu1.make.com/", "hook.eu1.make.com/{lowernum:12}"),
    ),
    "n8n-api-key": (("n8n_api_{hex:80}",), ("n8n_api_{hex:20}", "n8n_api_key")),
    "retool-api-token": (
        ("retool_01{lowernum:24}",),
        ("retool_{lowernum:12}", "retool_encryption_key"),
    ),
    "postman-api-key": (("PMAK-{hex:24}-{hex:34}",), ("PMAK-{hex:24}", "PMAK-xxxx")),
    "postman-collection-key": (("PMAT-{uppernum:26}",), ("PMAT-{uppernum:12}", "PMAT-key")),
    "rapidapi-key": (
        (
            "X-RapidAPI-Key: {hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}",
            "RAPIDAPI_KEY={hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}",
        ),
        ("RAPIDAPI_KEY={hex:50}", "rapidapi"),
    ),
    "readme-api-key": (("rdme_{lowernum:70}",), ("rdme_{lowernum:12}", "rdme_key")),
    "apify-api-token": (("apify_api_{alnum:36}",), ("apify_api_{alnum:12}", "apify_api_token")),
    "scrapingbee-api-key": (
        ("SCRAPINGBEE_API_KEY={uppernum:80}",),
        ("SCRAPINGBEE_API_KEY={uppernum:40}", "{uppernum:80}"),
    ),
    "serpapi-key": (
        ("SERPAPI_KEY={hex:64}", "SERP_API_KEY={hex:64}"),
        ("SERPAPI_KEY={hex:32}", "{hex:64}"),
    ),
    **SERVICES,
}
