import { openJourney } from "@bankconnect/guard/browser";

const button = document.querySelector("button");
const status = document.querySelector("[role=status]");

button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    status.textContent = await shareStatements();
  } catch {
    status.textContent = "We cannot be reached. Please try again.";
  } finally {
    button.disabled = false;
  }
});

/** Leads the customer through the journey, and gives what to say afterwards. */
async function shareStatements() {
  const { redirectUrl, message } = await getJson("/session", { method: "POST" });
  if (redirectUrl === undefined) return message;

  status.textContent = "Please share your statements below.";
  const frame = document.createElement("iframe");
  frame.title = "Bank statements";
  button.after(frame);
  // After an error the customer may try again; after an exit there is nothing left to do.
  const onEvent = ({ kind }) => kind === "exit" && frame.remove();
  const outcome = await openJourney(frame, { redirectUrl, onEvent, delay: 5 * 60_000 });
  frame.remove();

  const { message: verified, isDone } = await getJson("/status");
  button.hidden = isDone === true;
  return isDone || outcome.reason === undefined ? verified : `${outcome.reason}. ${verified}`;
}

async function getJson(path, init) {
  const answer = await fetch(path, init);
  return await answer.json();
}
