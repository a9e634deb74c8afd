import { count } from "./plants.js";

const worker = new Worker(new URL("./worker.js", import.meta.url));
worker.postMessage("hello");
navigator.serviceWorker?.register("/sw.js");
document.getElementById("root").textContent = `${count()} things`;
