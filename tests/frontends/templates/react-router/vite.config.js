import { defineConfig, loadEnv } from "vite";
import { reactRouter } from "@react-router/dev/vite";

const names = @@define@@;

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd(), "");
  Object.assign(process.env, env);
  return {
    plugins: [reactRouter()],
    define: {
      __ENV__: JSON.stringify(env),
      ...Object.fromEntries(names.map((n) => ["process.env." + n, JSON.stringify(env[n])])),
    },
  };
});
