import { useState } from "react";

export function Shop({ settings }) {
  const [open, setOpen] = useState(false);
  return <button onClick={() => setOpen(!open)}>{open ? Object.keys(settings).join() : "Open"}</button>;
}
