/**
 * Gives every property test the same inputs in every run, or others: `FAST_CHECK_SEED=7 deno task
 * test`. A test that fails for one machine in a hundred would be no use to the other ninety-nine;
 * `deno task fuzz` is where new inputs are looked for.
 */
import fc from "fast-check";
import process from "node:process";

const { FAST_CHECK_SEED = "1" } = process.env;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(FAST_CHECK_SEED) });
