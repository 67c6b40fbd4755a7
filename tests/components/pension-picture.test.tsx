import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LifePicture } from '@/components/pension/life-picture';
import { LifeTable } from '@/components/pension/life-table';
import { roundYuan } from '@/components/pension/picture-texts';
import { shippedRuleBook } from '@/domain/parameters/rule-book';
import { projectPension } from '@/domain/pension/projection';
import { pensionProjectionInput, type PensionProjectionInput } from '@/domain/pension/projection-input';

function pointsOf(change: Partial<PensionProjectionInput> = {}) {
  const question = pensionProjectionInput.parse({
    region: '310000',
    month: '2026-11',
    category: 'male',
    birthMonth: '1986-05',
    paidMonths: 60,
    paidThrough: '2026-10',
    baseChoice: 'floor',
    ...change,
  });
  const result = projectPension(question, shippedRuleBook);
  if (!('value' in result)) throw new Error(JSON.stringify(result));
  return result.value.points;
}

describe('the picture of a life', () => {
  test.each(['zh', 'en'] as const)('says in words what it shows, and nothing is out of its frame (%s)', (lang) => {
    const markup = renderToStaticMarkup(<LifePicture points={pointsOf()} rough={false} lang={lang} />);
    expect(markup).toContain('<title id="life-title">');
    expect(markup).toMatch(/<desc id="life-about">[^<]*63/);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    for (const [, x, y] of markup.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(360);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(300);
    }
  });

  test('a rough view names no single figure below it', () => {
    const markup = renderToStaticMarkup(<LifePicture points={pointsOf()} rough lang="zh" />);
    expect(markup).toContain('<p>有的数没有填或没有核实');
  });

  test('without a pension there is no picture', () => {
    const points = pointsOf({ birthMonth: '1965-01', paidMonths: 1 });
    expect(renderToStaticMarkup(<LifePicture points={points} rough={false} lang="zh" />)).toBe('');
  });

  test('the table has the year in which the pension begins', () => {
    const markup = renderToStaticMarkup(<LifeTable points={pointsOf()} lang="zh" />);
    expect(markup).toMatch(/>63<\/th><td[^>]*>2049</);
  });
});

test.each([
  [0, '0'],
  [49, '0'],
  [50, '1'],
  [123_456_749, '1,234,567'],
  [123_456_750, '1,234,568'],
])('%d fen as whole yuan', (fen, yuan) => {
  expect(roundYuan(fen)).toBe(yuan);
});
