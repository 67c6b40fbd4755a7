import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { settings, type FieldKey } from './settings';

/** Where a sealed value lives. It opens nowhere else: the place is authenticated with it. `row` is the row's id; for
 *  claim_public the claim's id. */
export type Place = { table: string; column: string; row: string };
/** Newest first; the first one seals, all of them open. */
export type FieldKeys = readonly [FieldKey, ...FieldKey[]];

const version = 1;
const nonceLength = 12;
const tagLength = 16;

const derived = new WeakMap<Buffer, Map<string, Buffer>>();

/** One purpose, one key: all of them from the key in the settings by HKDF-SHA-256 under a label of their own. */
function keyFor(label: string, key: Buffer): Buffer {
  const byLabel = derived.get(key) ?? new Map<string, Buffer>();
  derived.set(key, byLabel);
  const known = byLabel.get(label) ?? Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `anyi ${label}`, 32));
  byLabel.set(label, known);
  return known;
}

const placeText = ({ table, column, row }: Place) => Buffer.from(`${table}|${column}|${row}`);

/** Beginning of every value sealed with a key: version, length of the key's id, id. The place is not stored, only
 *  authenticated. */
export const sealHeader = (keyId: string) => Buffer.from([version, keyId.length, ...Buffer.from(keyId, 'ascii')]);

/** 加密. AES-256-GCM: header, nonce, ciphertext, tag in one value. */
export function seal(place: Place, value: string | Buffer, keys: FieldKeys = settings().fieldKeys): Buffer {
  const [{ id, key }] = keys;
  const head = sealHeader(id);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyFor('field', key), nonce).setAAD(
    Buffer.concat([head, placeText(place)]),
  );
  const text = Buffer.concat([cipher.update(value as Buffer), cipher.final()]);
  return Buffer.concat([head, nonce, text, cipher.getAuthTag()]);
}

/** The id of the key that a value was sealed with; undefined when it is no sealed value. */
export function sealedWith(sealed: Uint8Array): string | undefined {
  const length = sealed[1] ?? 0;
  if (sealed[0] !== version || sealed.length < 2 + length + nonceLength + tagLength) return undefined;
  return Buffer.from(sealed.subarray(2, 2 + length)).toString('ascii');
}

/** Throws when the value was changed, moved to another place, or sealed with a key that is not on the ring: none of
 *  these is an answer a person could act on. */
export function openBytes(place: Place, sealed: Uint8Array, keys: FieldKeys = settings().fieldKeys): Buffer {
  const where = `${place.table}.${place.column}`;
  const id = sealedWith(sealed);
  if (id === undefined) throw new Error(`${where} holds no sealed value`);
  const found = keys.find((each) => each.id === id);
  if (!found) throw new Error(`${where} was sealed with key "${id}", which FIELD_KEYS does not name`);
  const head = sealHeader(id);
  const body = sealed.subarray(head.length);
  const decipher = createDecipheriv('aes-256-gcm', keyFor('field', found.key), body.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.concat([head, placeText(place)]))
    .setAuthTag(body.subarray(-tagLength));
  try {
    return Buffer.concat([decipher.update(body.subarray(nonceLength, -tagLength)), decipher.final()]);
  } catch {
    throw new Error(`${where} does not open: the value was changed or belongs to another row`);
  }
}

export const open = (place: Place, sealed: Uint8Array, keys: FieldKeys = settings().fieldKeys): string =>
  openBytes(place, sealed, keys).toString('utf8');

/** What a person is found by without its standing in clear: mobile number (手机号) or identity number (身份证号码). */
export type IndexKind = 'mobile' | 'identity';
export type BlindIndex = { index: Buffer; keyId: string };

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** Blind indexes of a normalised value, newest key first. Rows may still carry an older key's index while keys are
 *  rotated, so look for any of them. */
export const blindIndexes = (kind: IndexKind, value: string, keys: FieldKeys = settings().fieldKeys): BlindIndex[] =>
  keys.map(({ id, key }) => ({ index: hmac(keyFor(`${kind} index`, key), value), keyId: id }));

/** The blind index to write: that of the newest key. */
export const blindIndex = (kind: IndexKind, value: string, keys: FieldKeys = settings().fieldKeys): BlindIndex =>
  blindIndexes(kind, value, [keys[0]])[0]!;

/** Keyed HMAC of a look-up code (查询码) with its normalised receipt number; the secret is apart from the database. */
export const lookupHmac = (receipt: string, code: string, secret: string = settings().lookupSecret): Buffer =>
  hmac(secret, `lookup|${receipt}|${code}`);

/** Key of a rate limit (限次) or of the look-up's record: 16 bytes that tell nothing of the address or number. */
export const limitKey = (kind: string, value: string, secret: string = settings().authSecret): Buffer =>
  hmac(secret, `limit|${kind}|${value}`).subarray(0, 16);

/** Hash of a one-time code (验证码), bound to the number it was sent to. */
export const codeHash = (mobile: string, code: string, secret: string = settings().authSecret): Buffer =>
  hmac(secret, `code|${mobile}|${code}`);
