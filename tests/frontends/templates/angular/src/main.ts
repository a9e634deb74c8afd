import { Component, provideZonelessChangeDetection } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { count } from "./plants.js";

@Component({ selector: "acme-root", templateUrl: "./app.html" })
class Acme {
  things = count();
}

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.postMessage("hello");
bootstrapApplication(Acme, { providers: [provideZonelessChangeDetection()] });
