// For workerd: answers the texts of the vectors with those that do not hold.
import { compareVectors } from "./conformance.ts";

export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(compareVectors(await request.json()));
  },
};
