import { count } from "./plants.js";

export function App() {
  return (
    <main>
      <h1>Acme sells {count()} things</h1>
      @@jsx@@
    </main>
  );
}
