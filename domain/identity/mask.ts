/** What may be shown of personal data where the whole is not needed (脱敏). Anything unexpected is hidden altogether, so that
 *  a wrong value never shows more than a right one. */

/** 138****1234, of 11 digits. */
export const maskMobileNumber = (number: string): string =>
  /^\d{11}$/.test(number) ? `${number.slice(0, 3)}****${number.slice(7)}` : '****';

/** 王*: the first character and one star, which also hides how long the name is. */
export function maskName(name: string): string {
  const [first, ...rest] = name.trim();
  return first !== undefined && rest.length > 0 ? `${first}*` : '*';
}

/** First and last character only: anything between would show place, birth or sex. */
export const maskIdentityNumber = (number: string): string =>
  /^\d{17}[\dX]$/.test(number) ? `${number[0]}${'*'.repeat(16)}${number[17]}` : '****';
