"""What a name says of a value that has no shape of its own: whose it is, and that it is public."""

import re

from launchgate.frontend.roles.ruling import Ruling, doubtful, fine
from launchgate.frontend.roles.scene import Scene

POWER = re.compile(
    rb"secret|private|admin|master|root|encrypt|signing|passw|servicerole|servicekey|serverkey"
    rb"|serviceaccount|restapikey|internal|webhook"
)
_OWN = re.compile(rb"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z")  # a variable of the environment
_SHOWN = re.compile(
    rb"(?:VITE|(?:NEXT|NUXT|EXPO|RSBUILD|BUN)_PUBLIC|REACT_APP|PUBLIC|GATSBY|VUE_APP|NG_APP)_"
)
_PUBLIC = (
    (
        rb"amplitude|mixpanel|segment|rudderstack|heapapp|fullstory|hotjar|logrocket|clarity"
        rb"|plausible|umami|fathom|posthog|matomo|pendo|appcues|userpilot|juneso|koala|analytics"
        rb"|measurementid|trackingid|gtmid|googletag|writekey",
        "It can only send events to the analytics account, as every visitor's browser does.",
    ),
    (
        rb"sentrydsn|bugsnag|trackjs|raygun|honeybadger|airbrake|postclient|clienttoken",
        "It can only send errors and measurements, as every visitor's browser does.",
    ),
    (
        rb"intercom|crisp|tawk|drift|freshchat|livechat|tidio|chatwoot|gorgias|helpscout|giscus",
        "It names the account whose chat or comments the page shows.",
    ),
    (
        rb"pusher(?:app)?key|pubnub(?:publish|subscribe)|stream(?:api|app)?key|sendbirdapp"
        rb"|vapid|onesignalapp|algoliaapp",
        "It names the app that the page connects to; the secret stays on the server.",
    ),
    (
        rb"web3forms|formspree|emailjs|formcarry|getform|basin",
        "The page needs it to send its form. Allow only your domains at the provider, or strangers "
        "use up the quota.",
    ),
    (
        rb"storefront",
        "A storefront token is made for pages: it reads products and fills carts, nothing else.",
    ),
    (
        rb"launchdarkly|clientsideid|growthbook|configcat|optimizely|flagsmithenv|statsigclient",
        "It gives the flags' results that the page needs.",
    ),
    (
        rb"licen[sc]e",
        "A component checks its licence key in the page, so it has to be there. It opens nothing.",
    ),
    (rb"tinymce|ckeditor|froala", "It names the account of the editor. List your domains there."),
    (
        rb"search(?:only)?(?:api)?key",
        "By its name it may only search, as every visitor can. See at the provider that it is so.",
    ),
    (
        rb"sitekey|publickey|publishable|publictoken|publicapikey|clientid\Z|appid\Z"
        rb"|applicationid\Z|projectid\Z|tenantid\Z|clientkey\Z|keyid\Z",
        "By its name it identifies your app or site, and is meant for the page.",
    ),
)
_RISKY = (
    (
        rb"weather|tmdb|themoviedb|omdb|unsplash|giphy|tenor|pexels|pixabay|newsapi|gnews|rawg"
        rb"|finnhub|alphavantage|polygonio|coingecko|coinmarketcap|exchangerate|currency|fixer"
        rb"|ipinfo|ipstack|ipgeo|ipdata|spoonacular|edamam|imgbb|lastfm|nasaapi",
        "Whoever copies it uses up your quota, or your money: call the service from your server, "
        "or allow only your domains where the provider can.",
    ),
    (
        rb"geoapify|opencage|locationiq|mapquest|positionstack|tomtom|hereapi|heremaps|maptiler"
        rb"|stadia|thunderforest|bingmaps|mapsapi|mapsk|mapkey|maptoken|geocod|youtube",
        "The page needs it, but whoever copies it spends your quota: allow only your domains.",
    ),
    (
        rb"infura|alchemy|quicknode|etherscan|ankr|rpc(?:key|url|token)",
        "The page needs it, but whoever copies it spends your quota: allow only your domains.",
    ),
    (
        rb"typesense|meili|elasticsearch",
        "Search-only and admin keys look alike: check at the provider that it may only search.",
    ),
)
_TABLES = tuple(
    (re.compile(words), make, why)
    for table, make in ((_PUBLIC, fine), (_RISKY, doubtful))
    for words, why in table
)


def is_own(name: bytes) -> bool:
    """A variable that nobody named for browsers: it came with the whole environment."""
    return _OWN.match(name) is not None and _SHOWN.match(name) is None


def by_name(scene: Scene) -> Ruling | None:
    """None where the name says nothing of it, or says that it is a secret one."""
    words = scene.words
    if POWER.search(words):
        return None
    for pattern, make, why in _TABLES:
        if pattern.search(words):
            return make(why, scene.variable or _TITLE[make is fine])
    return None


_TITLE = {True: "Public identifier", False: "Key of a metered service"}
