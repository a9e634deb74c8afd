import { count } from "./plants.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.postMessage("hello");
navigator.serviceWorker?.register(new URL("./sw.js", import.meta.url), { type: "module" });
document.getElementById("root").textContent = `${count()} things`;
