import { checkUpload, checkUploadFields, type UploadCheck } from "../../mod.ts";
import { answerRefusal } from "./answers.ts";
import { type Condition, mediaTypeOf } from "../contract/conditions.ts";
import { refused } from "../contract/refused.ts";
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
import {
  type Exchange,
  logOfCheck,
  type LogPart,
  refuse,
  type RoutedExchange,
  type Served,
  withLog,
} from "./exchange.ts";
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
export async function serveUpload(exchange: RoutedExchange): Promise<Served> {
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
      return refuseUpload(checkUpload({ contentType: "", fields: {} }));
  }
}

async function serveMultipart(exchange: RoutedExchange): Promise<Served> {
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
  const head = await readMultipartHead(body, boundary, HELD_BYTES).catch(() => refused(why));
  if ("refused" in head) {
    await drain(body, limit);
    return refuse(head.refused, exchange);
  }
  const checked = checkHead(head, exchange);
  if ("response" in checked) {
    await drain(head.rest, limit);
    return checked;
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
    const served = await send(upstreamBody, exchange);
    const end = why === "broken body" ? served : withLog(refuse(why, exchange), served.log);
    return withLog(end, checked);
  }
  const whole = await held.hold(rest, patienceOf(config)).catch(() => refused(why));
  if (whole === undefined) {
    await drain(rest, limit);
    return withLog(refuse("length required", exchange), checked);
  }
  if ("refused" in whole) return withLog(refuse(whole.refused, exchange), checked);
  try {
    const stream = concatStream(form.opening, streamOf(whole.blocks));
    return withLog(await send({ stream, length: fileStart + whole.length }, exchange), checked);
  } finally {
    whole.release();
  }
}

/** Checks what precedes the file: a refusal, or what the log's line says of the check. */
function checkHead(
  { head, fields: list, fileStart, complete, hasFile }: MultipartHead,
  exchange: Exchange,
): Served | LogPart {
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

async function serveForm(exchange: RoutedExchange): Promise<Served> {
  const { request, config: { apiKey } } = exchange;
  const bytes = await readBytes(request, Math.min(limitOf(exchange), LONGEST_FORM));
  if ("refused" in bytes) return refuse(bytes.refused, exchange);
  const body = await readBody(bytes, request);
  if ("refused" in body) return refuse(body.refused, exchange);
  const fields = body.value as Readonly<Record<string, unknown>>;
  const checked = conclude(checkUpload({ fields }), exchange);
  if ("response" in checked) return checked;
  const sent = await send(apiKey === undefined ? bytes : body.withKey(apiKey, false), exchange);
  return withLog(sent, checked);
}

function conclude(check: UploadCheck, { config }: Exchange): Served | LogPart {
  return check.ok || config.mode === "report" ? logOfCheck(check) : refuseUpload(check);
}

function refuseUpload(check: UploadCheck): Served {
  const log = { ...logOfCheck(check), outcome: "refused", code: check.errors[0]!.code } as const;
  return { response: answerRefusal(check, "upload"), log };
}

// workerd takes a request with a length and in chunks, and reads the chunks: then the length is wrong.
function lengthOf(headers: Headers): string | null {
  return headers.has("transfer-encoding") ? null : headers.get("content-length");
}

function limitOf({ config: { limits } }: Exchange): number {
  return limits?.uploadBytes ?? DEFAULT_UPLOAD_BYTES;
}
