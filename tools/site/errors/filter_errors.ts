/// <reference lib="dom" />

// The script of the page that lists every error: rows without the words that are typed are hidden.

const query = document.getElementById("query") as HTMLInputElement;
const rows = [...document.querySelectorAll<HTMLElement>("tr[data-words]")];

function filter(): void {
  const words = query.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
  for (const row of rows) row.hidden = !words.every((word) => row.dataset.words!.includes(word));
  for (const section of document.querySelectorAll<HTMLElement>(".place")) {
    section.hidden = section.querySelector("tr[data-words]:not([hidden])") === null;
  }
  const { length } = rows.filter((row) => !row.hidden);
  document.getElementById("count")!.textContent = words.length === 0
    ? `${length} errors`
    : `${length} of ${rows.length} errors`;
}

document.getElementById("search")!.hidden = false;
query.addEventListener("input", filter);
filter();
