"""Next.js: what its server sends is client, wherever it lies."""

from tests.frontend.layouts import client, found, layouts, recorded, sides


def test_renamed_folder_is_told_by_what_is_in_it() -> None:
    project = [path.replace(".next/", "made/", 1) for path in recorded("next")]
    served = client(project)
    assert "made/server/app/index.html" in served
    assert not {path for path in served if path.startswith("made/server/") and path.endswith(".js")}


def test_what_was_copied_into_the_standalone_server_is_served() -> None:
    project = [
        *recorded("next-standalone"),
        ".next/standalone/.next/static/chunks/main.js",
        ".next/standalone/public/config.json",
        ".next/standalone/node_modules/next/public/x.js",
    ]
    told = sides(project)
    assert told[".next/standalone/.next/static/chunks/main.js"] == "client"
    assert told[".next/standalone/public/config.json"] == "client"
    assert told[".next/standalone/server.js"] == "server"
    assert told[".next/standalone/.env.production"] == "server"
    assert told[".next/standalone/node_modules/next/public/x.js"] == "server"


def test_standalone_server_of_an_app_in_a_monorepo() -> None:
    app = "apps/web/.next/standalone/apps/web"
    told = sides(
        [
            "apps/web/.next/BUILD_ID",
            "apps/web/.next/static/chunks/main.js",
            f"{app}/.next/BUILD_ID",
            f"{app}/.next/static/chunks/main.js",
            f"{app}/.next/server/app/page.js",
            f"{app}/.next/server/app/index.html",
            f"{app}/public/config.json",
            f"{app}/server.js",
            "apps/web/.next/standalone/packages/db/public/x.js",
        ]
    )
    assert told[f"{app}/.next/static/chunks/main.js"] == "client"
    assert told[f"{app}/.next/server/app/index.html"] == "client"
    assert told[f"{app}/public/config.json"] == "client"
    assert told[f"{app}/server.js"] == told[f"{app}/.next/server/app/page.js"] == "server"
    assert told["apps/web/.next/standalone/packages/db/public/x.js"] == "server"


def test_page_data_is_served_and_manifests_beside_it_are_not() -> None:
    told = sides(recorded("next"))
    assert told[".next/server/pages/old.json"] == "client"
    assert told[".next/server/pages/old/build-manifest.json"] == "server"
    assert told[".next/server/pages/api/x.js"] == "server"


def test_public_is_served_as_it_lies_where_next_serves_it() -> None:
    assert layouts(recorded("next"))["public"].framework == "Next.js public"
    assert "public" not in layouts([p for p in recorded("next") if not p.startswith(".next")])


def test_dev_server_leaves_no_build() -> None:
    project = [".next/static/development/_buildManifest.js", ".next/server/pages/index.js"]
    assert found(project).layouts == ()
    assert ".next" in found(project).looked_at


def test_unfinished_build_is_judged_and_said() -> None:
    layout = layouts([".next/static/chunks/main.js"])[".next"]
    assert "unfinished" in layout.why


def test_part_of_it_named_by_hand_keeps_its_sides() -> None:
    project = recorded("next")
    assert client(project, ".next/static") == {p for p in project if p.startswith(".next/static/")}
    served = client(project, ".next/server")
    assert ".next/server/app/index.html" in served
    assert ".next/server/app/page.js" not in served
    assert sides(project, ".next/server/app/page.js") == {".next/server/app/page.js": "server"}
    assert client(project, ".next/server/app/index.html") == {".next/server/app/index.html"}


def test_named_build_of_an_export_is_judged_nevertheless() -> None:
    assert client(recorded("next-export"), ".next")
