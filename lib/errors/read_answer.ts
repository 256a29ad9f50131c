import { KNOWN_FIELDS } from "./known_fields.ts";

/** What an answer's body says of an error. */
export interface AnswerParts {
  /** The code. */
  readonly code?: string;
  /** The text. */
  readonly message?: string;
  /** The parameter that the body blames, by its wire name. */
  readonly field?: string;
  /** Whether the body has a member `error` that says something. */
  readonly isError?: true;
}

/** DATA: the members in which FinBox, its gateways and Account Aggregators put a code. */
const CODE_MEMBERS = ["code", "error_code", "errorCode", "error_type"];

/** DATA: the members in which they put a text. */
const MESSAGE_MEMBERS = [
  "message",
  "error_message",
  "errorMessage",
  "errorMsg",
  "detail",
  "error_description",
  "reason",
  "Message",
];

const DEEPEST = 4;
const MOST_VALUES = 100;
const CODE = /^[A-Za-z][\w.]{1,63}$/;
const KEY_LIKE = /[^\W_]{16,}/g;
const LOUD_CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const FIELD_PREFIX = /^\s*['"`]?(\w{1,64})['"`]?\s*[,:]/;

/**
 * The code, text and field of an error body, as far as it has them.
 *
 * Reads FinBox's envelopes, Django REST Framework's `detail` and field errors, an Account
 * Aggregator's `errorCode`, and JSON that comes as a string; HTML and broken JSON have nothing.
 * It never throws: only own members are read, and depth and breadth are bounded.
 *
 * @param body The body, parsed or not
 * @returns What it says; an empty object where it says nothing
 */
export function readAnswer(body: unknown): AnswerParts {
  const answer = readValue(body, 0);
  const prefix = FIELD_PREFIX.exec(answer.message ?? "")?.[1] ?? "";
  if (answer.field !== undefined || !KNOWN_FIELDS.has(prefix)) return answer;
  return { ...answer, field: prefix };
}

function readValue(value: unknown, depth: number): AnswerParts {
  if (depth > DEEPEST) return {};
  if (typeof value === "string") return readString(value, depth);
  if (Array.isArray(value)) return readValue(value[0], depth + 1);
  return isObject(value) ? readObject(value, depth) : {};
}

function readString(text: string, depth: number): AnswerParts {
  const trimmed = text.trim();
  if (/^[{["]/.test(trimmed)) {
    try {
      return readValue(JSON.parse(trimmed), depth + 1);
    } catch {
      return {};
    }
  }
  const isText = trimmed !== "" && !trimmed.startsWith("<") && !/[^\P{Cc}\s]|\uFFFD/u.test(trimmed);
  return isText ? { message: trimmed } : {};
}

function readObject(object: object, depth: number): AnswerParts {
  const error = memberOf(object, "error");
  const inner: AnswerParts =
    typeof error === "string" && LOUD_CODE.test(error.trim()) && isCode(error)
      ? { code: error.trim() }
      : readValue(error, depth + 1);
  const code = inner.code ?? firstCode(object);
  const message = inner.message ??
    MESSAGE_MEMBERS.map((name) => firstText(memberOf(object, name))).find((text) => text);
  if (code === undefined && message === undefined) return readFieldErrors(object);
  const hasError = inner.code !== undefined || inner.message !== undefined;
  return {
    ...(hasError ? { isError: true } : {}),
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
    ...(inner.field === undefined ? {} : { field: inner.field }),
  };
}

function firstCode(object: object): string | undefined {
  return CODE_MEMBERS.map((name) => memberOf(object, name))
    .find((code): code is string => typeof code === "string" && isCode(code))?.trim();
}

// What might be a secret is not taken for a code, because codes are shown.
function isCode(text: string): boolean {
  const trimmed = text.trim();
  return CODE.test(trimmed) && !trimmed.match(KEY_LIKE)?.some((run) => /\d/.test(run));
}

// Every member of Django REST Framework's field errors is a list or a nested object of lists; FinBox's
// older form has a number or a boolean beside them: `{"file": ["…"], "status": 0}`.
function readFieldErrors(object: object): AnswerParts {
  const members = Object.entries(object).slice(0, MOST_VALUES);
  const isPlain = ([, value]: [string, unknown]) =>
    typeof value === "number" || typeof value === "boolean";
  if (!members.every((member) => isObject(member[1]) || isPlain(member))) return {};
  for (const [name, value] of members) {
    const message = firstText(value);
    if (message !== undefined) {
      return KNOWN_FIELDS.has(name) ? { message, field: name } : { message };
    }
  }
  return {};
}

function firstText(value: unknown): string | undefined {
  const pending = [value];
  for (let seen = 0; pending.length > 0 && seen < MOST_VALUES; seen++) {
    const next = pending.pop();
    if (typeof next === "string" && next.trim() !== "") return next.trim();
    if (isObject(next)) pending.push(...Object.values(next).slice(0, MOST_VALUES).reverse());
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function memberOf(object: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}
