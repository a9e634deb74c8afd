import { useEffect } from "react";
import { count } from "../../src/plants.js";

export async function loader() {
  return {
    settings: {
@@page-data@@
    },
  };
}

export default function Home({ loaderData }) {
  useEffect(() => {
    const worker = new Worker(new URL("../../src/worker.js", import.meta.url), { type: "module" });
    worker.postMessage("hello");
    navigator.serviceWorker?.register("/sw.js");
  }, []);
  return (
    <main>
      <h1>{Object.keys(loaderData.settings).length + count()} things</h1>
      @@jsx@@
    </main>
  );
}
