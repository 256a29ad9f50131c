import { createSandbox } from "@bankconnect/guard/sandbox";

// The journeys' addresses begin with the origin, so it is where the sandbox is served.
export default createSandbox({ origin: "http://localhost:8788", requireKey: true });
