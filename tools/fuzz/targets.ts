import type { Target } from "./target.ts";
import { ANSWER_TARGETS } from "./targets/answers.ts";
import { BODY_TARGETS } from "./targets/bodies.ts";
import { FORM_TARGETS } from "./targets/form_bytes.ts";
import { JSON_TARGETS } from "./targets/json_bytes.ts";
import { MULTIPART_TARGETS } from "./targets/multipart_bytes.ts";
import { SESSION_TARGETS } from "./targets/sessions.ts";
import { UPLOAD_TARGETS } from "./targets/uploads.ts";

/** DATA: everything that is fuzzed; the shares make a hundred. */
export const TARGETS: readonly Target[] = [
  ...SESSION_TARGETS,
  ...UPLOAD_TARGETS,
  ...ANSWER_TARGETS,
  ...JSON_TARGETS,
  ...FORM_TARGETS,
  ...MULTIPART_TARGETS,
  ...BODY_TARGETS,
];
