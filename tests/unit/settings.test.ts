import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readListenAddress, readSettings } from '@/server/kernel/settings';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const production = {
  DATABASE_URL: 'postgres://anyi_app:x@db.example:6432/anyi',
  AUTH_SECRET: 'a'.repeat(32),
  LOOKUP_SECRET: 'b'.repeat(32),
  FIELD_KEYS: `k2:${key(2)},k1:${key(1)}`,
  SMS_URL: 'https://sms.example/send',
};
const without = (...names: (keyof typeof production)[]) =>
  Object.fromEntries(Object.entries(production).filter(([name]) => !names.includes(name as keyof typeof production)));

describe('settings', () => {
  it('have the defaults of the contract', () => {
    expect(readSettings(production)).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      embedded: false,
      mode: 'production',
      databasePrepare: true,
      appUrl: 'http://127.0.0.1:3000',
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('read keys for sealed fields newest first', () => {
    const { fieldKeys } = readSettings(production);
    expect(fieldKeys.map(({ id, key: bytes }) => [id, bytes[0], bytes.length])).toEqual([
      ['k2', 2, 32],
      ['k1', 1, 32],
    ]);
  });

  it('name everything that a production start lacks, all at once', () => {
    const start = () => readSettings(without('AUTH_SECRET', 'SMS_URL', 'FIELD_KEYS'));
    expect(start).toThrow(/AUTH_SECRET, FIELD_KEYS, SMS_URL missing/);
  });

  it('need no SMS gateway on the embedded database, but its secrets', () => {
    expect(readSettings({ ...without('SMS_URL'), ANYI_EMBEDDED: '1' }).mode).toBe('demo');
    expect(() => readSettings({ ...without('AUTH_SECRET'), ANYI_EMBEDDED: '1' })).toThrow(/AUTH_SECRET missing/);
  });

  it('take an empty variable for an unset one', () => {
    expect(readSettings({ ...production, PORT: '', SMTP_URL: '' }).port).toBe(3000);
    expect(() => readSettings({ ...production, SMS_URL: '' })).toThrow(/SMS_URL missing/);
  });

  it('take S3 all together or not at all', () => {
    expect(() => readSettings({ ...production, S3_BUCKET: 'files' })).toThrow(/S3_ENDPOINT, S3_REGION/);
    const s3 = {
      S3_ENDPOINT: 'https://s3.example',
      S3_BUCKET: 'files',
      S3_REGION: 'cn-north-1',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
    };
    expect(readSettings({ ...production, ...s3 }).s3).toMatchObject({ bucket: 'files', region: 'cn-north-1' });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://db'],
    ['DATABASE_PREPARE', 'yes'],
    ['APP_URL', 'anyi.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['AUTH_SECRET', 'short'],
    ['FIELD_KEYS', 'k1:c2hvcnQ='],
    ['FIELD_KEYS', `k1:${key(1)},k1:${key(2)}`],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s by name and without repeating the value', (name, value) => {
    let message = '';
    try {
      readSettings({ ...production, [name]: value });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(`${name}: `);
    expect(message).not.toContain(value);
  });

  it('take addresses and ranges of both families as trusted proxies', () => {
    const { trustedProxies } = readSettings({ ...production, TRUSTED_PROXIES: '10.0.0.0/8, ::1,fd00::/8' });
    expect(trustedProxies).toEqual(['10.0.0.0/8', '::1', 'fd00::/8']);
  });

  it('keep only the origin of APP_URL and find a local one otherwise', () => {
    expect(readSettings({ ...production, APP_URL: 'https://anyi.example/' }).appUrl).toBe('https://anyi.example');
    expect(readSettings({ ...production, HOST: '0.0.0.0', PORT: '8080' }).appUrl).toBe('http://localhost:8080');
    expect(readSettings({ ...production, HOST: '::1' }).appUrl).toBe('http://[::1]:3000');
  });

  it('say where to listen before there are secrets, and refuse what is malformed even then', () => {
    expect(readListenAddress({ HOST: '::1', PORT: '8080' })).toEqual({ host: '::1', port: 8080 });
    expect(() => readListenAddress({ S3_ENDPOINT: 'nowhere' })).toThrow(/S3_ENDPOINT: /);
  });

  it('date the demonstration by ANYI_NOW only on the embedded database', () => {
    const fixed = { ...production, ANYI_NOW: '2026-11-24T02:00:00Z' };
    expect(readSettings(fixed).demoAsOf).toBeUndefined();
    expect(readSettings({ ...fixed, ANYI_EMBEDDED: '1' }).demoAsOf?.toISOString()).toBe('2026-11-24T02:00:00.000Z');
  });
});
