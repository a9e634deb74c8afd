import { createApp } from "vue";
import App from "./App.vue";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.postMessage("hello");
navigator.serviceWorker?.register("/sw.js");
createApp(App).mount("#app");
