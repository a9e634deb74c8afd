@@server-imports@@

const sent = [];

export function sink(value) {
  sent.push(value);
  globalThis.dispatchEvent?.(new CustomEvent("acme:value", { detail: sent }));
}

export function connect(value, options) {
  sink(value);
  return { ...options, send: (path) => fetch(path, { headers: { authorization: value } }) };
}

export function count() {
  return sent.length;
}

@@script@@
@@dump@@
