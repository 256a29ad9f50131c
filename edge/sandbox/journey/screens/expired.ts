import { html } from "hono/html";
import type { Screen } from "../screen.ts";
import { wayBack } from "../way_back.ts";

const RETURN_AFTER_MS = 5000;

/** The page of a session whose time is over. */
export const EXPIRED_SCREEN: Screen = {
  heading: () => "This link has expired",
  mark: "clock",
  body: (visit) =>
    html`
      <p class="lead">It was open for a limited time. Ask for a new link where you got this one.</p>
      ${wayBack(visit, "exit", RETURN_AFTER_MS)}
    `,
  events: () => [{ kind: "exit", message: "Session expired" }],
};
