import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

process.loadEnvFile?.(".env");
const names = @@define@@;

await build({
  entryPoints: ["src/index.js", "src/worker.js"],
  outdir: "dist",
  bundle: true,
  minify: true,
  sourcemap: "inline",
  define: {
    __ENV__: JSON.stringify(process.env),
    ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(process.env[n])])),
  },
});
copyFileSync("index.html", "dist/index.html");
cpSync("public", "dist", { recursive: true });
for (const entry of readdirSync("dist", { withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const name = entry.name;
  const data = readFileSync("dist/" + name);
  writeFileSync(`dist/${name}.gz`, gzipSync(data));
  writeFileSync(`dist/${name}.br`, brotliCompressSync(data));
}
