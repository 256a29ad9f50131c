/** One variable of the guard's environment. */
export interface VariableRow {
  /** The member of the configuration that it sets. */
  readonly member: readonly string[];
  /** How its text is read: as it is, as a list with commas, as JSON, or as `on` or `off`. */
  readonly form: "text" | "list" | "json" | "switch";
  /** Whether it belongs among the secrets. */
  readonly secret: boolean;
  /** Whether something is assumed in its absence. */
  readonly defaulted: boolean;
  /** What holds in its absence. */
  readonly absent: string;
}

/** DATA: the variables that a guard reads from its environment. */
export const VARIABLES = {
  FINBOX_BASE_URL: {
    member: ["baseUrl"],
    form: "text",
    secret: false,
    defaulted: true,
    absent: "requests go to FinBox's production",
  },
  FINBOX_API_KEY: {
    member: ["apiKey"],
    form: "text",
    secret: true,
    defaulted: false,
    absent: "each caller has to send FinBox's key itself",
  },
  FINBOX_SERVER_HASH: {
    member: ["serverHash"],
    form: "text",
    secret: true,
    defaulted: false,
    absent: "callers of the endpoints around the session have to send the server hash themselves",
  },
  LOG_HASH_KEY: {
    member: ["logHashKey"],
    form: "text",
    secret: true,
    defaulted: false,
    absent: "the log does not show which requests have the same link_id",
  },
  CALLERS: {
    member: ["callers"],
    form: "json",
    secret: true,
    defaulted: false,
    absent: "no caller has a token",
  },
  JWT_JWKS_URL: {
    member: ["jwt", "jwksUrl"],
    form: "text",
    secret: false,
    defaulted: false,
    absent: "no caller has a JSON Web Token",
  },
  JWT_ISSUER: {
    member: ["jwt", "issuer"],
    form: "text",
    secret: false,
    defaulted: false,
    absent: "no caller has a JSON Web Token",
  },
  JWT_AUDIENCE: {
    member: ["jwt", "audience"],
    form: "text",
    secret: false,
    defaulted: false,
    absent: "no caller has a JSON Web Token",
  },
  JWT_ALGORITHMS: {
    member: ["jwt", "algorithms"],
    form: "list",
    secret: false,
    defaulted: false,
    absent: "no caller has a JSON Web Token",
  },
  JWT_GROUPS: {
    member: ["jwt", "groups"],
    form: "list",
    secret: false,
    defaulted: true,
    absent: "callers with a JSON Web Token may create sessions and upload statements",
  },
  ORGANIZATION: {
    member: ["organization"],
    form: "json",
    secret: false,
    defaulted: true,
    absent: "FinBox's own defaults are assumed for the consents",
  },
  GUARD_MODE: {
    member: ["mode"],
    form: "text",
    secret: false,
    defaulted: true,
    absent: "requests that FinBox would refuse are refused",
  },
  REWRITE: {
    member: ["rewrite"],
    form: "switch",
    secret: false,
    defaulted: true,
    absent: "the caller's own request is sent",
  },
  LIMITS: {
    member: ["limits"],
    form: "json",
    secret: false,
    defaulted: true,
    absent: "the documented limits hold",
  },
  CORS_ORIGINS: {
    member: ["corsOrigins"],
    form: "list",
    secret: false,
    defaulted: true,
    absent: "browsers may not call",
  },
  ERROR_PAGES: {
    member: ["errorPages"],
    form: "text",
    secret: false,
    defaulted: true,
    absent: "answers do not link to the pages of their errors",
  },
} as const satisfies Readonly<Record<string, VariableRow>>;

/** The name of a variable of the guard's environment. */
export type VariableName = keyof typeof VARIABLES;
