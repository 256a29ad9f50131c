import { html } from "hono/html";
import { postForm } from "../form_parts.ts";
import type { Screen } from "../screen.ts";
import { EXIT } from "../visit.ts";
import { wayBack } from "../way_back.ts";

/** The end of a journey that the customer left. */
export const LEFT_SCREEN: Screen = {
  heading: () => "You left without sharing",
  body: (visit) =>
    html`
      <p class="lead">Nothing more was shared.</p>
      ${wayBack(visit, "exit", 0)}
      ${postForm(visit, "/journey/restart", html`<button class="plain">Start again</button>`)}
    `,
  events: () => [EXIT],
};
