import { ok, refuse, type Result } from '@/domain/kernel/result';
import { plainWithoutHyphens } from './typed-text';

export type MobileNumberRefusal = { code: 'MOBILE_CHARACTERS' | 'MOBILE_LENGTH' | 'MOBILE_PREFIX' };

/** A mainland mobile number (手机号码) as typed, with or without the country code, as 11 digits. The prefix of numbers handed
 *  out for people is 13 to 19. */
export function parseMobileNumber(text: string): Result<string, MobileNumberRefusal> {
  const typed = plainWithoutHyphens(text);
  if (!/^\+?\d*$/.test(typed)) return refuse({ code: 'MOBILE_CHARACTERS' });
  const number = typed.replace(/^(\+86|0086)/, '');
  if (!/^\d{11}$/.test(number)) return refuse({ code: 'MOBILE_LENGTH' });
  if (!/^1[3-9]/.test(number)) return refuse({ code: 'MOBILE_PREFIX' });
  return ok(number);
}
