import assert from "node:assert/strict";
import { checkUpload, checkUploadFields, type UploadInput } from "../../../mod.ts";
import { poolOf, readCorpus } from "../corpus.ts";
import { mutateValue } from "../mutate_value.ts";
import type { Random } from "../random.ts";
import { type Target, target } from "../target.ts";

interface UploadCase {
  readonly upload: unknown;
  readonly partial: boolean;
}

const CORPUS = readCorpus<UploadCase>("uploads");
const POOL = poolOf(CORPUS.map(({ upload }) => upload));

/** An upload of the vectors with some things changed; its Base64 stays as text. */
function changedUpload(random: Random): UploadCase {
  const { upload } = random.pick(CORPUS);
  return { upload: mutateValue(upload, random, POOL), partial: random.once(3) };
}

/** DATA: uploads. */
export const UPLOAD_TARGETS: readonly Target[] = [
  target({
    name: "upload",
    share: 7,
    make: changedUpload,
    check({ upload, partial }) {
      const { ok, errors, notices } = checkUpload(upload as UploadInput, { partial });
      assert.equal(ok, errors.length === 0, "ok where there is an error, or no error where not ok");
      const places = [...errors.map(({ rule, path }) => rule + path)];
      assert.equal(new Set(places).size, places.length, "an error is there twice");
      for (const { message, source } of [...errors, ...notices]) {
        assert.ok(message !== "" && source !== "");
      }
      const { fields } = (upload ?? {}) as Partial<UploadInput>;
      const alone = checkUploadFields(fields as UploadInput["fields"], { partial: true });
      // What is wrong with the fields before the file is wrong after it.
      if (!alone.ok) assert.ok(!ok, "the fields alone are refused, the upload is not");
    },
  }),
];
