import { randomUUID } from 'node:crypto';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sealContent } from '@/server/evidence/content-seal';
import { storeKey } from '@/server/evidence/file-store';
import { readEvidenceAsStaff, readOwnEvidence } from '@/server/evidence/read-evidence';
import { removeEvidence } from '@/server/evidence/remove-evidence';
import { sweepFiles } from '@/server/evidence/sweep';
import type { Context, WorkerActor } from '@/server/kernel/context';
import { logger } from '@/server/kernel/log';
import { discardDraft } from '@/server/reports/discard-draft';
import { findDraft } from '@/server/reports/find-draft';
import { aWageReport } from '../../fixtures/claims';
import { aWorker, anOffice, staffOf } from '../../fixtures/people';
import { asStaff, asWorker, keysOf, now, pdf, setting, type Setting, upload } from './setting';

let s: Setting;
beforeAll(async () => {
  s = await setting();
});
afterAll(() => s.close());
afterEach(() => vi.restoreAllMocks());

const hour = 3_600_000;
const quiet = () => vi.spyOn(logger, 'error').mockImplementation(() => {});
const someone = async () => asWorker(s.t, await aWorker(s.t));
const report = { report: 'wages' };
const paper = { name: '工资条.pdf', bytes: pdf() };

async function keep(ctx: Context<WorkerActor>, fields: Record<string, string> = report): Promise<string> {
  const { files } = await upload(ctx, s.store, fields, paper);
  return files[0]!.id!;
}
const pathOf = (id: string) => join(s.folder, 'files', storeKey(id));
const rowExists = async (id: string) => (await s.t.owner`select 1 from anyi.evidence where id = ${id}`).length === 1;
const fileExists = async (id: string) => (await s.store.read(storeKey(id))) !== undefined;

describe('reading evidence', () => {
  it('is for its owner', async () => {
    const ctx = await someone();
    const id = await keep(ctx);
    expect(await readOwnEvidence(ctx, s.store, id)).toMatchObject({
      ok: true,
      value: { name: '工资条.pdf', mediaType: 'application/pdf' },
    });
    expect(await readOwnEvidence(await someone(), s.store, id)).toEqual({ ok: false, refusal: 'not-found' });
  });

  it.each(['', 'x', "' or 1=1", '00000000-0000-0000-0000-00000000000g', randomUUID()])(
    'finds nothing for %j',
    async (id) => {
      expect(await readOwnEvidence(await someone(), s.store, id)).toEqual({ ok: false, refusal: 'not-found' });
    },
  );

  it('is for staff at whose desk the claim is, and leaves a line in the audit, found or not', async () => {
    const here = await staffOf(s.t, await anOffice(s.t, '310115'), 'caseworker');
    const elsewhere = await staffOf(s.t, await anOffice(s.t, '110105'), 'caseworker');
    const clerk = await staffOf(s.t, await anOffice(s.t, '310115'), 'administrator');
    const worker = await aWorker(s.t);
    const claim = await aWageReport(s.t, worker, '310115');
    const handedIn = await keep(asWorker(s.t, worker), { claim: claim.id });
    const inDraft = await keep(asWorker(s.t, worker));

    const read = (person: typeof here, id: string) => readEvidenceAsStaff(asStaff(s.t, person), s.store, id);
    expect(await read(here, handedIn)).toMatchObject({ ok: true, value: { name: '工资条.pdf' } });
    expect(await read(here, inDraft)).toMatchObject({ refusal: 'not-found' });
    expect(await read(elsewhere, handedIn)).toMatchObject({ refusal: 'not-found' });
    expect(await read(clerk, handedIn)).toMatchObject({ refusal: 'not-found' });
    expect(await read(here, 'nonsense')).toMatchObject({ refusal: 'not-found' });

    const lines = (person: typeof here) =>
      s.t.owner`select outcome, subject_id, detail from anyi.audit
        where actor_id = ${person.id} and action = 'evidence.read' order by outcome, subject_id is null`;
    expect(await lines(here)).toEqual([
      { outcome: 'not-found', subject_id: inDraft, detail: null },
      { outcome: 'not-found', subject_id: null, detail: null },
      { outcome: 'read', subject_id: handedIn, detail: { claimId: claim.id } },
    ]);
    expect(await lines(elsewhere)).toMatchObject([{ outcome: 'not-found', subject_id: handedIn }]);
    expect(await lines(clerk)).toMatchObject([{ outcome: 'not-found', subject_id: handedIn }]);
  });

  it.each([
    {
      what: 'one changed byte',
      spoil: (path: string) => {
        const bytes = readFileSync(path);
        bytes[40]! ^= 1;
        writeFileSync(path, bytes);
      },
    },
    { what: 'a cut-off end', spoil: (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -1)) },
    { what: 'no bytes', spoil: (path: string) => writeFileSync(path, '') },
    { what: 'plain bytes in its place', spoil: (path: string) => writeFileSync(path, pdf()) },
    {
      what: 'another content of ours under the same seal',
      spoil: (path: string, id: string) => writeFileSync(path, sealContent(id, pdf(300))),
    },
    {
      what: 'the sealed file of another row',
      spoil: async (path: string) => writeFileSync(path, readFileSync(pathOf(await keep(await someone())))),
    },
    { what: 'no file', spoil: (_: string, id: string) => s.store.remove(storeKey(id)) },
  ])('with $what gives nothing out and is logged', async ({ spoil }) => {
    const ctx = await someone();
    const id = await keep(ctx);
    await spoil(pathOf(id), id);
    const error = quiet();
    expect(await readOwnEvidence(ctx, s.store, id)).toEqual({ ok: false, refusal: 'unreadable' });
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('removing evidence', () => {
  it('takes row and file, and makes the draft another one', async () => {
    const ctx = await someone();
    const id = await keep(ctx);
    const { revision } = (await findDraft(ctx, 'wages'))!;
    expect(await removeEvidence(ctx, id, s.store)).toEqual({ ok: true, value: undefined });
    expect([await rowExists(id), await fileExists(id)]).toEqual([false, false]);
    expect(await findDraft(ctx, 'wages')).toMatchObject({ revision: revision + 1, files: [] });
    expect(await removeEvidence(ctx, id, s.store)).toEqual({ ok: false, refusal: 'not-found' });
  });

  it('is not for others, not for what belongs to a claim, and not for nonsense', async () => {
    const worker = await aWorker(s.t);
    const ctx = asWorker(s.t, worker);
    const claim = await aWageReport(s.t, worker, '310115');
    const [mine, handedIn] = [await keep(ctx), await keep(ctx, { claim: claim.id })];
    const none = { ok: false, refusal: 'not-found' };
    expect(await removeEvidence(await someone(), mine, s.store)).toEqual(none);
    expect(await removeEvidence(ctx, handedIn, s.store)).toEqual(none);
    expect(await removeEvidence(ctx, 'undefined', s.store)).toEqual(none);
    for (const id of [mine, handedIn]) expect([await rowExists(id), await fileExists(id)]).toEqual([true, true]);
  });

  it('succeeds when only the file does not go: it is swept later', async () => {
    const ctx = await someone();
    const id = await keep(ctx);
    const error = quiet();
    const stuck = { ...s.store, remove: () => Promise.reject(new Error('read-only file system')) };
    expect(await removeEvidence(ctx, id, stuck)).toMatchObject({ ok: true });
    expect(error).toHaveBeenCalledOnce();
    expect([await rowExists(id), await fileExists(id)]).toEqual([false, true]);
  });
});

describe('the sweep', () => {
  const later = (hours: number) => new Date(now.getTime() + hours * hour);
  const aged = (path: string, hours: number) => {
    const then = new Date(Date.now() - hours * hour);
    utimesSync(path, then, then);
  };
  const sweep = (at: Date) => sweepFiles(s.t.jobs, s.store, at);

  it('takes a file whose upload was killed before its row, once it is a day old', async () => {
    const ctx = await someone();
    let written = '';
    const killed = {
      ...s.store,
      async write(key: string, bytes: Uint8Array) {
        await s.store.write(key, bytes);
        written = key;
        await new Promise(() => {}); // nothing of this process happens any more
      },
    };
    void upload(ctx, killed, report, paper);
    await vi.waitFor(() => expect(written).not.toBe(''));
    const id = written.split('/')[1]!;
    expect([await rowExists(id), await fileExists(id)]).toEqual([false, true]);

    aged(pathOf(id), 23.9);
    await sweep(later(0));
    expect(await fileExists(id)).toBe(true);
    aged(pathOf(id), 24.1);
    expect((await sweep(later(0))).files).toBe(1);
    expect(await fileExists(id)).toBe(false);
  });

  it('never takes a young file for an old one because the site’s clock is ahead', async () => {
    const id = randomUUID();
    await s.store.write(storeKey(id), Buffer.from('on its way'));
    await sweep(later(24 * 365));
    expect(await fileExists(id)).toBe(true);
  });

  it('takes the files of a draft that was thrown away, a day after they came', async () => {
    const ctx = await someone();
    const id = await keep(ctx);
    await discardDraft(ctx, 'wages');
    await sweep(later(23.9));
    expect([await rowExists(id), await fileExists(id)]).toEqual([true, true]);
    expect((await sweep(later(24.1))).rows).toBeGreaterThanOrEqual(1);
    expect([await rowExists(id), await fileExists(id)]).toEqual([false, false]);
  });

  it('leaves what belongs to a draft or a claim, however old', async () => {
    const worker = await aWorker(s.t);
    const ctx = asWorker(s.t, worker);
    const claim = await aWageReport(s.t, worker, '310115');
    const ids = [await keep(ctx), await keep(ctx, { claim: claim.id })];
    for (const id of ids) aged(pathOf(id), 24 * 400);
    await sweep(later(24 * 400));
    for (const id of ids) expect([await rowExists(id), await fileExists(id)]).toEqual([true, true]);
  });

  it('takes leftovers of writes that were cut off, more than one batch of them', async () => {
    const left = Array.from({ length: 505 }, () => `tmp/${randomUUID()}`);
    for (const key of left) {
      writeFileSync(join(s.folder, 'files', key), 'x');
      aged(join(s.folder, 'files', key), 25);
    }
    expect((await sweep(later(0))).files).toBeGreaterThanOrEqual(505);
    expect((await keysOf(s.store)).filter((key) => key.startsWith('tmp/'))).toEqual([]);
  });
});
