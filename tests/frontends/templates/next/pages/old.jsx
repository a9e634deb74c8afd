import { useEffect } from "react";

export async function getStaticProps() {
  return { props: { settings: {
@@page-data@@
  } } };
}

export default function Old({ settings }) {
  useEffect(() => console.log(settings), [settings]);
  return <h1>{Object.keys(settings).length} things of old</h1>;
}
