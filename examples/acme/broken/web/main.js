import { signups } from "./admin.js";
import { post } from "./api.js";
import { title } from "./assistant.js";
import { isLive, plan } from "./config.js";

const element = (id) => document.getElementById(id);

function onSubmit(id, send) {
  element(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await send(Object.fromEntries(new FormData(event.target)));
    } catch (error) {
      element("welcome").textContent = error.message;
    }
  });
}

onSubmit("summarize", async (fields) => {
  const { summary } = await post("summarize", fields);
  document.title = await title(fields.text);
  element("summary").replaceChildren(
    ...summary.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })),
  );
});

onSubmit("signup", async (fields) => {
  const { email } = await post("signup", fields);
  element("welcome").textContent = `Welcome, ${email}. Check your inbox.`;
});

if (isLive) element("welcome").textContent = `${plan}: ${await signups()} teams are in.`;
