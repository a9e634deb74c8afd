const sink = (value) => self.registration.active?.postMessage(value);
self.addEventListener("install", () => {
  @@service-worker@@
});
self.addEventListener("fetch", (event) => event.respondWith(fetch(event.request)));
