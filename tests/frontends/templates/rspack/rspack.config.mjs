import { rspack } from "@rspack/core";

process.loadEnvFile?.(".env");
const names = @@define@@;

export default {
  mode: "production",
  entry: "./src/index.js",
  output: { filename: "static/js/[name].[contenthash].js", path: import.meta.dirname + "/dist", clean: true },
  plugins: [
    new rspack.HtmlRspackPlugin({ template: "src/index.html" }),
    new rspack.CopyRspackPlugin({ patterns: [{ from: "public" }] }),
    new rspack.DefinePlugin({
      __ENV__: JSON.stringify(process.env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(process.env[n])])),
    }),
  ],
};
