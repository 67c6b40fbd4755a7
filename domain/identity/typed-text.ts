const fullWidthOffset = 0xfee0;

/** Text as typed on a Chinese keyboard or pasted from a chat, in plain characters: full-width letters, digits and signs become
 *  ordinary ones (全角转半角); spaces and invisible marks go. */
export const plainCharacters = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - fullWidthOffset))
    .replace(/[\s\p{Cf}]/gu, '');

/** The same without hyphens and dashes of any kind. */
export const plainWithoutHyphens = (text: string): string => plainCharacters(text).replace(/[\p{Pd}−]/gu, '');
