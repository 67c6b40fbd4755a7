import { formatNumber, type Lang } from '@/components/wording/lang';
import { uploadLimits, type UploadCode, type UploadRefusal } from '@/domain/reports/upload';

const { files, megabytes } = uploadLimits;

/** What came of an upload, and what to do. Files of the same form that were kept are in the list. */
const sentences: Readonly<Record<UploadCode, Record<Lang, string>>> = {
  stored: { zh: '文件传好了，都在下面。', en: 'Uploaded. The files are listed below.' },
  'no-file': { zh: '请先选文件，再按“上传”。', en: 'Choose a file first, then press “Upload”.' },
  'too-large': {
    zh: `有文件太大，没有传上。每个文件不能超过 ${megabytes} MB，照片不能超过 8000 万像素。`,
    en: `A file was too large and was not kept. At most ${megabytes} MB each, photos at most 80 million pixels.`,
  },
  'too-many': {
    zh: `最多传 ${files} 个文件，多出来的没有传上。可以先删掉不要的。`,
    en: `At most ${files} files. Those beyond were not kept. You can remove one you do not need.`,
  },
  'wrong-type': {
    zh: '有文件不是照片，也不是 PDF，没有传上。请用 JPEG、PNG 或 PDF。',
    en: 'A file was neither a photo nor a PDF and was not kept. Please use JPEG, PNG or PDF.',
  },
  heic: {
    zh: '苹果手机的 HEIC 照片现在看不了，请用 JPEG：给照片截一张图再传就行。',
    en: 'HEIC photos cannot be read here. Please use JPEG: a screenshot of the photo will do.',
  },
  infected: {
    zh: '有文件里查出病毒，没有传上。请重新拍一张照片再传。',
    en: 'A virus was found in a file and it was not kept. Please take a new photo and upload that.',
  },
  broken: {
    zh: '有文件打不开，可能没存完整，没有传上。请重新拍一张或者重新保存，再传一次。',
    en: 'A file could not be opened and was not kept. Please take the photo or save the file again, then upload it.',
  },
  'scanner-down': {
    zh: '现在没法查病毒，所以没有收下文件。不是您的问题，请过一会儿再传。',
    en: 'Files cannot be checked for viruses now, so it was not kept. This is our fault; please try again later.',
  },
  interrupted: {
    zh: '传到一半断了。列表里有的已经传好，没有的请再传一次。',
    en: 'The upload broke off. What is in the list was kept; please upload the rest again.',
  },
  gone: {
    zh: '这份表已经发出去或者删掉了，文件没有传上。请到“我的账户”看一下。',
    en: 'This report was sent or discarded, so the file was not kept. Please look in your account.',
  },
  'try-later': {
    zh: '这一小时传得太多了，请过一小时再传。',
    en: 'Too many uploads within the hour. Please try again in an hour.',
  },
  'bad-form': {
    zh: '这个页面过期了，文件没有传上。请重新打开页面再传。',
    en: 'This page is out of date and the file was not kept. Please open the page again.',
  },
  failed: {
    zh: '我们这边出了问题，有文件没有传上。请过一会儿再传；还是不行，请打 12333。',
    en: 'Something went wrong on our side and a file was not kept. Please try again later, or call 12333.',
  },
};

export const uploadSentence = (code: UploadCode, lang: Lang): string => sentences[code][lang];

/** Not the person's to mend: shown as our failure instead of an error beside the field. */
export const notTheirs: readonly UploadRefusal[] = ['scanner-down', 'interrupted', 'failed', 'try-later', 'gone'];

/** 340 KB, 1.2 MB. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return `${formatNumber(Math.round(bytes / 1024 / 102.4) / 10)} MB`;
}

export const evidenceTexts = {
  zh: {
    uploaded: '已经传好的',
    choose: '选照片或者文件',
    privacy: '也可以传 PDF。照片里的拍摄地点会自动去掉。',
    upload: '上传',
    remove: '删除',
    full: `已经有 ${files} 个文件，不能再加了。要换的话，先删掉一个。`,
  },
  en: {
    uploaded: 'Uploaded',
    choose: 'Choose photos or files',
    privacy: 'PDF is fine, too. Where a photo was taken is removed from it.',
    upload: 'Upload',
    remove: 'Remove',
    full: `There are ${files} files, no more can be added. Remove one to replace it.`,
  },
} as const satisfies Record<Lang, unknown>;
