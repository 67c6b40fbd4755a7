import { isRealDay, type Day } from '@/domain/kernel/days';
import { region } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { plainCharacters } from './typed-text';
import { ageYears } from './working-age';

export type IdentityNumber = {
  /** 公民身份号码, or the number of a residence permit for people from Hong Kong, Macao and Taiwan (港澳台居民居住证). */
  kind: 'resident' | 'residence_permit';
  /** 18 characters, capital X. */
  number: string;
  birthDay: Day;
  ageYears: number;
};

export type IdentityNumberRefusal = {
  code: 'ID_LENGTH' | 'ID_CHARACTERS' | 'ID_REGION' | 'ID_BIRTH_DATE' | 'ID_CHECK_CHARACTER';
};

// The permit has no place of origin: one code stands for the whole of each (港澳台居民居住证申领发放办法).
const permitRegions = new Set(['810000', '820000', '830000']);

/** Parses a number of GB 11643 as typed. `on` is today: a birth after it, or before 1900, is refused. The address code says
 *  where a number was first issued and the sequence whose turn it was: neither residence nor sex is read from them.
 *  Refusals come in the order of `IdentityNumberRefusal`. */
export function parseIdentityNumber(text: string, on: Day): Result<IdentityNumber, IdentityNumberRefusal> {
  const number = plainCharacters(text).toUpperCase();
  if ([...number].length !== 18) return refuse({ code: 'ID_LENGTH' });
  if (!/^\d{17}[\dX]$/.test(number)) return refuse({ code: 'ID_CHARACTERS' });

  const issuedIn = number.slice(0, 6);
  const isPermit = permitRegions.has(issuedIn);
  if (!isPermit && !region.safeParse(issuedIn).success) return refuse({ code: 'ID_REGION' });

  const birthDay = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isRealDay(birthDay) || birthDay > on) return refuse({ code: 'ID_BIRTH_DATE' });
  if (identityCheckCharacter(number.slice(0, 17)) !== number[17]) return refuse({ code: 'ID_CHECK_CHARACTER' });

  return ok({
    kind: isPermit ? 'residence_permit' : 'resident',
    number,
    birthDay,
    ageYears: ageYears(birthDay, on),
  });
}

/** 校验码 of the first 17 digits: ISO 7064 MOD 11-2, ten written as X (GB 11643). */
export function identityCheckCharacter(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11;
  return '0123456789X'[(12 - sum) % 11]!;
}
