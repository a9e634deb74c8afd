"""Signs of a build that was made for development.

Each stands in builds of the framework that were made for development and in none that were made
for production; sources: builds of React 19, Vue 3, Svelte 5, Solid, Preact, Next 16 and webpack 5
compared both ways, and the frameworks' own sources.
"""

import re

from launchgate.frontend.leftovers.sign import In, Sign

_REACT = (
    "React is built for development: pages are several times larger and slower for every visitor, "
    "and tell how the code is made."
)
_VUE = (
    "Vue is built for development: pages are larger and slower for every visitor, and warn in "
    "their consoles."
)
_EVAL = (
    "webpack's development mode made this: every module is run through eval, which is slow, "
    "shows the sources to everyone and stops working under a Content-Security-Policy."
)
_NEXT = (
    "`next dev` serves or made this: every page is compiled while a visitor waits, errors show "
    "code, and the server does not stand load."
)
_UNBUILT = (
    "The page loads a source file that browsers do not run: this is the folder before the build, "
    "and visitors see an empty page."
)
_SCRIPT = rb"<script\b[^>]{0,300}?\bsrc\s*=\s*[\"']?[^\"'\s>]{0,200}"
_END = rb"(?=[\"'\s>?#])"

BUILDS: tuple[Sign, ...] = (
    Sign("React development build", _REACT, b"%cDownload the React DevTools"),
    Sign(
        "React development build",
        _REACT,
        b"columnNumber:",
        re.compile(
            rb"fileName:\s*[^,{}]{1,300},\s*lineNumber:\s*\d{1,7},\s*columnNumber:\s*\d{1,7}"
        ),
    ),
    Sign(
        "React development build",
        _REACT,
        b".development.",
        re.compile(_SCRIPT + rb"react(?:-dom)?\.development\.(?:min\.)?js" + _END, re.IGNORECASE),
        where=In.PAGE,
    ),
    Sign(
        "Vue development build",
        _VUE,
        b"Extraneous non-props attributes (",
        also=b"[Vue warn]: ",
    ),
    Sign("Vue development build", _VUE, b"You are running Vue in development mode."),
    Sign("Vue development build", _VUE, b"You are running a development build of Vue."),
    Sign(
        "Vue development build",
        _VUE,
        b"/vue",
        re.compile(
            _SCRIPT
            + rb"/vue(?:@[\w.\-^~]{1,30})?"
            + rb"(?:/dist/vue(?:\.runtime)?(?:\.global|\.esm-browser|\.esm)?\.js)?"
            + _END,
            re.IGNORECASE,
        ),
        where=In.PAGE,
    ),
    Sign(
        "Angular development build",
        "Angular is built for development: pages are larger and slower for every visitor.",
        b"Angular is running in development mode.",
    ),
    Sign(
        "Svelte development build",
        "Svelte is built for development: pages are slower, and hold the names of source files.",
        b".svelte",
        re.compile(rb"\w\]\s?=\s?[\"'`][\w./@+\-()\[\] ]{1,200}\.svelte[\"'`]"),
        level="medium",
    ),
    Sign(
        "Svelte development build",
        "Svelte is built for development: pages are slower, and hold the names of source files.",
        b"SvelteDOMInsert",
        level="medium",
    ),
    Sign(
        "Solid development build",
        "Solid is built for development: pages are larger and slower.",
        b"You appear to have multiple instances of Solid",
        level="medium",
    ),
    Sign(
        "Lit development build",
        "Lit is built for development: pages are larger and slower.",
        b"Lit is in dev mode. Not recommended for production",
        level="medium",
    ),
    Sign(
        "Preact debug",
        "preact/debug is in the build: it checks every element again, for developers only.",
        b"Undefined parent passed to render(), this is the second argument",
        level="medium",
    ),
    Sign(
        "webpack development mode", _EVAL, b'The "eval" devtool has been used', also=b"sourceURL="
    ),
    Sign("webpack development mode", _EVAL, b"//# sourceURL=webpack-internal:///", also=b"eval("),
    Sign("webpack development mode", _EVAL, b"//# sourceURL=webpack://", also=b'eval("'),
    Sign(
        "webpack development mode",
        "webpack's development mode made this: the code is neither made small nor optimised, and "
        "names its source files.",
        b"!*** ./",
        re.compile(rb"/\*!\*{3,200}!\*\\\s{1,8}!\*\*\* \./[^\n]{1,200} \*\*\*!"),
        level="medium",
    ),
    Sign(
        "Vite development mode",
        "The build was made with Vite's development mode: it holds what .env.development says "
        "(addresses, keys), not what production needs.",
        b"BASE_URL",
        re.compile(
            rb"\{[^{}]{0,300}[\"']?BASE_URL[\"']?:[^{}]{0,200}"
            rb"[\"']?MODE[\"']?:\s?[\"'`]development[\"'`][^{}]{0,200}\}"
        ),
        level="medium",
    ),
    Sign("Next.js development server", _NEXT, b'"buildId":"development"', where=In.PAGE),
    Sign("Next.js development server", _NEXT, b"/_next/static/development/", where=In.PAGE),
    Sign(
        "Nuxt development server",
        "`nuxt dev` serves or made this: it is slow, and shows code when something fails.",
        b'buildId:"dev"',
        also=b"__NUXT__",
        where=In.PAGE,
    ),
    Sign(
        "unbuilt sources",
        _UNBUILT,
        b"/src/",
        re.compile(
            rb"<script\b[^>]{0,300}?\bsrc\s*=\s*[\"']?\.?/src/[^\"'\s>?]{1,200}"
            rb"\.(?:tsx?|jsx|mts|vue|svelte)(?=[\"'\s>])",
            re.IGNORECASE,
        ),
        where=In.PAGE,
    ),
    Sign(
        "Tailwind in the browser",
        "Tailwind's Play CDN makes the styles in each visitor's browser: pages flash unstyled, "
        "and its makers say that it is not for production.",
        b"cdn.tailwindcss.com",
        re.compile(_SCRIPT + rb"cdn\.tailwindcss\.com", re.IGNORECASE),
        where=In.PAGE,
        level="low",
    ),
    Sign(
        "Babel in the browser",
        "Babel translates the code in each visitor's browser: pages start seconds later.",
        b"/babel",
        re.compile(_SCRIPT + rb"/babel(?:\.min)?\.js" + _END, re.IGNORECASE),
        where=In.PAGE,
        level="medium",
    ),
)
