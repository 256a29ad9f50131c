// Creates a session and uploads a statement to it:
//   node upload.mjs STATEMENT.pdf BANK APPLICATION
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { BankConnectError, createClient } from "@bankconnect/guard/client";

/** What to do about an error, by who has to act; the exit code tells a job what to do next. */
const ACTIONS = {
  customer: { exitCode: 3, text: "Ask the customer for another file." },
  caller: { exitCode: 4, text: "The request is wrong; nothing gets better by sending it again." },
  account: { exitCode: 5, text: "Somebody has to talk to FinBox." },
  finbox: { exitCode: 75, text: "Run this again later." },
};

const [path, bankName, linkId] = process.argv.slice(2);
if (linkId === undefined) {
  console.error("node upload.mjs STATEMENT.pdf BANK APPLICATION");
  process.exit(2);
}

const { BANKCONNECT_KEY, BANKCONNECT_SERVER_HASH, BANKCONNECT_URL, PDF_PASSWORD } = process.env;
const client = createClient({
  version: "v2",
  apiKey: BANKCONNECT_KEY,
  serverHash: BANKCONNECT_SERVER_HASH,
  baseUrl: BANKCONNECT_URL,
  // Reading is repeated; what creates or uploads is repeated only when FinBox asks for it (429).
  retry: { attempts: 3 },
});

try {
  const file = new File([await readFile(path)], basename(path), { type: "application/pdf" });
  const { session } = await client.orThrow.createSession({ link_id: linkId, bank_name: bankName });
  console.log(`session ${session.sessionId}`);

  const { statement, notices } = await client.orThrow.upload({
    session_id: session.sessionId,
    upload_type: "PDF",
    bank_name: bankName,
    file,
    ...(PDF_PASSWORD ? { pdf_password: PDF_PASSWORD } : {}),
  });
  for (const { code, message } of notices) console.warn(`${code}: ${message}`);
  console.log(`statement ${statement.statementId}`);

  const { data } = await client.orThrow.uploadStatus(session.sessionId);
  console.log(`status ${data.upload_status}`);
} catch (error) {
  if (!(error instanceof BankConnectError)) throw error;
  const { exitCode, text } = ACTIONS[error.owner];
  console.error(`${error.message}\n${error.advice}\n${text}`);
  // After `unknown` FinBox may have the file: look at the session before uploading again.
  if (error.outcome === "unknown") console.error("It is not known whether FinBox has acted.");
  process.exitCode = exitCode;
}
