"use client";

import { useEffect } from "react";
import { count } from "../src/plants.js";

export function Shop({ settings }) {
  useEffect(() => {
    const worker = new Worker(new URL("../src/worker.js", import.meta.url));
    worker.postMessage(settings);
    navigator.serviceWorker?.register("/sw.js");
  }, [settings]);
  return <h1>{Object.keys(settings).length + count()} things</h1>;
}
