// Prints, with GitHub's own toolkit, one command for each [kind, message, properties] of stdin.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const core = await import(pathToFileURL(process.argv[2]).href);
for (const [kind, message, properties] of JSON.parse(readFileSync(0, "utf8"))) {
  core[kind](message, properties);
}
