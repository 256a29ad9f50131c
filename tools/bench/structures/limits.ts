/** DATA: what the structural schemas ask for; the same in all of them. */
export const WIRE_DATE = /^\d{2}\/\d{2}\/\d{4}$/;
export const TEN_DIGITS = /^\d{10}$/;
export const HTTP_URL = /^https?:\/\/\S+$/;
export const MODES = ["pdf", "aa", "online"] as const;
export const LONGEST = { id: 500, url: 200, text: 50 } as const;
export const LEAST_MINUTES = 5;
export const MOST_MINUTES = 43_200;
