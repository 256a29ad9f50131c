/** DATA: the states in which a session can begin, for `link_id` `sandbox:…`. */
export const SESSION_STATES = [
  {
    id: "completed",
    message: "The session is created with its statements, as if the customer had been there.",
  },
  {
    id: "expired",
    message: "The session is created, and has expired.",
  },
] as const;
