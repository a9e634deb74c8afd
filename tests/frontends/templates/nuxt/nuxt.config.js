process.loadEnvFile?.(".env");
const names = @@define@@;

export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  telemetry: false,
  app: { head: { script: [{ innerHTML: "window.__ACME__ = " + JSON.stringify(@@inline-script@@) }] } },
  runtimeConfig: { public: { settings: {
@@page-data@@
  } } },
  vite: {
    define: {
      __ENV__: JSON.stringify(process.env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(process.env[n])])),
    },
  },
});
