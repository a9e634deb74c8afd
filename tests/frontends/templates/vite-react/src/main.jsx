import { createRoot } from "react-dom/client";
import { App } from "./App.jsx";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.postMessage("hello");
navigator.serviceWorker?.register("/sw.js");
createRoot(document.getElementById("root")).render(<App />);
