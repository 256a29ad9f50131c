import { checkUpload, checkUploadFields, type UploadCheck } from "../../mod.ts";
import { answerRefusal } from "./answers.ts";
import { type Condition, mediaTypeOf } from "../contract/conditions.ts";
import { drain } from "../http/drain.ts";
import { concatStream, limitStream, streamOf } from "../http/limited_stream.ts";
import { refuseLateKey } from "../body/multipart/late_key.ts";
import {
  boundaryOf,
  type MultipartHead,
  readMultipartHead,
} from "../body/multipart/multipart_head.ts";
import { withMultipartField } from "../body/multipart/multipart_key.ts";
import { isReadOtherwise, readBody, readBytes } from "../body/read_body.ts";
import { patienceOf } from "./forward.ts";
import { type Exchange, noteFindings, refuse, type RoutedExchange } from "./exchange.ts";
import { send } from "./send.ts";

/** The largest upload where the configuration names none. */
export const DEFAULT_UPLOAD_BYTES = 30 * 1024 * 1024;
/** An urlencoded form, with a statement in Base64, is read whole. */
const LONGEST_FORM = 8 * 1024 * 1024;
const HELD_BYTES = 64 * 1024;

/**
 * Serves an upload as it streams: what precedes the file in the form is checked before anything
 * is sent, and of the file at most 64 KiB are held at a time.
 *
 * Django reads a form without a length as empty, so an upload that announces none is held whole, and
 * its length is announced to FinBox.
 */
export async function serveUpload(exchange: RoutedExchange): Promise<Response> {
  const { request } = exchange;
  const limit = limitOf(exchange);
  if (Number(request.headers.get("content-length") ?? 0) > limit) {
    return refuse("body too large", exchange);
  }
  switch (mediaTypeOf(request.headers)) {
    case "multipart/form-data":
      return await serveMultipart(exchange);
    case "application/x-www-form-urlencoded":
      return await serveForm(exchange);
    default:
      await drain(request.body, limit);
      return refuseUpload(checkUpload({ contentType: "", fields: {} }), exchange);
  }
}

async function serveMultipart(exchange: RoutedExchange): Promise<Response> {
  const { request, config, held } = exchange;
  const limit = limitOf(exchange);
  const boundary = boundaryOf(request.headers.get("content-type") ?? "");
  if (boundary === undefined) {
    await drain(request.body, limit);
    return refuse("no boundary", exchange);
  }
  // Why the form breaks off, should it: its own failure, or what is found in it.
  let why: Condition = "broken body";
  const body = limitStream(
    request.body ?? new Blob().stream(),
    limit,
    () => why = "body too large",
  );
  const head = await readMultipartHead(body, boundary, HELD_BYTES).catch(() => why);
  if (typeof head === "string") {
    await drain(body, limit);
    return refuse(head, exchange);
  }
  const refusal = checkHead(head, exchange);
  if (refusal !== undefined) {
    await drain(head.rest, limit);
    return refusal;
  }
  const start = config.apiKey === undefined
    ? head.head
    : withMultipartField(head, boundary, "api_key", config.apiKey, false);
  const fileStart = start.length - (head.head.length - head.fileStart);
  const fromFile = concatStream(start.subarray(fileStart), head.rest);
  const rest = refuseLateKey(fromFile, () => why = "late api_key");
  const form = { opening: start.subarray(0, fileStart), rest };
  const announced = lengthOf(request.headers);
  if (announced !== null) {
    const length = Number(announced) + start.length - head.head.length;
    const upstreamBody = { stream: concatStream(form.opening, form.rest), length };
    const answer = await send(upstreamBody, exchange);
    return why === "broken body" ? answer : refuse(why, exchange);
  }
  const whole = await held.hold(rest, patienceOf(config)).catch(() => why);
  if (typeof whole === "string") return refuse(whole, exchange);
  if (whole === undefined) {
    await drain(rest, limit);
    return refuse("length required", exchange);
  }
  try {
    const stream = concatStream(form.opening, streamOf(whole.blocks));
    return await send({ stream, length: fileStart + whole.length }, exchange);
  } finally {
    whole.release();
  }
}

/** Checks what precedes the file. */
function checkHead(
  { head, fields: list, fileStart, complete, hasFile }: MultipartHead,
  exchange: Exchange,
): Response | undefined {
  if (isReadOtherwise(head.subarray(0, fileStart), exchange.request)) {
    return refuse("other charset", exchange);
  }
  const fields = Object.fromEntries(list.map(({ name, value }) => [name, value]));
  // A form that has ended has no file to come: then what is missing is missing.
  const check = complete && !hasFile
    ? checkUpload({ fields })
    : checkUploadFields(fields, { partial: true });
  return conclude(check, exchange);
}

async function serveForm(exchange: RoutedExchange): Promise<Response> {
  const { request, config: { apiKey } } = exchange;
  const bytes = await readBytes(request, Math.min(limitOf(exchange), LONGEST_FORM));
  if (typeof bytes === "string") return refuse(bytes, exchange);
  const body = await readBody(bytes, request);
  if (typeof body === "string") return refuse(body, exchange);
  const fields = body.value as Readonly<Record<string, unknown>>;
  const refusal = conclude(checkUpload({ fields }), exchange);
  if (refusal !== undefined) return refusal;
  return await send(apiKey === undefined ? bytes : body.withKey(apiKey, false), exchange);
}

function conclude(check: UploadCheck, exchange: Exchange): Response | undefined {
  if (!check.ok && exchange.config.mode !== "report") return refuseUpload(check, exchange);
  noteFindings(check, exchange);
  return undefined;
}

function refuseUpload(check: UploadCheck, exchange: Exchange): Response {
  noteFindings(check, exchange);
  exchange.draft.code = check.errors[0]!.code;
  return answerRefusal(check, "upload");
}

// workerd takes a request with a length and in chunks, and reads the chunks: then the length is wrong.
function lengthOf(headers: Headers): string | null {
  return headers.has("transfer-encoding") ? null : headers.get("content-length");
}

function limitOf({ config: { limits } }: Exchange): number {
  return limits?.uploadBytes ?? DEFAULT_UPLOAD_BYTES;
}
