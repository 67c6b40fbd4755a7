import type { MediaType } from '@/domain/reports/upload';

export const extensions: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};

const longest = 80;

/** The person's own name for a file with the extension that its bytes deserve; without signs that cannot be seen, some of
 *  which turn the direction of writing so that `exe.jpg` reads `gpj.exe`. */
export function fileName(given: string, type: MediaType): string {
  const plain = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim();
  const stem = [...plain].slice(0, longest).join('').trim();
  return `${stem || '文件'}.${extensions[type]}`;
}
