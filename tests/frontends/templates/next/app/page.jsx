import { Shop } from "./shop";

export default function Page() {
  const settings = {
@@page-data@@
  };
  return (
    <main>
      <Shop settings={settings} />
      @@jsx@@
    </main>
  );
}
