import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOwnClaim } from '@/server/claims/find-own-claim';
import { lookupCodeSaved, renewLookupCode } from '@/server/claims/lookup-code';
import { sweepRows } from '@/server/jobs/sweep-rows';
import { limitKey, lookupHmac } from '@/server/kernel/seal';
import { aWorker } from '../../fixtures/people';
import { after } from '../auth/world';
import { aCase, openWorld, workerIn, type TestCase, type World } from './world';

let w: World;
beforeAll(async () => {
  w = await openWorld();
});
afterAll(() => w.t.close());

const hour = 3600;
const codeShown = async ({ id, worker }: TestCase, seconds = 0) =>
  (await findOwnClaim(workerIn(w, worker, after(seconds)), id))!.lookupCode;
const sealedIn = async ({ id }: TestCase) => {
  const [row] = await w.t
    .owner`select lookup_sealed, lookup_sealed_until from anyi.claim_public where claim_id = ${id}`;
  return row;
};

let caller = 0;
/** Whether number and code open the claim, as the look-up asks. */
async function opens({ id }: TestCase, code: string): Promise<boolean> {
  const [claim] = await w.t.owner`select receipt_number from anyi.claims where id = ${id}`;
  const number = claim!.receipt_number as string;
  const key = limitKey('test', String(++caller));
  const [answer] = await w.t.app`
    select outcome from anyi.look_up_many(array[${number}], array[${lookupHmac(number, code)}::bytea],
      array[${key}::bytea], array[${key}::bytea], array['test'], ${after(0)}, 600, 100, 100)`;
  return answer!.outcome === 'found';
}

describe('the look-up code', () => {
  it('is shown to its owner until just before 24 hours are over', async () => {
    const claim = await aCase(w, 'injury');
    const code = await codeShown(claim);
    expect(code).toBeDefined();
    expect(await codeShown(claim, 24 * hour - 1)).toBe(code);
    expect(await codeShown(claim, 24 * hour)).toBeUndefined();
    expect(await opens(claim, code!)).toBe(true);
  });

  it('is gone from the row once it was saved, and opens the claim all the same', async () => {
    const claim = await aCase(w, 'wages');
    const code = (await codeShown(claim))!;
    const [row] = await w.t.superuser`select p::text as text from anyi.claim_public p where claim_id = ${claim.id}`;
    expect(row!.text).not.toContain(Buffer.from(code).toString('hex'));
    expect(await lookupCodeSaved(workerIn(w, claim.worker), claim.id)).toBe(true);
    expect(await codeShown(claim, 1)).toBeUndefined();
    expect(await sealedIn(claim)).toEqual({ lookup_sealed: null, lookup_sealed_until: null });
    expect(await opens(claim, code)).toBe(true);
  });

  it('is ended by a new one', async () => {
    const claim = await aCase(w, 'injury');
    const old = (await codeShown(claim))!;
    expect(await renewLookupCode(workerIn(w, claim.worker, after(48 * hour)), claim.id)).toBe(true);
    const fresh = (await codeShown(claim, 49 * hour))!;
    expect(fresh).not.toBe(old);
    expect([await opens(claim, old), await opens(claim, fresh)]).toEqual([false, true]);
  });

  it('is nobody else’s to save or renew, and leaves no trace of it', async () => {
    const claim = await aCase(w, 'injury');
    const code = (await codeShown(claim))!;
    const stranger = workerIn(w, await aWorker(w.t));
    for (const id of [claim.id, 'x', '', '00000000-0000-0000-0000-000000000000']) {
      expect(await lookupCodeSaved(stranger, id)).toBe(false);
      expect(await renewLookupCode(stranger, id)).toBe(false);
      expect(await findOwnClaim(stranger, id)).toBeUndefined();
    }
    expect(await codeShown(claim)).toBe(code);
    expect(await w.t.owner`select 1 from anyi.audit where actor_id = ${stranger.actor.workerId}`).toEqual([]);
  });

  it('is swept once its time is over, and not before', async () => {
    const claim = await aCase(w, 'injury');
    await sweepRows(w.t.jobs, after(24 * hour - 1));
    expect((await sealedIn(claim))!.lookup_sealed).not.toBeNull();
    expect((await sweepRows(w.t.jobs, after(24 * hour + 1))).lookupCodes).toBeGreaterThan(0);
    expect(await sealedIn(claim)).toEqual({ lookup_sealed: null, lookup_sealed_until: null });
  });
});
