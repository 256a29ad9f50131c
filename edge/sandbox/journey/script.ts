/**
 * The page's only script; without it everything works but the messages to the lender's page, the
 * list of banks that shrinks while one types, and the return that does not wait for a click.
 *
 * The messages go to whatever page opened this one, as the SDK's do: the session does not say its
 * origin, and they hold no secret.
 */
export const SCRIPT = `
(() => {
  const { body, documentElement: root } = document;
  const framed = window.parent !== window;
  const listeners = framed ? [window.parent] : window.opener ? [window.opener] : [];
  for (const message of JSON.parse(body.dataset.messages)) {
    for (const listener of listeners) listener.postMessage(message, "*");
  }
  if (framed) root.classList.add("framed");

  document.getElementById("problem")?.focus();

  const back = document.querySelector("a[data-after]");
  if (back && !framed) setTimeout(() => location.replace(back.href), Number(back.dataset.after));

  const search = document.getElementById("search");
  if (search) {
    const all = document.getElementById("all-banks");
    const count = document.getElementById("count");
    const popular = document.getElementById("popular");
    const summary = all.querySelector("summary");
    const title = summary.textContent;
    const rows = Array.from(all.querySelectorAll("li"));
    const show = () => {
      const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
      let found = 0;
      for (const row of rows) {
        row.hidden = !words.every((word) => row.dataset.text.includes(word));
        if (!row.hidden) found++;
      }
      all.open = words.length > 0;
      summary.textContent = words.length > 0 ? "Banks found" : title;
      if (popular) popular.hidden = words.length > 0;
      count.textContent = words.length === 0 ? "" : found === 0
        ? "No bank found. Check the spelling."
        : found === 1 ? "1 bank found" : found + " banks found";
    };
    search.addEventListener("input", show);
    if (search.value !== "") show();
  }
})();
`;
