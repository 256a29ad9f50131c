import type { FaultCase } from "./fault_case.ts";
import { ACCESS } from "./cases/access.ts";
import { BODIES } from "./cases/bodies.ts";
import { CONTENT_TYPES } from "./cases/content_types.ts";
import { ECHO_CASES } from "./cases/echoes.ts";
import { NEIGHBOURS } from "./cases/neighbours.ts";
import { REQUESTS } from "./cases/requests.ts";
import { SETTINGS } from "./cases/settings.ts";
import { UPLOADS } from "./cases/uploads.ts";
import { UPSTREAMS } from "./cases/upstreams.ts";

/** DATA: every fault and bad input, with what has to come of it. */
export const CASES: readonly FaultCase[] = [
  ...BODIES,
  ...CONTENT_TYPES,
  ...REQUESTS,
  ...ACCESS,
  ...NEIGHBOURS,
  ...UPLOADS,
  ...UPSTREAMS,
  ...ECHO_CASES,
  ...SETTINGS,
];
