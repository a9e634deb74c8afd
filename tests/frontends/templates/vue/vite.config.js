import { defineConfig, loadEnv } from "vite";
import vue from "@vitejs/plugin-vue";

const names = @@define@@;

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), "");
  return {
    plugins: [vue()],
    define: {
      __ENV__: JSON.stringify(env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(env[n])])),
    },
  };
});
