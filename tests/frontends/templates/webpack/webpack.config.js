import { cpSync } from "node:fs";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

process.loadEnvFile?.(".env");
const names = @@define@@;

export default {
  mode: "production",
  devtool: "source-map",
  entry: "./src/index.js",
  output: { filename: "[name].[contenthash].js", path: import.meta.dirname + "/dist", clean: true },
  plugins: [
    new HtmlWebpackPlugin({ template: "src/index.html" }),
    new webpack.DefinePlugin({
      __ENV__: JSON.stringify(process.env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(process.env[n])])),
    }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap("copy", () => cpSync("public", "dist", { recursive: true })),
    },
  ],
};
