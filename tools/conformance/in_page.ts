import { runSuite } from "./suite.ts";

// A page calls it by this name.
Object.assign(globalThis, { runSuite });
