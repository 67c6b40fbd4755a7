import { argumentsIn, argumentsRead, isReadableReply, type Rows } from './action-reply';

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
 *  line to an action that it does not know. Without scripts a form names its action in a field: `$ACTION_ID_<id>`, or
 *  `$ACTION_REF_<n>` with `$ACTION_<n>:0` = {"id": …, "bound": "$@1"} and the bound values in `$ACTION_<n>:1`. Next's
 *  client names it in a header and sends the arguments as rows `0`, `1` … or as text that is row 0. */
export async function inspectForm(form: PostedForm, knownActions: ReadonlySet<string>): Promise<FormVerdict> {
  if (form.nextAction !== undefined) {
    if (!knownActions.has(form.nextAction)) return { kind: 'outdated', typed: [] };
    const rows = await rowsOfClient(form);
    return { kind: rows && isReadableReply(rows, 0) ? 'fine' : 'malformed' };
  }
  const entries = await entriesOf(form);
  const actions = entries && namedActions(entries);
  if (!entries || !actions) return { kind: 'malformed' };
  if (!actions.every(({ id }) => knownActions.has(id))) return { kind: 'outdated', typed: typedFields(entries) };
  // Next takes such a form for a mere visit and drops what was typed, unless it is multipart.
  const taken = form.contentType?.startsWith('multipart/form-data') && actions.every((each) => isWhole(each, entries));
  return { kind: taken ? 'fine' : 'malformed' };
}

/** The form's fields in order; undefined when it cannot be taken apart. The same parser as Next's, so that both agree. */
async function entriesOf({ contentType = '', body }: PostedForm): Promise<Entries | undefined> {
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return [...new URLSearchParams(body.toString('utf8')).entries()];
  if (!contentType.startsWith('multipart/form-data')) return undefined;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    return [...form.entries()];
  } catch {
    return undefined;
  }
}

/** Rows whose names are `prefix` and a number. */
const rowsNamed = (entries: Entries, prefix: string): Rows =>
  new Map(
    entries.flatMap(([name, value]): [number, string][] => {
      const number = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      return /^\d{1,6}$/.test(number) && typeof value === 'string' ? [[Number(number), value]] : [];
    }),
  );

async function rowsOfClient(form: PostedForm): Promise<Rows | undefined> {
  if (form.contentType?.startsWith('text/plain')) return new Map([[0, form.body.toString('utf8')]]);
  const entries = await entriesOf(form);
  return entries && rowsNamed(entries, '');
}

/** An action that a form names. `descriptor` and `prefix`: of the fields with its bound values. */
type NamedAction = { id: string; descriptor?: string; prefix?: string };

const descriptorForm = /^\{"id":"([0-9a-zA-Z]+)"/; // as React writes it; Next takes no other

/** All actions that a form names: one, or one of the form and one of the button. Undefined when it is no action's form. */
function namedActions(entries: Entries): NamedAction[] | undefined {
  const actions: NamedAction[] = [];
  for (const [name] of entries) {
    if (name.startsWith('$ACTION_ID_')) actions.push({ id: name.slice('$ACTION_ID_'.length) });
    if (!name.startsWith('$ACTION_REF_')) continue;
    const prefix = `$ACTION_${name.slice('$ACTION_REF_'.length)}:`;
    const [descriptor, ...more] = entries.flatMap(([other, value]) => (other === `${prefix}0` ? [value] : []));
    const id = typeof descriptor === 'string' ? descriptorForm.exec(descriptor)?.[1] : undefined;
    if (id === undefined || more.length > 0) return undefined;
    actions.push({ id, descriptor: String(descriptor), prefix });
  }
  return actions.length >= 1 && actions.length <= 2 ? actions : undefined;
}

/** True when an action would get all arguments it reads: the bound ones, and the form itself as the last. */
function isWhole({ id, descriptor, prefix }: NamedAction, entries: Entries): boolean {
  if (descriptor === undefined || prefix === undefined) return argumentsRead(id) <= 1;
  const bound = /"bound":"\$@([0-9a-f]{1,6})"\}$/.exec(descriptor)?.[1];
  if (bound === undefined) return descriptor.endsWith('"bound":null}') && argumentsRead(id) <= 1;
  const rows = new Map([...rowsNamed(entries, prefix)].filter(([number]) => number > 0));
  const root = parseInt(bound, 16);
  return isReadableReply(rows, root) && argumentsRead(id) <= argumentsIn(rows, root) + 1;
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
