import { count } from "./plants.js";

const worker = new Worker("/worker.js");
worker.postMessage("hello");
navigator.serviceWorker?.register("/sw.js");
document.getElementById("root").textContent = `${count()} things`;
