process.loadEnvFile?.(".env");

export default function (config) {
  config.addPassthroughCopy({ public: "/", src: "/js" });
  return { dir: { input: "pages", output: "_site" } };
}
