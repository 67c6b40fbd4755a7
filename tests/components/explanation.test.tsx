import { renderToStaticMarkup } from 'react-dom/server';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Reliance } from '@/components/explanation/reliance';
import { StepLines } from '@/components/explanation/step-lines';
import { formulaOf } from '@/components/wording/formulas';
import { estimateMonth } from '@/domain/contributions/estimate';
import type { Source, Step } from '@/domain/kernel/explained';
import { operations as operationsOf } from '@/domain/operations';
import { shippedParameters } from '@/domain/parameters/parameter-set';
import { placesOnFile } from '@/domain/parameters/places-on-file';
import { onShipped } from '@/tests/support/on-shipped';

const operations = onShipped(operationsOf);

const source: Source = {
  id: 's',
  title: '关于公布缴费基数的通知',
  documentNumber: '沪人社规〔2026〕1号',
  url: 'https://rsj.sh.gov.cn/1',
  effectiveFrom: '2026-07-01',
  effectiveTo: '2027-06-30',
  confidence: 'secondary',
};

const pension: Step = {
  rule: 'pension.total',
  term: '基本养老保险费',
  termEn: 'Basic pension premium',
  inputs: { pensionBaseFen: 754_600, rateBps: 2000 },
  output: 150_920,
  rounding: 'half_up_to_fen',
  sources: [source],
};

const textOf = (steps: Step[], lang: 'zh' | 'en' = 'zh') =>
  renderToStaticMarkup(<StepLines steps={steps} lang={lang} />)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a line of a calculation', () => {
  it('shows the reckoning with the person’s numbers, the rounding and the source', () => {
    const text = textOf([pension]);
    expect(text).toContain('7,546 × 20% = 1,509.20 元');
    expect(text).toContain('四舍五入到分');
    expect(text).toContain('关于公布缴费基数的通知');
    expect(text).toContain('沪人社规〔2026〕1号 · 2026年7月1日至2027年6月30日 · 媒体或汇编');
  });

  it('an unknown figure is said and is not a number', () => {
    const text = textOf([{ ...pension, rule: 'medical.unknown', output: null, inputs: {}, sources: [] }]);
    expect(text).toContain('还没有确认的数字');
    expect(text).toContain('12333');
    expect(text).not.toMatch(/\d\.\d\d/);
  });

  it('an unknown total still shows the part that is known', () => {
    const inputs = { pensionFen: 150_920, medicalFen: null, unemploymentFen: null, knownTotalFen: 150_920 };
    const text = textOf([{ ...pension, rule: 'contribution.total', inputs, output: null, sources: [] }]);
    expect(text).toContain('已知部分 1,509.20');
  });

  it('a result in words is translated', () => {
    const closed: Step = { ...pension, rule: 'unemployment.not_open', inputs: {}, output: 'not_open', unit: 'text' };
    expect(textOf([closed])).toContain('本地灵活就业人员不参加');
    expect(textOf([closed], 'en')).toContain('Not open to flexible workers here');
  });

  it('a missing input gives no formula rather than a hole', () => {
    expect(
      formulaOf({ rule: 'pension.total', inputs: { pensionBaseFen: 1, rateBps: null } }, '1', 'zh'),
    ).toBeUndefined();
    expect(formulaOf({ rule: 'no.such.rule', inputs: {} }, '1', 'zh')).toBeUndefined();
  });
});

const wordless = (steps: readonly Step[]) =>
  steps
    .filter(({ output, unit }) => output !== null && unit !== 'text')
    .filter((step) => formulaOf(step, 'x', 'zh') === undefined || formulaOf(step, 'x', 'en') === undefined)
    .map(({ rule }) => rule);

describe('every estimate that can be made from the figures on file', () => {
  const estimates = placesOnFile(shippedParameters).flatMap(({ region }) =>
    ['2025-09', '2026-09'].flatMap((month) => {
      const limits = [800_000, 600_000, 450_000].map((pensionBaseFen) =>
        estimateMonth(
          { region, month, pensionBaseFen, schemes: ['pension', 'medical', 'unemployment'] },
          shippedParameters,
          '2026-11-24',
        ),
      );
      return limits.flatMap((each) => ('steps' in each ? [{ region, month, explained: each }] : []));
    }),
  );

  it('is more than a handful', () => expect(estimates.length).toBeGreaterThan(20));

  it('has words for each line with a figure, and for each assumption', () => {
    const missing = estimates.flatMap(({ explained }) => wordless(explained.steps));
    expect([...new Set(missing)]).toEqual([]);
    for (const { explained } of estimates) {
      const html = renderToStaticMarkup(<Reliance explained={explained} lang="en" />);
      for (const assumption of explained.assumptions) expect(html).not.toContain(assumption);
    }
  });
});

describe('every worked example that explains itself', () => {
  const file = new URL('../examples/unpaid-wages.examples.json', import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as { op: string; input: unknown }[];
  const results = cases.map(({ op, input }) => operations[op]?.(input) ?? {});
  const explained = results.flatMap((result) =>
    'explanation' in result ? (result.explanation as { steps: Step[] }).steps : [],
  );

  it('there are some', () => expect(new Set(explained.map(({ rule }) => rule)).size).toBeGreaterThan(4));
  it('has words for each line with a figure', () => expect([...new Set(wordless(explained))]).toEqual([]));
});
