"""Recipes of platforms that deploy from the repository: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "vercel-token": (
        (
            "vcp_{alnum:56}",
            "vci_{alnum:56}",
            "vca_{alnum:56}",
            "vcr_{alnum:56}",
            "vck_{alnum:56}",
        ),
        (
            "vcp_{alnum:18}",
            "vcp_{alnum:28}!{alnum:28}",
            "xvcp_{alnum:56}",
        ),
    ),
    "vercel-legacy-token": (
        (
            "VERCEL_TOKEN={alnum:24}",
            "vercel deploy --token {alnum:24}",
            "NOW_TOKEN={alnum:24}",
        ),
        (
            "VERCEL_TOKEN={alnum:8}",
            "VERCEL_TOKEN={alnum:12}!{alnum:12}",
            "VERCEL_TOKEN={alnum:24}Z9",
            "VERCEL_ORG={alnum:24}",
        ),
    ),
    "vercel-blob-token": (
        ("vercel_blob_rw_{alnum:16}_{alnum:30}",),
        (
            "vercel_blob_rw_{alnum:16}_{alnum:10}",
            "vercel_blob_rw_{alnum:16}_{alnum:15}!{alnum:15}",
            "xvercel_blob_rw_{alnum:16}_{alnum:30}",
        ),
    ),
    "netlify-token": (
        (
            "nfp_{alnum:36}",
            "nfc_{alnum:36}",
            "nfo_{alnum:36}",
            "nfu_{alnum:36}",
            "nfb_{alnum:36}",
        ),
        (
            "nfp_{alnum:12}",
            "nfp_{alnum:18}!{alnum:18}",
            "xnfp_{alnum:36}",
        ),
    ),
    "netlify-build-hook": (
        ("https://api.netlify.com/build_hooks/{hex:24}",),
        (
            "https://api.netlify.com/build_hooks/{hex:8}",
            "https://api.netlify.com/build_hooks/{hex:12}!{hex:12}",
            "xapi.netlify.com/build_hooks/{hex:24}",
        ),
    ),
    "render-api-key": (
        ("rnd_{alnum:28}",),
        (
            "rnd_{alnum:9}",
            "rnd_{alnum:14}!{alnum:14}",
            "xrnd_{alnum:28}",
        ),
    ),
    "render-deploy-hook": (
        ("https://api.render.com/deploy/srv-{lowernum:20}?key={alnum:11}",),
        (
            "https://api.render.com/deploy/srv-{lowernum:20}?key={alnum:3}",
            "https://api.render.com/deploy/srv-{lowernum:20}?key={alnum:5}!{alnum:6}",
            "xapi.render.com/deploy/srv-{lowernum:20}?key={alnum:11}",
        ),
    ),
    "fly-access-token": (
        ("fo1_{b64url:43}",),
        (
            "fo1_{b64url:14}",
            "fo1_{b64url:21}!{b64url:22}",
            "xfo1_{b64url:43}",
        ),
    ),
    "fly-macaroon": (
        (
            "fm2_{b64:400}==",
            "fm1r_{b64:300}",
            "fm1a_{b64:300}",
        ),
        (
            "fm2_{b64:66}==",
            "fm2_{b64:66}!{b64:334}==",
            "xfm2_{b64:400}==",
        ),
    ),
    "railway-token": (
        ("RAILWAY_TOKEN={uuid}",),
        (
            "RAILWAY_TOKEN={hex:8}-{hex:4}",
            "RAILWAY_TOKEN={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "RAILWAY_TOKEN={uuid}Z9",
            "RAILWAY_PROJECT_ID={uuid}",
        ),
    ),
    "heroku-api-key": (
        (
            "HRKU-AA{b64url:58}",
            "HRKU-{uuid}",
        ),
        (
            "HRKU-AA{b64url:19}",
            "HRKU-AA{b64url:29}!{b64url:29}",
            "xHRKU-AA{b64url:58}",
        ),
    ),
    "heroku-legacy-key": (
        ("HEROKU_API_KEY={uuid}",),
        (
            "HEROKU_API_KEY={hex:8}-{hex:4}",
            "HEROKU_API_KEY={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "HEROKU_API_KEY={uuid}Z9",
            "HEROKU_APP={uuid}",
        ),
    ),
    "expo-access-token": (
        (
            "EXPO_TOKEN={b64url:40}",
            "EXPO_ACCESS_TOKEN={b64url:40}",
        ),
        (
            "EXPO_TOKEN={b64url:13}",
            "EXPO_TOKEN={b64url:20}!{b64url:20}",
            "EXPO_TOKEN={b64url:40}Z9",
        ),
    ),
    "deno-deploy-token": (
        (
            "ddp_{alnum:36}",
            "ddo_{alnum:36}",
        ),
        (
            "ddp_{alnum:12}",
            "ddp_{alnum:18}!{alnum:18}",
            "xddp_{alnum:36}",
        ),
    ),
}
