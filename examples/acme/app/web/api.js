// Frozen into the bundle when the frontend is built; empty means "the host this page came from".
const API = import.meta.env.VITE_API_URL;

export async function post(path, body) {
  const answer = await fetch(`${API}/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error);
  return result;
}
