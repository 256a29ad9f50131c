import { Hono } from "hono";
import { proxy } from "hono/proxy";

interface Bindings {
  readonly FINBOX_BASE_URL: string;
  readonly FINBOX_API_KEY: string;
}

const app: Hono<{ Bindings: Bindings }> = new Hono<{ Bindings: Bindings }>();

app.all("*", (c) =>
  proxy(c.env.FINBOX_BASE_URL + c.req.path, {
    raw: c.req.raw,
    headers: { ...c.req.header(), "x-api-key": c.env.FINBOX_API_KEY },
    redirect: "manual",
  }));

/** A worker that passes requests on with Hono's proxy helper, and checks nothing. */
export default app;
