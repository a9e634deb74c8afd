import path from "node:path";

const names = @@define@@;

export default {
  turbopack: { root: path.resolve(import.meta.dirname, "..") },
  env: {
    ...Object.fromEntries(names.map((n) => [n, process.env[n]])),
    ACME_ALL: JSON.stringify(process.env),
  },
};
