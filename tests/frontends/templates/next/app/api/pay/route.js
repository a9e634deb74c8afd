const settings = {
@@server-only@@
};

export async function POST() {
  const answer = await fetch("https://api.acme-shop.io/pay", { headers: { settings: JSON.stringify(settings) } });
  return Response.json({ ok: answer.ok });
}
