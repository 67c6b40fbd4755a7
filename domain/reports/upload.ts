/** Limits of evidence (证据): files of a draft, or of a claim for each requested paper; bytes of one file. */
export const uploadLimits = { files: 10, bytes: 10 * 1024 * 1024, megabytes: 10 } as const;

/** What came of an upload: travels in the address back to the page, so that it works without JavaScript. */
export const uploadCodes = [
  'stored',
  'no-file',
  'too-large',
  'too-many',
  'wrong-type',
  'heic',
  'infected',
  'broken',
  'scanner-down',
  'interrupted',
  'gone',
  'try-later',
  'bad-form',
  'failed',
] as const;
export type UploadCode = (typeof uploadCodes)[number];
export type UploadRefusal = Exclude<UploadCode, 'stored'>;

export const mediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];
