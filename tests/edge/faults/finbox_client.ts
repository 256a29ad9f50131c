/** A lender's client of FinBox's API, as it was written before there was a guard. */
export class FinBoxClient {
  readonly #baseUrl: string;
  readonly #key: string;

  constructor(baseUrl: string, key: string) {
    this.#baseUrl = baseUrl;
    this.#key = key;
  }

  /** Creates a v2 session, with the key in the header. */
  createSession(linkId: string): Promise<ClientAnswer> {
    return this.#send("/v2/session/", {
      method: "POST",
      headers: { "x-api-key": this.#key, "content-type": "application/json" },
      body: JSON.stringify({ link_id: linkId, session_expiry: 60 }),
    });
  }

  /** Creates a v1 session, with the key in the body. */
  createSessionV1(linkId: string, redirectUrl: string): Promise<ClientAnswer> {
    return this.#send("/v1/session/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ api_key: this.#key, link_id: linkId, redirect_url: redirectUrl }),
    });
  }

  /** Creates a v1 session by a form, with the key in it. */
  createSessionByForm(linkId: string): Promise<ClientAnswer> {
    const body = new URLSearchParams({ api_key: this.#key, link_id: linkId });
    return this.#send("/v1/session/", { method: "POST", body });
  }

  /** Uploads a statement, the file last as documented, with the key in the header. */
  uploadStatement(sessionId: string, statement: Uint8Array<ArrayBuffer>): Promise<ClientAnswer> {
    const form = new FormData();
    form.set("session_id", sessionId);
    form.set("upload_type", "PDF");
    form.set("bank_name", "icici");
    form.set("file", new File([statement], "statement.pdf", { type: "application/pdf" }));
    return this.#send("/v1/statement/upload_session/?identity=true", {
      method: "POST",
      headers: { "x-api-key": this.#key },
      body: form,
    });
  }

  /** How far a session has come. */
  progressOf(sessionId: string, serverHash: string): Promise<ClientAnswer> {
    return this.#send(`/v1/session_data/${sessionId}/progress/`, {
      headers: { "x-api-key": this.#key, "server-hash": serverHash },
    });
  }

  async #send(path: string, init: RequestInit): Promise<ClientAnswer> {
    const answer = await fetch(`${this.#baseUrl}${path}`, init);
    return {
      status: answer.status,
      type: answer.headers.get("content-type"),
      text: await answer.text(),
    };
  }
}

/** What the client gets. */
export interface ClientAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}
