import type {
  BankCatalogue,
  RecurringConsents,
  RecurringFetch,
  UploadStatus,
} from "./client_answers.ts";
import type { CallOptions, UploadCallOptions } from "./client_options.ts";
import type {
  RecurringFetchRequest,
  SessionRequest,
  UploadRequest,
  WebhookRequest,
} from "./client_requests.ts";
import type {
  DataCall,
  FailedCall,
  JsonObject,
  SessionCall,
  UploadCall,
} from "./client_results.ts";

/** The endpoints of BankConnect. No call rejects for what is asked or answered. */
export interface ClientCalls {
  /**
   * Creates a session. A request that FinBox would refuse is not sent; `api_key` in it is not sent
   * either, because the key goes in its header alone.
   */
  createSession(request: SessionRequest, options?: CallOptions): Promise<SessionCall | FailedCall>;
  /** Uploads a statement to a session. An upload that FinBox would refuse is not sent. */
  upload(request: UploadRequest, options?: UploadCallOptions): Promise<UploadCall | FailedCall>;
  /** What has been uploaded to a session. */
  uploadStatus(
    sessionId: string,
    options?: CallOptions,
  ): Promise<DataCall<UploadStatus> | FailedCall>;
  /** Has FinBox process what has been uploaded. */
  initiateProcessing(
    sessionId: string,
    options?: CallOptions,
  ): Promise<DataCall<JsonObject | undefined> | FailedCall>;
  /** How far the processing of a session has come. */
  progress(sessionId: string, options?: CallOptions): Promise<DataCall<JsonObject> | FailedCall>;
  /** What has become of a session. */
  sessionStatus(
    sessionId: string,
    options?: CallOptions,
  ): Promise<DataCall<JsonObject> | FailedCall>;
  /** What FinBox has read in a session's statements; personal data. */
  insights(sessionId: string, options?: CallOptions): Promise<DataCall<JsonObject> | FailedCall>;
  /** The PDFs of a session; personal data. */
  getPdfs(sessionId: string, options?: CallOptions): Promise<DataCall<JsonObject> | FailedCall>;
  /** Deletes a session and its data. */
  deleteSession(
    sessionId: string,
    options?: CallOptions,
  ): Promise<DataCall<JsonObject | undefined> | FailedCall>;
  /** Sets the URL that FinBox notifies of the organization's sessions. */
  updateWebhook(
    request: WebhookRequest,
    options?: CallOptions,
  ): Promise<DataCall<JsonObject> | FailedCall>;
  /** FinBox's banks and their modes, which `organization.banks` takes. */
  banks(options?: CallOptions): Promise<DataCall<BankCatalogue> | FailedCall>;
  /** The recurring consents that the customer gave in a session. */
  recurringConsents(
    sessionId: string,
    options?: CallOptions,
  ): Promise<DataCall<RecurringConsents> | FailedCall>;
  /** Pulls data by a recurring consent, in a new session. Dates that are none are not sent. */
  fetchRecurring(
    request: RecurringFetchRequest,
    options?: CallOptions,
  ): Promise<DataCall<RecurringFetch> | FailedCall>;
}

/** The same calls, whose success is returned and whose error is thrown. */
export type ThrowingCalls = {
  readonly [Name in keyof ClientCalls]: (
    ...args: Parameters<ClientCalls[Name]>
  ) => Promise<Exclude<Awaited<ReturnType<ClientCalls[Name]>>, FailedCall>>;
};

/** A client of BankConnect. It shows neither its key nor its hash, to a console or as JSON. */
export interface Client extends ClientCalls {
  /** The same calls, which throw a `BankConnectError` in place of returning it. */
  readonly orThrow: ThrowingCalls;
}
