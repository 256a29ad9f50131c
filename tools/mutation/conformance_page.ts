import { compareVectors } from "./conformance.ts";

// A page calls it by this name.
Object.assign(globalThis, { compareVectors });
