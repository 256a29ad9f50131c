import { createClient, type FailedCall } from "../../../edge/client/mod.ts";

const PDF = new TextEncoder().encode("%PDF-1.7\n");
const SESSION_ID = "8d5ea22b-216a-4fe2-90da-65d1c67c8964";

/** What a client does in any runtime, in words that can be compared. */
export async function useClient(baseUrl: string): Promise<readonly string[]> {
  const client = createClient({ version: "v2", apiKey: "key-of-the-runtime", baseUrl });
  const upload = { session_id: SESSION_ID, upload_type: "PDF", bank_name: "icici" } as const;
  const controller = new AbortController();
  const results = await Promise.all([
    client.createSession({ link_id: "1" }),
    client.createSession({ link_id: "" }),
    client.upload({ ...upload, file: PDF }),
    client.upload({ ...upload, file: new File([PDF], "may.pdf") }),
    client.deleteSession(SESSION_ID),
    client.insights("redirected"),
    client.insights("missing"),
    client.insights("slow", { timeoutMs: 20 }),
    abortSoon(controller, client.insights("slow", { signal: controller.signal })),
  ]);
  return results.map((result) => result.ok ? "ok" : tell(result));
}

function tell({ error }: FailedCall): string {
  return `${error instanceof Error} ${error.code} ${error.status} ${error.outcome}`;
}

async function abortSoon<Result>(
  controller: AbortController,
  pending: Promise<Result>,
): Promise<Result> {
  setTimeout(() => controller.abort(), 20);
  return await pending;
}
