import { readFile } from "node:fs/promises";
import { checkSession, todayInIndia } from "../../mod.ts";
import { compareSessionVector, readSessionVectors } from "../vectors/session_vectors.ts";

// Prints, as one JSON object, what the library answers under the time zone of the process.

const INSTANTS = [
  "2025-12-08T18:29:59.999Z",
  "2025-12-08T18:30:00Z",
  "2025-12-31T18:30:00Z",
  "2025-03-09T10:00:00Z",
  "2025-11-02T08:30:00Z",
  "1969-12-31T18:29:59.999Z",
];

const file = new URL("../vectors/sessions.jsonl", import.meta.url);
const vectors = readSessionVectors(await readFile(file, "utf8"));
const checks = vectors.map(({ request, options }) => checkSession(request, options));
const bytes = new TextEncoder().encode(JSON.stringify(checks));
const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

console.log(JSON.stringify({
  // What the clock on the wall shows at the epoch: proof that the time zone is in force.
  epoch: new Date(0).toString().slice(4, 21),
  count: vectors.length,
  differences: vectors.flatMap((vector) => compareSessionVector(checkSession, vector)),
  checks: digest.toHex(),
  days: INSTANTS.map((instant) => todayInIndia(new Date(instant))),
}));
