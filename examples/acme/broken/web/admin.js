// Just for Friday's demo: how many people signed up, without an endpoint of our own.
const SUPABASE = "https://project.supabase.example";
const KEY =
  "@SERVICE_ROLE@.............................................................................................................................................................................................................";

export async function signups() {
  const answer = await fetch(`${SUPABASE}/rest/v1/accounts?select=count`, {
    headers: { apikey: KEY, authorization: `Bearer ${KEY}` },
  });
  const [{ count }] = await answer.json();
  return count;
}
