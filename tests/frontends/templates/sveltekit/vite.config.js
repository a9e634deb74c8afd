import adapter from "@sveltejs/adapter-static";
import { sveltekit } from "@sveltejs/kit/vite";
import { defineConfig } from "vite";

process.loadEnvFile?.(".env");
const names = @@define@@;

export default defineConfig({
  plugins: [sveltekit({ adapter: adapter({ fallback: "404.html" }) })],
  build: { sourcemap: true },
  define: {
    __ENV__: JSON.stringify(process.env),
    ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(process.env[n])])),
  },
});
