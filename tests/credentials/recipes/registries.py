"""Recipes of registries: what must match, what must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "npm-access-token": (("{npm}",), ("npm_{alnum:36}", "npm_config_registry", "npm_{alnum:20}")),
    "npm-legacy-token": (
        ("//registry.npmjs.org/:_authToken={uuid}", "_authToken = {uuid}"),
        ("_authToken=${{NPM_TOKEN}}", "_authToken={hex:8}"),
    ),
    "pypi-token": (
        ("pypi-AgEIcHlwaS5vcmc{b64url:149}x",),
        ("pypi-AgEIcHlwaS5vcmc", "pypi-AgEIcHlwaS5vcmc{b64url:20}", "pypi-{b64url:160}"),
    ),
    "testpypi-token": (
        ("pypi-AgENdGVzdC5weXBpLm9yZw{b64url:149}x",),
        ("pypi-AgENdGVzdC5weXBpLm9yZw", "pypi-AgEIcHlwaS5vcmc{b64url:150}"),
    ),
    "rubygems-api-key": (("rubygems_{hex:48}",), ("rubygems_{hex:40}", "rubygems_{alnum:48}")),
    "nuget-api-key": (("oy2q7{lower:24}3b5{lower:14}",), ("oy2{lower:20}", "toy2{lower:43}")),
    "crates-io-token": (("cio{alnum:32}",), ("cio{alnum:20}", "acio{alnum:32}")),
    "jfrog-api-key": (("AKCp{alnum:69}",), ("AKCp{alnum:30}", "XAKCp{alnum:69}")),
    "jfrog-reference-token": (("cmVmdGtuO{alnum:55}",), ("cmVmdGtuO{alnum:30}", "cmVmd{alnum:59}")),
    "cloudsmith-api-key": (
        ("CLOUDSMITH_API_KEY={hex:40}", "CLOUDSMITH_API_KEY=csa_{hex:30}{alnum:6}"),
        ("CLOUDSMITH_API_KEY={hex:20}", "cloudsmith commit {hex:40}"),
    ),
    "packagist-token": (
        ("packagist_ort_{hex:68}", "packagist_uut_{hex:68}"),
        ("packagist_ort_{hex:60}", "packagist_{hex:68}"),
    ),
    "clojars-deploy-token": (("CLOJARS_{hex:60}",), ("CLOJARS_PASSWORD", "CLOJARS_{hex:40}")),
    "hex-api-key": (("HEX_API_KEY={hex:32}",), ("HEX_API_KEY={hex:31}", "api_key={hex:32}")),
    "sonatype-token": (
        ("SONATYPE_PASSWORD={alnum:44}", "sonatype.token: {alnum:44}"),
        ("SONATYPE_PASSWORD=hunter2", "sonatype_url={alnum:44}"),
    ),
    "anaconda-token": (
        ("ANACONDA_TOKEN=an-{uuid}", "anaconda_api_token: my-{uuid}"),
        ("ANACONDA_TOKEN={uuid}", "anaconda token"),
    ),
    "cocoapods-trunk-token": (
        ("COCOAPODS_TRUNK_TOKEN={hex:32}",),
        ("COCOAPODS_TRUNK_TOKEN={hex:16}", "trunk_token={hex:32}"),
    ),
    "open-vsx-token": (
        ("OVSX_PAT={uuid}", "ovsxat_{uuid}", "open-vsx token: {uuid}"),
        ("{uuid}", "ovsx publish"),
    ),
}
