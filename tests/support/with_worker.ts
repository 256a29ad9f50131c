import { Miniflare } from "miniflare";

/** Runs a worker in workerd while the function posts texts to it and gets its JSON. */
export async function withWorker(
  script: string,
  use: (post: (body: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const miniflare = new Miniflare({
    modules: true,
    script,
    compatibilityDate: "2026-04-26",
    cf: false,
  });
  try {
    await use(async (body) => {
      const answer = await miniflare.dispatchFetch("http://localhost/", { method: "POST", body });
      return await answer.json();
    });
  } finally {
    await miniflare.dispose();
  }
}
