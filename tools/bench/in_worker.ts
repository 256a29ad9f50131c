import { CASES } from "./cases.ts";
import { type Effort, measure } from "./measure.ts";

/** Measures in workerd, whose clock runs on during a request where it does not in production. */
export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(measure(CASES, await request.json() as Effort));
  },
};
