const FORMS: readonly string[] = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** A file of a form. */
export interface SentFile {
  /** Its name in the form. */
  readonly name: string;
  /** Its bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A form, taken apart. */
export interface SentForm {
  /** The texts by their names; the last of a name counts, as in Django. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands in the field `file`, where that is a file. */
  readonly file?: SentFile;
}

/** The media type of a request, without its parameters, in lower case. */
export function mediaTypeOf({ headers }: Request): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0].trim().toLowerCase();
}

/**
 * What a request's body means: JSON parsed, or an object of a form's fields; undefined where it
 * cannot be read, and `"unsupported"` where its type is not one that FinBox parses.
 */
export async function readBodyValue(request: Request): Promise<unknown> {
  const type = mediaTypeOf(request);
  if (FORMS.includes(type)) {
    const form = await readForm(request);
    // In a form a blank text stands for an absent value, and objects have no form.
    const kept = Object.entries(form?.fields ?? {}).filter(([name, text]) =>
      (text !== "" || name === "link_id") && name !== "consents" && name !== "metadata"
    );
    return form && Object.fromEntries(kept);
  }
  if (type !== "application/json") return "unsupported";
  try {
    const value = await request.json();
    return typeof value === "string" ? [value] : value;
  } catch {
    return undefined;
  }
}

/** The request's form, or undefined where it has none that can be read. */
export async function readForm(request: Request): Promise<SentForm | undefined> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return undefined;
  }
  const fields = new Map<string, string>();
  for (const [name, value] of form) if (typeof value === "string") fields.set(name, value);
  const file = form.getAll("file").at(-1);
  return {
    fields: Object.fromEntries(fields),
    ...(file instanceof File
      ? { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } }
      : {}),
  };
}
