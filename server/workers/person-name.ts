import { ok, refuse, type Result } from '@/domain/kernel/result';

// Minorities' and foreign names: ·, •, ・, ‧ and ∙ are all typed for the one sign of GB/T, 中间点.
const middleDots = /[·•・‧∙●]/g;
/** Characters of any script; private-use ones too, because rare characters of real names still stand there. */
const allowed = /^[\p{L}\p{M}\p{Co} ·'.-]+$/u;

/** 姓名 as typed, 2 to 50 characters, with single spaces and the middle dot (中间点) in one form. */
export function parsePersonName(text: string): Result<string, { code: 'NAME_LENGTH' | 'NAME_CHARACTERS' }> {
  const name = text
    .normalize('NFC')
    .replace(middleDots, '·')
    .replace(/[’‘＇]/g, "'")
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .replace(/ ?· ?/g, '·')
    .trim();
  const length = [...name].length;
  if (length < 2 || length > 50) return refuse({ code: 'NAME_LENGTH' });
  if (!allowed.test(name) || !/[\p{L}\p{Co}]/u.test(name)) return refuse({ code: 'NAME_CHARACTERS' });
  return ok(name);
}
