/** The package's version, which the help shows; deno.json has the same. */
export const VERSION = "0.1.0";
