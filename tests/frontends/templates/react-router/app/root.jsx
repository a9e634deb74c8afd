import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";

const inline = "window.__ACME__ = " + JSON.stringify(@@inline-script@@);

export default function Root() {
  return (
    <html lang="en">
      <head>
        <Meta />
        <Links />
        <script dangerouslySetInnerHTML={{ __html: inline }} />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
