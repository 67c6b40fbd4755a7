import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const tokensIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

const light = tokensIn(css.slice(0, css.indexOf('@media (prefers-color-scheme: dark)')));
const dark = tokensIn(css.slice(css.indexOf('@media (prefers-color-scheme: dark)'), css.indexOf('@layer base')));

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const text: [string, string][] = [
  ...['paper', 'raised', 'amber-soft', 'red-soft', 'action-soft'].flatMap((on): [string, string][] => [
    ['ink', on],
    ['muted', on],
  ]),
  ...['paper', 'raised', 'action-soft', 'amber-soft', 'red-soft'].map((on): [string, string] => ['action', on]),
  ['action-ink', 'action'],
  ['amber', 'paper'],
  ['amber', 'amber-soft'],
  ['red', 'paper'],
  ['red', 'red-soft'],
];
const shapes: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['ring', 'paper'],
  ['ring', 'amber-soft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, colours) => {
  it('has all colours', () => expect(Object.keys(colours).sort()).toEqual(Object.keys(light).sort()));
  it.each(text)('%s on %s can be read', (ink, ground) =>
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5),
  );
  it.each(shapes)('%s on %s can be seen', (shape, ground) =>
    expect(contrast(colours[shape] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3),
  );
});
