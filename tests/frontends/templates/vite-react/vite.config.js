import { defineConfig, loadEnv } from "vite";
import react from "@vitejs/plugin-react";

const names = @@define@@;

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), "");
  return {
    plugins: [react()],
    build: { sourcemap: true },
    define: {
      __ENV__: JSON.stringify(env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(env[n])])),
    },
  };
});
