process.loadEnvFile?.(".env");

export default {
  title: "Acme",
  url: "https://docs.acme-shop.io",
  baseUrl: "/",
  onBrokenLinks: "ignore",
  customFields: { all: process.env, settings: {
@@page-data@@
  } },
  headTags: [{ tagName: "script", attributes: {}, innerHTML: "window.__ACME__ = " + JSON.stringify(@@inline-script@@) }],
  presets: [["classic", { blog: false, docs: { routeBasePath: "docs" } }]],
};
