const sink = (value) => self.postMessage(value);
@@worker@@
self.onmessage = (event) => self.postMessage(event.data);
