"""Which framework made an output: by what it leaves in it, else by what the package depends on."""

from launchgate.frontend.layout.package import Package
from launchgate.frontend.layout.tree import Tree, base, join

_TRACES = (
    ("_next/static", "Next.js export"),
    ("_nuxt", "Nuxt"),
    ("_app/immutable", "SvelteKit"),
    ("_astro", "Astro"),
    ("_expo", "Expo web"),
    ("page-data", "Gatsby"),
    ("sb-manager", "Storybook"),
    ("_framework", "Blazor"),
    ("wp-content", "WordPress export"),
)
_PARTS = ("", "client", "public")
_FIRST = {trace.partition("/")[0] for trace, _ in _TRACES}
_PACKAGES = (
    ("next", "Next.js"),
    ("nuxt", "Nuxt"),
    ("@sveltejs/kit", "SvelteKit"),
    ("astro", "Astro"),
    ("@react-router/dev", "React Router"),
    ("@remix-run/dev", "Remix"),
    ("@tanstack/react-start", "TanStack Start"),
    ("@tanstack/solid-start", "TanStack Start"),
    ("@solidjs/start", "SolidStart"),
    ("@builder.io/qwik", "Qwik"),
    ("@qwik.dev/core", "Qwik"),
    ("@angular/core", "Angular"),
    ("gatsby", "Gatsby"),
    ("@docusaurus/core", "Docusaurus"),
    ("react-scripts", "Create React App"),
    ("@vue/cli-service", "Vue CLI"),
    ("@quasar/app-vite", "Quasar"),
    ("expo", "Expo web"),
    ("vitepress", "VitePress"),
    ("vuepress", "VuePress"),
    ("@11ty/eleventy", "Eleventy"),
    ("hexo", "Hexo"),
    ("electron", "Electron"),
    ("@rsbuild/core", "Rsbuild"),
    ("@rspack/core", "Rspack"),
    ("vite", "Vite"),
    ("parcel", "Parcel"),
    ("webpack", "webpack"),
    ("esbuild", "esbuild"),
    ("rollup", "Rollup"),
)
_FOLDERS = {
    "storybook-static": "Storybook",
    "web-build": "Expo web",
    "staticfiles": "Django",
}
_SITES = (
    ("hugo.toml", "Hugo"),
    ("hugo.yaml", "Hugo"),
    ("hugo.json", "Hugo"),
    ("_config.yml", "Jekyll"),
    ("mkdocs.yml", "MkDocs"),
    ("book.toml", "mdBook"),
)


def maker(tree: Tree, folder: str, package: Package) -> str:
    inside = {name for part in _PARTS for name in tree.folders(join(folder, part))}
    for trace, name in _TRACES if inside & _FIRST else ():
        if any(tree.is_folder(join(join(folder, part), trace)) for part in _PARTS):
            return name
    if base(folder) in _FOLDERS:
        return _FOLDERS[base(folder)]
    for dependency, name in _PACKAGES:
        if dependency in package.depends:
            return name
    for file, name in _SITES:
        if file in tree.files(folder.rpartition("/")[0]):
            return name
    return "static site"
