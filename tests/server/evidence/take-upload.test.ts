import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadLimits } from '@/domain/reports/upload';
import { readOwnEvidence } from '@/server/evidence/read-evidence';
import { takeUpload } from '@/server/evidence/take-upload';
import { findDraft } from '@/server/reports/find-draft';
import { aWageReport } from '../../fixtures/claims';
import { aWorker } from '../../fixtures/people';
import { asWorker, form, jpeg, keysOf, pdf, png, setting, type Setting, upload } from './setting';

let s: Setting;
beforeAll(async () => {
  s = await setting();
});
afterAll(() => s.close());

const someone = async () => asWorker(s.t, await aWorker(s.t));
const report = { report: 'wages', back: '/wages/evidence' };

async function kept(ctx: Awaited<ReturnType<typeof someone>>, id: string | undefined) {
  const read = await readOwnEvidence(ctx, s.store, id!);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
}

describe('a file that is uploaded', () => {
  it('begins the draft, and its form tells where to go back to', async () => {
    const ctx = await someone();
    const answer = await upload(ctx, s.store, report, { name: '工资截图.jpeg', bytes: await jpeg() });
    expect(answer).toMatchObject({ code: 'stored', back: '/wages/evidence', files: [{ code: 'stored' }] });
    const draft = await findDraft(ctx, 'wages');
    expect(draft?.files).toMatchObject([{ id: answer.files[0]!.id, name: '工资截图.jpg', mediaType: 'image/jpeg' }]);
    expect(draft?.answers).toEqual({ city: '310115' }); // what registration told
  });

  it('makes the draft another one, so that a report seen before it is not sent with it', async () => {
    const ctx = await someone();
    await upload(ctx, s.store, report, { name: 'a.png', bytes: await png() });
    const before = await findDraft(ctx, 'wages');
    await upload(ctx, s.store, report, { name: 'b.png', bytes: await png() });
    const after = await findDraft(ctx, 'wages');
    expect(after!.revision).toBe(before!.revision + 1);
    expect(after!.id).toBe(before!.id);
  });

  it('is sealed on the disk, and so is its name', async () => {
    const ctx = await someone();
    const secret = 'Zhang San owes 8600 yuan since May';
    const bytes = Buffer.concat([pdf(100).subarray(0, 90), Buffer.from(secret), pdf(100).subarray(90)]);
    const { files } = await upload(ctx, s.store, report, { name: '欠条-张三.pdf', bytes });
    const id = files[0]!.id!;
    const onDisk = readFileSync(join(s.folder, 'files', id.slice(0, 2), id));
    expect(onDisk.includes(secret)).toBe(false);
    expect(onDisk.includes('%PDF')).toBe(false);
    const [row] = await s.t.owner`select name_sealed, byte_length from anyi.evidence where id = ${id}`;
    expect((row!.name_sealed as Buffer).includes('张三')).toBe(false);
    expect(Number(row!.byte_length)).toBe(bytes.length);
    expect((await kept(ctx, id)).content.equals(bytes)).toBe(true); // a PDF is kept as it is
  });

  it('is listed in the order of choosing', async () => {
    const ctx = await someone();
    const names = ['5.png', '1.png', '4.png', '2.png', '3.png'];
    const bytes = await png();
    await upload(ctx, s.store, report, ...names.map((name) => ({ name, bytes })));
    expect((await findDraft(ctx, 'wages'))!.files.map(({ name }) => name)).toEqual(names);
  });
});

describe('a picture', () => {
  it('loses the place where it was taken and everything else but its pixels, and stands upright', async () => {
    const withPlace = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a00' } })
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Make: 'Testphone', ImageDescription: 'at home' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '31/1 14/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '121/1 29/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .jpeg()
      .toBuffer();
    const before = await sharp(withPlace).metadata();
    expect([before.exif?.includes('Testphone'), before.orientation]).toEqual([true, 6]); // else nothing is tested
    const ctx = await someone();
    const { files } = await upload(ctx, s.store, report, { name: 'photo.jpg', bytes: withPlace });
    const { content } = await kept(ctx, files[0]!.id);
    const { exif, xmp, icc, iptc, orientation, width, height } = await sharp(content).metadata();
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
    expect({ width, height }).toEqual({ width: 20, height: 40 });
    expect(content.includes('Testphone')).toBe(false);
    expect(content.includes('Exif')).toBe(false);
  });

  it('loses the texts in a PNG and stays a PNG', async () => {
    const withText = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#a008' } })
      .withExif({ IFD0: { ImageDescription: 'at home' } })
      .png()
      .toBuffer();
    expect(withText.includes('at home')).toBe(true);
    const ctx = await someone();
    const { files } = await upload(ctx, s.store, report, { name: 'x.PNG', bytes: withText, type: 'text/html' });
    const { content, mediaType, name } = await kept(ctx, files[0]!.id);
    expect(content.includes('at home')).toBe(false);
    expect({ mediaType, name }).toEqual({ mediaType: 'image/png', name: 'x.png' });
  });

  it.each([
    { from: [4000, 2000], to: [2560, 1280] },
    { from: [1000, 3000], to: [853, 2560] },
    { from: [2560, 2560], to: [2560, 2560] },
  ])('of $from becomes $to', async ({ from: [width, height], to }) => {
    const bytes = await sharp({ create: { width: width!, height: height!, channels: 3, background: '#555' } })
      .jpeg()
      .toBuffer();
    const ctx = await someone();
    const { files } = await upload(ctx, s.store, report, { name: 'x.jpg', bytes });
    const found = await sharp((await kept(ctx, files[0]!.id)).content).metadata();
    expect([found.width, found.height]).toEqual(to);
  });
});

describe('the type is read from the bytes', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}\0\0\0\0`, 'latin1');
  /** A PNG with the chunk that begins a moving one. */
  const moving = async () => {
    const still = await png();
    const control = Buffer.from('0000000861635a4c0000000100000000b92d0000', 'hex');
    control.write('acTL', 4);
    return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
  };
  it.each([
    { what: 'HTML named .png', bytes: () => html, code: 'wrong-type' },
    { what: 'an SVG', bytes: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), code: 'wrong-type' },
    { what: 'a GIF', bytes: () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), code: 'wrong-type' },
    { what: 'a moving PNG', bytes: moving, code: 'wrong-type' },
    { what: 'a zip', bytes: () => Buffer.from('PK\x03\x04'.padEnd(60, '\0'), 'latin1'), code: 'wrong-type' },
    { what: 'one byte', bytes: () => Buffer.from('x'), code: 'wrong-type' },
    { what: 'a HEIC photo', bytes: () => box('heic'), code: 'heic' },
    { what: 'a named file of no bytes', bytes: () => Buffer.alloc(0), code: 'broken' },
    { what: 'a JPEG cut in half', bytes: async () => (await jpeg(400)).subarray(0, 900), code: 'broken' },
    { what: 'a PNG with damage', bytes: async () => (await png(400)).fill(7, 60, 120), code: 'broken' },
    { what: 'only the head of a JPEG', bytes: () => Buffer.from('ffd8ffe000104a4649460001', 'hex'), code: 'broken' },
    { what: 'a PDF without an end', bytes: () => pdf(5000).fill(' ', 4900), code: 'broken' },
  ])('$what is refused: $code', async ({ bytes, code }) => {
    const ctx = await someone();
    const files = await keysOf(s.store);
    expect(
      await upload(ctx, s.store, report, { name: 'x.png', bytes: await bytes(), type: 'image/png' }),
    ).toMatchObject({
      code,
    });
    expect(await findDraft(ctx, 'wages')).toBeUndefined(); // nothing is begun for nothing
    expect(await keysOf(s.store)).toEqual(files);
  });

  it('a PDF named .jpg is kept as the PDF that it is', async () => {
    const ctx = await someone();
    const { files } = await upload(ctx, s.store, report, { name: 'scan.jpg', bytes: pdf(), type: 'image/jpeg' });
    expect(await kept(ctx, files[0]!.id)).toMatchObject({ mediaType: 'application/pdf', name: 'scan.pdf' });
  });

  it('a picture that would take gigabytes to decode is refused before it is decoded', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(uploadLimits.bytes);
    const started = performance.now();
    expect(await upload(await someone(), s.store, report, { name: 'x.png', bytes: bomb })).toMatchObject({
      code: 'too-large',
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    { given: '../../etc/passwd', name: 'passwd.pdf' },
    { given: 'C:\\fakepath\\单据.pdf', name: '单据.pdf' },
    { given: 'in\u202egpj.exe', name: 'ingpj.pdf' },
    { given: '.pdf', name: '文件.pdf' },
    { given: 'x'.repeat(300), name: `${'x'.repeat(80)}.pdf` },
  ])('the name $given becomes $name', async ({ given, name }) => {
    const ctx = await someone();
    const { files } = await upload(ctx, s.store, report, { name: given, bytes: pdf() });
    expect((await kept(ctx, files[0]!.id)).name).toBe(name);
  });
});

describe('limits', () => {
  it.each([
    { length: uploadLimits.bytes, code: 'stored' },
    { length: uploadLimits.bytes + 1, code: 'too-large' },
    { length: uploadLimits.bytes + 2, code: 'too-large' },
  ])('a file of $length bytes: $code', async ({ length, code }) => {
    const ctx = await someone();
    expect((await upload(ctx, s.store, report, { name: 'x.pdf', bytes: pdf(length) })).code).toBe(code);
  });

  it('takes the files around one that is refused', async () => {
    const ctx = await someone();
    const answer = await upload(
      ctx,
      s.store,
      report,
      { name: 'a.pdf', bytes: pdf() },
      { name: 'b.pdf', bytes: pdf(uploadLimits.bytes + 1) },
      { name: 'c.html', bytes: Buffer.from('<html>') },
      { name: 'd.png', bytes: await png() },
    );
    expect(answer.files.map(({ code }) => code)).toEqual(['stored', 'too-large', 'wrong-type', 'stored']);
    expect(answer.code).toBe('too-large');
  });

  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `${at}.pdf`, bytes: pdf() }));

  it('ten files in one form are kept, the eleventh is not', async () => {
    const ctx = await someone();
    const answer = await upload(ctx, s.store, report, ...many(11));
    expect(answer.code).toBe('too-many');
    expect(answer.files.filter(({ code }) => code === 'stored')).toHaveLength(10);
    expect((await findDraft(ctx, 'wages'))?.files).toHaveLength(10);
    expect(await upload(ctx, s.store, report, ...many(1))).toMatchObject({ code: 'too-many', files: [{}] });
  });

  it('the tenth and eleventh at the same time: one is kept', async () => {
    const ctx = await someone();
    expect((await upload(ctx, s.store, report, ...many(9))).code).toBe('stored');
    const before = await keysOf(s.store);
    const both = await Promise.all([1, 2].map(() => upload(ctx, s.store, report, ...many(1))));
    expect(both.map(({ code }) => code).sort()).toEqual(['stored', 'too-many']);
    expect(await keysOf(s.store)).toHaveLength(before.length + 1); // the file of the other one is gone
  });

  it('nobody keeps the machine busy: after 120 files within the hour it says to come back later', async () => {
    const ctx = await someone();
    const codes: string[] = [];
    for (let form = 0; form < 13; form++)
      codes.push(
        (await upload(ctx, s.store, report, ...many(10).map((f) => ({ ...f, bytes: Buffer.from('?') })))).code,
      );
    expect(codes.slice(0, 12)).toEqual(Array(12).fill('wrong-type'));
    expect(codes[12]).toBe('try-later');
  });
});

describe('the form', () => {
  it.each([
    { what: 'without a chosen file', fields: report, files: [{ name: '', bytes: Buffer.alloc(0) }], code: 'no-file' },
    { what: 'without files', fields: report, files: [], code: 'no-file' },
    { what: 'without a target', fields: {}, files: [{ name: 'a.pdf', bytes: pdf() }], code: 'bad-form' },
    {
      what: 'with a kind of ours that is none',
      fields: { report: 'x' },
      files: [{ name: 'a', bytes: pdf() }],
      code: 'bad-form',
    },
    {
      what: 'with a claim that is no id',
      fields: { claim: "'" },
      files: [{ name: 'a', bytes: pdf() }],
      code: 'bad-form',
    },
    {
      what: 'with a paper that nobody asks for',
      fields: { claim: '9a0f6b2e-3d0e-4b39-a7a5-0a4ad1fd0f5a', item: 'constructor' },
      files: [{ name: 'a', bytes: pdf() }],
      code: 'bad-form',
    },
  ])('$what: $code', async ({ fields, files, code }) => {
    expect((await upload(await someone(), s.store, fields as Record<string, string>, ...files)).code).toBe(code);
  });

  it.each([
    { what: 'no multipart form', contentType: 'application/json', body: '{}', code: 'bad-form' },
    { what: 'no boundary', contentType: 'multipart/form-data', body: 'x', code: 'bad-form' },
    { what: 'nonsense', contentType: 'multipart/form-data; boundary=b', body: 'nonsense', code: 'interrupted' },
    { what: 'nothing', contentType: 'multipart/form-data; boundary=b', body: '', code: 'interrupted' },
    {
      what: 'a broken head',
      contentType: 'multipart/form-data; boundary=b',
      body: `--b\r\n${'x'.repeat(100_000)}`,
      code: 'interrupted',
    },
  ])('of $what is answered: $code', async ({ contentType, body, code }) => {
    const stream = new PassThrough();
    stream.end(body);
    expect(
      (await takeUpload(await someone(), { contentType, body: stream }, { store: s.store, scan: undefined })).code,
    ).toBe(code);
  });

  it.each([
    { what: 'an error', end: (line: PassThrough) => line.destroy(new Error('aborted')) },
    { what: 'silence', end: (line: PassThrough) => line.destroy() },
    { what: 'an early end', end: (line: PassThrough) => void line.end() },
  ])('of a client that leaves with $what: what had arrived whole stays, the rest leaves nothing', async ({ end }) => {
    const ctx = await someone();
    const before = await keysOf(s.store);
    const whole = form(report, [
      { name: 'whole.pdf', bytes: pdf(3000) },
      { name: 'cut.pdf', bytes: pdf(500_000) },
    ]);
    const bytes = await whole.bytes;
    const line = new PassThrough();
    const answer = takeUpload(ctx, { contentType: whole.contentType, body: line }, { store: s.store, scan: undefined });
    line.write(bytes.subarray(0, 200_000));
    setTimeout(() => end(line), 100);
    expect(await answer).toMatchObject({ code: 'interrupted', files: [{ code: 'stored' }, { code: 'interrupted' }] });
    expect((await findDraft(ctx, 'wages'))?.files).toMatchObject([{ name: 'whole.pdf' }]);
    expect(await keysOf(s.store)).toHaveLength(before.length + 1);
  });

  it('lets the rest of a refused body run out, so that the browser comes to read the answer', async () => {
    const given = form({ report: 'nothing of ours' }, [{ name: 'a.pdf', bytes: pdf(5_000_000) }]);
    const { code } = await takeUpload(await someone(), given, { store: s.store, scan: undefined });
    expect(code).toBe('bad-form');
    await new Promise((resolve) => (given.body.readableEnded ? resolve(0) : given.body.once('end', resolve)));
  });

  it('does not read ahead of the file at hand', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = { ...s.store, write: (key: string, bytes: Uint8Array) => held.then(() => s.store.write(key, bytes)) };
    const given = form(report, [
      { name: 'a.pdf', bytes: pdf(1000) },
      { name: 'b.pdf', bytes: pdf(9_000_000) },
    ]);
    const all = await given.bytes;
    let taken = 0;
    const body = new PassThrough({ highWaterMark: 16_384 });
    const pump = (async () => {
      for (let at = 0; at < all.length; at += 16_384) {
        const chunk = all.subarray(at, at + 16_384);
        if (!body.write(chunk)) await new Promise((resolve) => body.once('drain', resolve));
        taken += chunk.length;
      }
      body.end();
    })();
    const ctx = await someone();
    const answer = takeUpload(ctx, { contentType: given.contentType, body }, { store: slow, scan: undefined });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(taken).toBeLessThan(500_000);
    release();
    expect((await answer).code).toBe('stored');
    await pump;
  });
});

describe('what files are added to', () => {
  it('is never the draft or claim of another worker', async () => {
    const [mine, other] = [await aWorker(s.t), await aWorker(s.t)];
    const file = { name: 'a.pdf', bytes: pdf() };
    await upload(asWorker(s.t, other), s.store, report, file);
    await upload(asWorker(s.t, mine), s.store, report, file);
    expect((await findDraft(asWorker(s.t, other), 'wages'))?.files).toHaveLength(1);

    const claim = await aWageReport(s.t, other, '310115');
    const before = await keysOf(s.store);
    expect((await upload(asWorker(s.t, mine), s.store, { claim: claim.id }, file)).code).toBe('gone');
    expect(await keysOf(s.store)).toEqual(before);
  });

  it('may be a claim of one’s own, in answer to a requested paper', async () => {
    const worker = await aWorker(s.t);
    const ctx = asWorker(s.t, worker);
    const claim = await aWageReport(s.t, worker, '310115', new Date('2026-11-20T02:00:00Z'));
    const file = { name: 'a.pdf', bytes: pdf() };
    expect((await upload(ctx, s.store, { claim: claim.id, item: 'pay_records' }, file)).code).toBe('stored');
    expect((await upload(ctx, s.store, { claim: claim.id, item: '' }, file)).code).toBe('stored');
    expect(
      await s.t.owner`select item, draft_id from anyi.evidence where claim_id = ${claim.id} order by item`,
    ).toMatchObject([{ item: 'pay_records', draft_id: null }, { item: null }]);
  });

  it('takes ten more for each paper, whatever came with the report', async () => {
    const worker = await aWorker(s.t);
    const ctx = asWorker(s.t, worker);
    const claim = await aWageReport(s.t, worker, '310115', new Date('2026-11-20T02:00:00Z'));
    const ten = Array.from({ length: 10 }, (_, at) => ({ name: `${at}.pdf`, bytes: pdf() }));
    expect((await upload(ctx, s.store, { claim: claim.id }, ...ten)).code).toBe('stored');
    await s.t.owner`update anyi.evidence set created_at = '2026-11-19T00:00:00Z' where claim_id = ${claim.id}`;
    expect((await upload(ctx, s.store, { claim: claim.id }, ...ten)).code).toBe('stored');
    expect((await upload(ctx, s.store, { claim: claim.id }, ten[0]!)).code).toBe('too-many');
    expect((await upload(ctx, s.store, { claim: claim.id, item: 'pay_records' }, ten[0]!)).code).toBe('stored');
  });

  it('is not a new draft when the report was sent while the file was on its way', async () => {
    const ctx = await someone();
    await upload(ctx, s.store, report, { name: 'a.pdf', bytes: pdf() });
    const before = await keysOf(s.store);
    const store = {
      ...s.store,
      async write(key: string, bytes: Uint8Array) {
        await s.t.owner`delete from anyi.drafts where worker_id = ${ctx.actor.workerId}`;
        await s.store.write(key, bytes);
      },
    };
    expect((await upload(ctx, store, report, { name: 'b.pdf', bytes: pdf() })).code).toBe('gone');
    expect(await findDraft(ctx, 'wages')).toBeUndefined();
    expect(await keysOf(s.store)).toEqual(before);
  });
});

describe('when we fail', () => {
  it('a store that does not write leaves no row, and the person is told that it is our fault', async () => {
    const ctx = await someone();
    const full = { ...s.store, write: () => Promise.reject(new Error('no space left')) };
    expect(await upload(ctx, full, report, { name: 'a.pdf', bytes: pdf() })).toMatchObject({ code: 'failed' });
    expect(await findDraft(ctx, 'wages')).toBeUndefined();
  });

  it('a row that is not written takes its file with it', async () => {
    const ctx = await someone();
    const before = await keysOf(s.store);
    const nobody = { ...ctx, actor: { ...ctx.actor, workerId: '9a0f6b2e-3d0e-4b39-a7a5-0a4ad1fd0f5a' } };
    expect((await upload(nobody, s.store, report, { name: 'a.pdf', bytes: pdf() })).code).toBe('failed');
    expect(await keysOf(s.store)).toEqual(before);
  });
});
