// Only the server may import this.
@@server-keys@@
