import { platformsOn, type Pilot } from '@/domain/injury/pilot';
import type { Day } from '@/domain/kernel/days';

/** 平台: those of the national list on a day, each once, by the name that people know. */
export const listedPlatforms = (on: Day, pilot: Pilot): string[] => [
  ...new Set(platformsOn(on, pilot).map(({ nameZh }) => nameZh)),
];

const mostOthers = 10;
const longestName = 40;

/** Other platforms as typed, separated by 、, comma, semicolon or a line: `undefined` when one is too long or they are too
 *  many. */
export function otherPlatforms(text: string): string[] | undefined {
  const names = text
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}/gu, (sign) => (sign === '\n' ? '\n' : ''))
    .split(/[、,，;；\n]/)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
  return names.length > mostOthers || names.some((name) => [...name].length > longestName) ? undefined : names;
}
