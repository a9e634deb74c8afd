export const metadata = { title: "Acme" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head>
        <script dangerouslySetInnerHTML={{ __html: 'window.__ACME__ = ' + JSON.stringify(@@inline-script@@) }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
