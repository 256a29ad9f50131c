import fc from "fast-check";

// For what each property reaches, the first of its inputs will do.
fc.configureGlobal({ seed: 20261121, interruptAfterTimeLimit: 1_000 });
