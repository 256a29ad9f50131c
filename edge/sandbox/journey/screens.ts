import type { Screen } from "./screen.ts";
import { BANK_SCREEN } from "./screens/bank.ts";
import { CONSENT_SCREEN } from "./screens/consent.ts";
import { DONE_SCREEN, EXPIRED_SCREEN, FAILED_SCREEN, LEFT_SCREEN } from "./screens/ends.ts";
import { MOBILE_SCREEN, OTP_SCREEN } from "./screens/mobile.ts";
import { MODE_SCREEN } from "./screens/mode.ts";
import { ACCOUNT_SCREEN, LOGIN_SCREEN } from "./screens/online.ts";
import { REVIEW_SCREEN } from "./screens/review.ts";
import { UPLOAD_SCREEN } from "./screens/upload.ts";
import type { ScreenName } from "./visit.ts";

/** The screens by their names, which stand in their addresses. */
export const SCREENS: Readonly<Record<ScreenName, Screen>> = {
  bank: BANK_SCREEN,
  mode: MODE_SCREEN,
  mobile: MOBILE_SCREEN,
  otp: OTP_SCREEN,
  consent: CONSENT_SCREEN,
  upload: UPLOAD_SCREEN,
  review: REVIEW_SCREEN,
  login: LOGIN_SCREEN,
  account: ACCOUNT_SCREEN,
  failed: FAILED_SCREEN,
  left: LEFT_SCREEN,
  done: DONE_SCREEN,
  expired: EXPIRED_SCREEN,
};

/** The name, where it is a screen's. */
export function screenName(text: string): ScreenName | undefined {
  return Object.hasOwn(SCREENS, text) ? text as ScreenName : undefined;
}
