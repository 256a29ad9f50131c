import { membersOf, numberOf, present, textOf } from "./members.ts";

/** The account's holder and terms as the statement shows them; personal data throughout. */
export interface UploadIdentity {
  /** The account's number, perhaps masked. */
  readonly accountNumber?: string;
  /** The holder's name. */
  readonly name?: string;
  /** The holder's address. */
  readonly address?: string;
  /** The branch's IFSC. */
  readonly ifsc?: string;
  /** The branch's MICR code. */
  readonly micr?: string;
  /** Such as `individual` or `corporate`. */
  readonly accountCategory?: string;
  /** The credit limit, in the statement's currency. */
  readonly creditLimit?: number;
  /** The overdraft limit, in the statement's currency. */
  readonly overdraftLimit?: number;
  /** FinBox's id of the account. */
  readonly accountId?: string;
  /** The bank's identifier. */
  readonly bankName?: string;
}

/** Reads the answer's `identity`. */
export function readIdentity(value: unknown): UploadIdentity | undefined {
  const members = membersOf(value);
  if (members === undefined) return undefined;
  return present({
    accountNumber: textOf(members.account_number),
    name: textOf(members.name),
    address: textOf(members.address),
    ifsc: textOf(members.ifsc),
    micr: textOf(members.micr),
    accountCategory: textOf(members.account_category),
    creditLimit: numberOf(members.credit_limit),
    overdraftLimit: numberOf(members.od_limit),
    accountId: textOf(members.account_id),
    bankName: textOf(members.bank_name),
  });
}
