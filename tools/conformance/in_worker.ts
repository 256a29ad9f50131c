import { runSuite } from "./suite.ts";

/** Runs the suite in workerd on the texts of the files. */
export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(runSuite(await request.json() as Record<string, string>));
  },
};
