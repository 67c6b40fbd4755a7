/** What somebody typed, by the name of its field. Files are named, not shown. */
export type TypedField = { name: string; value: string };
export type FormVerdict =
  | { kind: 'fine' }
  | { kind: 'malformed' }
  /** Made by a page of an older build: its action is not in this one. */
  | { kind: 'outdated'; typed: TypedField[] };

type Entries = [name: string, value: FormDataEntryValue][];

/** `contentType` and `nextAction` are the request's headers; a form posted by Next's client names its action there. */
export type PostedForm = { contentType: string | undefined; nextAction: string | undefined; body: Buffer };

/** Looks at a form posted to a page before Next does, because Next answers 500 to what it cannot take apart and a bare
 *  line to an action that it does not know. Field names are those of React's server actions: `$ACTION_ID_<id>`, or
 *  `$ACTION_REF_<n>` with `$ACTION_<n>:0` = {"id": …} and bound values in `$ACTION_<n>:1` and on; from Next's client
 *  `0`, `1` … Every one of these holds JSON. */
export async function inspectForm(form: PostedForm, knownActions: ReadonlySet<string>): Promise<FormVerdict> {
  const multipart = form.contentType?.startsWith('multipart/form-data') ?? false;
  const entries = await entriesOf(form, multipart);
  if (form.nextAction !== undefined) {
    if (!knownActions.has(form.nextAction)) return { kind: 'outdated', typed: [] };
    const readable = multipart
      ? entries !== undefined && hasReadableReply(entries)
      : isJson(form.body.toString('utf8'));
    return { kind: readable ? 'fine' : 'malformed' };
  }
  if (entries === undefined) return { kind: 'malformed' };
  const ids = actionIds(entries);
  if (ids === undefined) return { kind: 'malformed' };
  return ids.every((id) => knownActions.has(id)) ? { kind: 'fine' } : { kind: 'outdated', typed: typedFields(entries) };
}

/** The form's fields in order; undefined when it cannot be taken apart. The same parser as Next's, so that both agree. */
async function entriesOf({ contentType = '', body }: PostedForm, multipart: boolean): Promise<Entries | undefined> {
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return [...new URLSearchParams(body.toString('utf8')).entries()];
  if (!multipart) return undefined;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    return [...form.entries()];
  } catch {
    return undefined;
  }
}

const isJson = (text: FormDataEntryValue | undefined): boolean => {
  if (typeof text !== 'string') return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const hasReadableReply = (entries: Entries): boolean =>
  entries.some(([name]) => name === '0') && entries.every(([name, value]) => !/^\d+$/.test(name) || isJson(value));

function idIn(descriptor: FormDataEntryValue | undefined): string | undefined {
  if (typeof descriptor !== 'string' || !isJson(descriptor)) return undefined;
  const parsed = JSON.parse(descriptor) as unknown;
  return typeof parsed === 'object' && parsed !== null && 'id' in parsed && typeof parsed.id === 'string'
    ? parsed.id
    : undefined;
}

/** Ids of all actions that a form names; undefined when it names none or is not whole. */
function actionIds(entries: Entries): string[] | undefined {
  const ids: string[] = [];
  for (const [name, value] of entries) {
    if (/^\$ACTION_\d+:\d+$/.test(name) && !isJson(value)) return undefined;
    if (name.startsWith('$ACTION_ID_')) ids.push(name.slice('$ACTION_ID_'.length));
    if (!name.startsWith('$ACTION_REF_')) continue;
    const id = idIn(entries.find(([other]) => other === `$ACTION_${name.slice('$ACTION_REF_'.length)}:0`)?.[1]);
    if (id === undefined) return undefined;
    ids.push(id);
  }
  return ids.length > 0 ? ids : undefined;
}

// Shown on a screen that somebody else may see: a password or a code is quickly typed again.
const secret = /password|passphrase|code|otp|token|secret/i;
// Not typed by anybody: the mark by which a repeated sending is known.
const hidden = /^\$|^clientKey$/;

const typedFields = (entries: Entries): TypedField[] =>
  entries.flatMap(([name, value]) => {
    if (hidden.test(name) || secret.test(name)) return [];
    const text = typeof value === 'string' ? value : value.name;
    return text.trim() === '' ? [] : [{ name, value: text }];
  });
