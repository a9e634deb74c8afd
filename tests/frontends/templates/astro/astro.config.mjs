import { defineConfig } from "astro/config";
import react from "@astrojs/react";

process.loadEnvFile?.(".env");
const names = @@define@@;

export default defineConfig({
  integrations: [react()],
  vite: {
    define: {
      __ENV__: JSON.stringify(process.env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(process.env[n])])),
    },
  },
});
