import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blindIndex,
  blindIndexes,
  codeHash,
  limitKey,
  lookupHmac,
  open,
  openBytes,
  seal,
  sealedWith,
  type FieldKeys,
} from '@/server/kernel/seal';

const k1 = { id: 'k1', key: randomBytes(32) };
const k2 = { id: 'second-key', key: randomBytes(32) };
const place = { table: 'workers', column: 'name_sealed', row: randomUUID() };

describe('a sealed value', () => {
  it('opens to what was sealed, texts and bytes alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => open(place, seal(place, text, [k1]), [k1]) === text),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) =>
        openBytes(place, seal(place, Buffer.from(bytes), [k1]), [k1]).equals(bytes),
      ),
    );
  });

  it('shows nothing of its text and is another one each time', () => {
    const [first, second] = [seal(place, '王小梅', [k1]), seal(place, '王小梅', [k1])];
    expect(first.equals(second)).toBe(false);
    expect(first.includes('王小梅')).toBe(false);
  });

  it.each([
    ['row', { ...place, row: randomUUID() }],
    ['column', { ...place, column: 'identity_sealed' }],
    ['table', { ...place, table: 'staff' }],
  ])('does not open in another %s', (_, elsewhere) => {
    expect(() => open(elsewhere, seal(place, '王小梅', [k1]), [k1])).toThrow(/belongs to another row/);
  });

  it('does not open after a change of any single byte', () => {
    const sealed = seal(place, '王小梅', [k1]);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => open(place, changed, [k1]), `byte ${at}`).toThrow();
    }
  });

  it('cut short, empty or foreign it is refused in words that do not repeat it', () => {
    const sealed = seal(place, '王小梅', [k1]);
    for (const bad of [
      Buffer.alloc(0),
      Buffer.from([1]),
      sealed.subarray(0, 20),
      Buffer.from('plain text of some length, longer than a header'),
    ])
      expect(() => open(place, bad, [k1])).toThrow(/workers\.name_sealed/);
  });

  it('carries the id of its key: the newest seals, older ones still open, a key that is gone is named', () => {
    const old = seal(place, '王小梅', [k1]);
    const ring: FieldKeys = [k2, k1];
    expect(sealedWith(old)).toBe('k1');
    expect(sealedWith(seal(place, '王小梅', ring))).toBe('second-key');
    expect(open(place, old, ring)).toBe('王小梅');
    expect(() => open(place, old, [k2])).toThrow(/key "k1"/);
  });

  it('of another key under the same id does not open', () => {
    expect(() => open(place, seal(place, 'x', [k1]), [{ id: 'k1', key: k2.key }])).toThrow();
  });
});

describe('keyed hashes', () => {
  it('a blind index is the same for the same value, and differs by kind and key', () => {
    const number = '13912345678';
    expect(blindIndex('mobile', number, [k1])).toEqual({
      index: blindIndex('mobile', number, [k1]).index,
      keyId: 'k1',
    });
    const all = [
      blindIndex('mobile', number, [k1]),
      blindIndex('identity', number, [k1]),
      blindIndex('mobile', number, [k2]),
      blindIndex('mobile', '13912345679', [k1]),
    ].map(({ index }) => index.toString('hex'));
    expect(new Set(all).size).toBe(4);
  });

  it('to look for a value gives the index of every key, newest first', () => {
    expect(blindIndexes('mobile', '1', [k2, k1])).toEqual([
      blindIndex('mobile', '1', [k2]),
      blindIndex('mobile', '1', [k1]),
    ]);
  });

  it('codes are bound to the number they belong to, and to the secret', () => {
    const same = lookupHmac('AY2026A', '12345678', 'secret');
    expect(lookupHmac('AY2026A', '12345678', 'secret')).toEqual(same);
    for (const other of [
      lookupHmac('AY2026B', '12345678', 'secret'),
      lookupHmac('AY2026A', '12345679', 'secret'),
      lookupHmac('AY2026A', '12345678', 'other'),
    ])
      expect(other).not.toEqual(same);
    expect(codeHash('13900000000', '123456', 's')).not.toEqual(codeHash('13900000001', '123456', 's'));
    expect(limitKey('address', '1.2.3.4', 's')).not.toEqual(limitKey('number', '1.2.3.4', 's'));
    expect(limitKey('address', '1.2.3.4', 's')).toHaveLength(16);
  });
});
