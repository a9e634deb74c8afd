import React from "react";
import { count } from "../plants.js";

export default function Home() {
  React.useEffect(() => {
    const worker = new Worker(new URL("../worker.js", import.meta.url));
    worker.postMessage("hello");
  }, []);
  return (
    <main>
      <h1>{count()} things</h1>
      @@jsx@@
    </main>
  );
}
