export function load() {
  return {
    settings: {
@@page-data@@
    },
  };
}
