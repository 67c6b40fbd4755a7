import type { Sql } from 'postgres';
import { blindIndex, openBytes, seal, sealHeader, type FieldKeys, type Place } from './seal';

/** Every sealed column and the column that names its row in `Place`; a test compares this with the schema. */
export const sealedColumns = [
  { table: 'workers', column: 'mobile_sealed', row: 'id' },
  { table: 'workers', column: 'name_sealed', row: 'id' },
  { table: 'workers', column: 'identity_sealed', row: 'id' },
  { table: 'staff', column: 'totp_sealed', row: 'id' },
  { table: 'claims', column: 'answers_sealed', row: 'id' },
  { table: 'claim_public', column: 'lookup_sealed', row: 'claim_id' },
  { table: 'proposals', column: 'reason_sealed', row: 'id' },
  { table: 'proposals', column: 'return_sealed', row: 'id' },
  { table: 'messages', column: 'to_sealed', row: 'id' },
  { table: 'messages', column: 'body_sealed', row: 'id' },
  { table: 'drafts', column: 'answers_sealed', row: 'id' },
  { table: 'evidence', column: 'name_sealed', row: 'id' },
] as const;
export type SealedColumn = (typeof sealedColumns)[number];

/** `unopened`: rows whose value no key of the ring opens; they stay as they are. */
export type Rotated = { changed: number; unopened: string[] };
type Progress = (changed: number) => void;

const rowsInBatch = 500;
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex');

/** Seals one column anew with the newest key, a batch a transaction. Killed in between it goes on where it was, because
 *  only rows of another key are read; a row that somebody changes meanwhile is theirs. */
export async function resealColumn(
  owner: Sql,
  { table, column, row }: SealedColumn,
  keys: FieldKeys,
  progress: Progress = () => {},
): Promise<Rotated> {
  const done: Rotated = { changed: 0, unopened: [] };
  const newest = sealHeader(keys[0].id);
  const [from, value, id] = [owner(`anyi.${table}`), owner(column), owner(row)];
  for (let after: string | null = null; ;) {
    const batch: { id: string; sealed: Buffer }[] = await owner`
      select ${id} as id, ${value} as sealed from ${from}
      where (${after}::uuid is null or ${id} > ${after}::uuid) and substring(${value} for ${newest.length}) <> ${newest}
      order by ${id} limit ${rowsInBatch}`;
    if (batch.length === 0) return done;
    after = batch.at(-1)!.id;
    const resealed = batch.flatMap((each) => {
      const place = { table, column, row: each.id };
      const text = opened(place, each.sealed, keys);
      if (text === undefined) done.unopened.push(each.id);
      return text === undefined ? [] : [{ ...each, anew: seal(place, text, keys) }];
    });
    const changed = await owner`
      update ${from} t set ${value} = decode(v.anew, 'hex')
      from unnest(${resealed.map((each) => each.id)}::uuid[], ${resealed.map((each) => hex(each.sealed))}::text[],
        ${resealed.map((each) => hex(each.anew))}::text[]) as v (id, old, anew)
      where t.${id} = v.id and t.${value} = decode(v.old, 'hex')`;
    done.changed += changed.count;
    progress(done.changed);
  }
}

type IndexedWorker = { id: string; keyId: string; mobile: Buffer; identity: Buffer | null };

/** Builds the blind indexes of workers anew with the newest key. A number that meanwhile began a second row keeps its old
 *  index on this one, and is reported. */
export async function rebuildIndexes(owner: Sql, keys: FieldKeys, progress: Progress = () => {}): Promise<Rotated> {
  const done: Rotated = { changed: 0, unopened: [] };
  for (let after: string | null = null; ;) {
    const batch: IndexedWorker[] = await owner`
      select id, index_key_id as "keyId", mobile_sealed as mobile, identity_sealed as identity from anyi.workers
      where (${after}::uuid is null or id > ${after}::uuid) and index_key_id <> ${keys[0].id}
      order by id limit ${rowsInBatch}`;
    if (batch.length === 0) return done;
    after = batch.at(-1)!.id;
    const indexed = batch.flatMap((worker) => indexesOf(worker, keys) ?? []);
    const changed = await owner<{ id: string }[]>`
      update anyi.workers w
      set mobile_index = decode(v.mobile, 'hex'), identity_index = decode(nullif(v.identity, ''), 'hex'),
        index_key_id = ${keys[0].id}
      from unnest(${indexed.map((each) => each.id)}::uuid[], ${indexed.map((each) => each.keyId)}::text[],
        ${indexed.map((each) => each.mobile)}::text[], ${indexed.map((each) => each.identity)}::text[],
        ${indexed.map((each) => each.identitySealed)}::text[]) as v (id, key_id, mobile, identity, identity_sealed)
      where w.id = v.id and w.index_key_id = v.key_id
        and w.identity_sealed is not distinct from decode(nullif(v.identity_sealed, ''), 'hex')
        and not exists (select 1 from anyi.workers o where o.mobile_index = decode(v.mobile, 'hex') and o.id <> w.id)
      returning w.id`;
    const ids = new Set(changed.map(({ id }) => id));
    done.unopened.push(...batch.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
    done.changed += ids.size;
    progress(done.changed);
  }
}

function indexesOf({ id, keyId, mobile, identity }: IndexedWorker, keys: FieldKeys) {
  const mobileText = opened({ table: 'workers', column: 'mobile_sealed', row: id }, mobile, keys)?.toString('utf8');
  const identityText =
    identity && opened({ table: 'workers', column: 'identity_sealed', row: id }, identity, keys)?.toString('utf8');
  if (mobileText === undefined || identityText === undefined) return undefined;
  return {
    ...{ id, keyId },
    mobile: hex(blindIndex('mobile', mobileText, keys).index),
    identity: identityText === null ? '' : hex(blindIndex('identity', identityText, keys).index),
    identitySealed: identity === null ? '' : hex(identity),
  };
}

/** Undefined when no key of the ring opens it: reported, and left for whoever still has the key. */
export function opened(place: Place, sealed: Buffer, keys: FieldKeys): Buffer | undefined {
  try {
    return openBytes(place, sealed, keys);
  } catch {
    return undefined;
  }
}
