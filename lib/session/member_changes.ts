import type { RequestMembers } from "./read_request.ts";

/** What becomes of the members of a request: most stay, some are replaced or left out. */
export class MemberChanges {
  readonly #changes: Map<string, readonly [name: string, value: unknown] | undefined> = new Map();

  /** Leaves a member out. */
  leaveOut(name: string): void {
    this.#changes.set(name, undefined);
  }

  /** Puts another member in the place of one. */
  replace(name: string, newName: string, value: unknown): void {
    this.#changes.set(name, [newName, value]);
  }

  /** The request with the changes, in its own order. */
  apply(request: RequestMembers): RequestMembers {
    const members = Object.entries(request).flatMap((member) => {
      if (!this.#changes.has(member[0])) return [member];
      const change = this.#changes.get(member[0]);
      return change === undefined ? [] : [change];
    });
    return Object.fromEntries(members);
  }
}
