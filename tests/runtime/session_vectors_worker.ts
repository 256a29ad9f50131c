import { checkSession } from "../../mod.ts";
import { compareSessionVector, readSessionVectors } from "../vectors/session_vectors.ts";

/** Answers session vectors, one JSON object a line, with how many there are and what differs. */
export default {
  async fetch(request: Request): Promise<Response> {
    const vectors = readSessionVectors(await request.text());
    const differences = vectors.flatMap((vector, index) =>
      compareSessionVector(checkSession, vector).map((difference) =>
        `line ${index + 1}: ${difference}`
      )
    );
    return Response.json({ runtime: navigator.userAgent, count: vectors.length, differences });
  },
};
