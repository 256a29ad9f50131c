/** DATA: words in the names of members that hold secrets or are about a person. */
const WORDS =
  /apikey|token|secret|serverhash|password|authori[sz]ation|credential|mobile(?!field)|phone|metadata|aadhaar|accountnumber|^pan(?:number)?$|names$|companiesforselftransfer/;

/** Whether a member of that name holds a secret or is about a person; case and signs do not count. */
export function isPrivateName(name: string): boolean {
  return WORDS.test(name.toLowerCase().replace(/[^a-z]/g, ""));
}
