"""JavaScript and TypeScript, by tree-sitter; Vue, Svelte and Astro files too."""
