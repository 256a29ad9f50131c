/** The header that says what the guard did with a request. */
export const GUARD_HEADER = "x-bankconnect-guard";

/** The header that every 401 has (RFC 9110, section 15.5.2). */
export const CHALLENGE_HEADER = "www-authenticate";

/** What a 401 of the guard's has in it. */
export const GUARD_CHALLENGE = 'Bearer realm="bankconnect-guard"';

/** What a 401 of FinBox's gets where it has none: FinBox's key is in a header of its own. */
export const FINBOX_CHALLENGE = 'ApiKey realm="FinBox BankConnect"';
