import { describe, expect, it } from 'vitest';
import { adviceOn } from '@/components/office/advice';
import { decisionLetter } from '@/components/office/decision-letter';
import { dueWords } from '@/components/office/due-words';
import { stateText } from '@/components/office/office-wording';
import { procedures } from '@/domain/claims/procedures';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

const decisions = Object.values(procedures).flatMap(({ id, events }) =>
  Object.entries(events).flatMap(([event, rule]) => (rule.approval ? [{ procedure: id, event }] : [])),
);

describe('the letter of a decision', () => {
  const input = {
    facts: { arrearsFen: 860_050, payBy: '2026-12-15', rateBps: 5_000 },
    claimFacts: { endedOn: '2026-10-30' },
    ...{ reason: 'R', receiptNumber: 'AY2026ABCDEFGHJK', office: 'O', on: '2026-11-24' },
    calendar: shippedRuleBook.calendar,
  };

  it.each(decisions)('$procedure $event: says all parts in both languages', (decision) => {
    for (const lang of ['zh', 'en'] as const) {
      const letter = decisionLetter({ ...decision, ...input }, lang)!;
      expect(letter.number).toContain('AY2026-ABCDE-FGHJK');
      expect(letter.parts).toHaveLength(5);
      for (const { lines } of letter.parts) expect(lines.join('').length).toBeGreaterThan(0);
      expect(letter.parts[1]!.lines).toEqual(['R']);
      expect(/[一-龥]/.test(JSON.stringify(letter))).toBe(lang === 'zh');
    }
  });

  it('is made for decisions of two persons alone', () => {
    expect(decisionLetter({ procedure: 'wages', event: 'accept', ...input }, 'zh')).toBeUndefined();
  });

  it('reckons the remedies of an injury from delivery and names no date for labour inspection', () => {
    const textOf = (procedure: 'injury' | 'wages', event: string) =>
      JSON.stringify(decisionLetter({ procedure, event, ...input }, 'zh')!.parts.at(-1));
    // 60 days after 24 November 2026 is Saturday 23 January 2027, so Monday; six months end on Monday 24 May.
    expect(textOf('injury', 'decide_no')).toContain('2027年1月25日');
    expect(textOf('injury', 'decide_no')).toContain('2027年5月24日');
    expect(textOf('wages', 'order_payment')).not.toMatch(/\d月\d/);
    expect(textOf('wages', 'refuse')).toContain('一般到 2027年11月1日'); // 30 October 2027 is a Saturday
  });
});

describe('how near a last day is', () => {
  const wages = (due: string | null, today: string) => dueWords('wages', 'acceptance', due, asOf(today));
  const asOf = (today: string) => ({ today, calendar: shippedRuleBook.calendar });

  it.each([
    { due: '2026-12-02', today: '2026-11-24', text: '还有 6 个工作日', tone: 'plain' },
    { due: '2026-12-01', today: '2026-11-24', text: '还有 5 个工作日', tone: 'action' },
    { due: '2026-11-26', today: '2026-11-24', text: '还有 2 个工作日', tone: 'amber' },
    { due: '2026-11-24', today: '2026-11-24', text: '今天到期', tone: 'amber' },
    { due: '2026-11-29', today: '2026-11-28', text: '1 天后到期，中间没有工作日', tone: 'amber' },
    { due: '2026-11-27', today: '2026-11-28', text: '刚过期，不到 1 个工作日', tone: 'red' },
    { due: '2026-11-20', today: '2026-11-24', text: '超期 2 个工作日', tone: 'red' },
    { due: '2026-11-17', today: '2026-11-24', text: '超期 5 个工作日，要督办', tone: 'red' },
  ])('$due on $today: $text', ({ due, today, text, tone }) => {
    expect(wages(due, today)).toEqual({ text, tone });
  });

  it('says that there is none, and blames nobody for a right that has lapsed', () => {
    expect(wages(null, '2026-11-24')).toEqual({ text: '没有规定的日期', tone: 'plain' });
    expect(dueWords('injury', 'reconsideration', '2026-11-10', asOf('2026-11-24'))).toEqual({
      text: '期限已过',
      tone: 'plain',
    });
    expect(dueWords('injury', 'reconsideration', '2026-11-25', asOf('2026-11-24')).tone).toBe('plain');
  });
});

describe('advice', () => {
  const accident = {
    ...{ industry: 'instant_delivery', platform: 'meituan', accidentAt: '2026-11-23T18:10:00+08:00' },
    ...{ orderState: 'delivering', circumstance: 'accident', trafficAccident: false, hospitalised: false },
  };
  const injury = (facts: Record<string, unknown>) =>
    adviceOn(
      { procedure: 'injury', region: '310100', facts, submittedOn: '2026-11-24', groupOf: null },
      shippedRuleBook,
    );
  const wages = (facts: Record<string, unknown>, groupOf: number | null = null) =>
    adviceOn({ procedure: 'wages', region: '310115', facts, submittedOn: '2026-11-24', groupOf }, shippedRuleBook);

  it('proposes on cover with the rule’s reason, and asks where the report leaves it open', () => {
    expect(injury(accident)[0]!.title).toContain('建议确认');
    expect(injury(accident)[0]!.lines[0]).toContain('ACCIDENT_ON_ORDER');
    expect(injury({ ...accident, orderState: 'none' })[0]!.title).toContain('须由人核实');
    expect(injury({ ...accident, orderState: 'unsure' })[0]!.lines).toEqual([
      '当时是不是在单上，当事人说不清。请向平台核对订单和轨迹。',
    ]);
    expect(injury({ ...accident, industry: null })[0]!.lines[0]).toContain('不在全国名单上');
    expect(injury({ ...accident, hospitalised: true })[1]!.lines[0]).toContain('不适用小伤快办');
  });

  const owed = {
    ...{ category: 'A', continuing: false, endedOn: '2024-11-24', parallel: 'none', employerNamed: true },
    ...{ amountFen: 860_050, affected: 4, consentNamed: false },
  };
  it('names channel, two-year limit, amount and group', () => {
    const [channel, limit, claimed] = wages(owed, 12);
    expect(channel).toEqual({
      title: '受理渠道（规则 8.1）：劳动保障监察',
      lines: ['还可以：劳动人事争议仲裁委员会、一站式调解中心。', '代码 R7'],
    });
    expect(limit!.title).toContain('没有超过'); // the last day itself is in time
    expect(claimed!.title).toContain('8,600.50');
    expect(claimed!.lines.join('')).toMatch(/正在办 12 件.*不同意告诉单位/);
    expect(wages({ ...owed, endedOn: '2024-11-23' })[1]!.title).toContain('已经超过');
    expect(wages({ ...owed, endedOn: '2024-11-23' })[0]!.title).toContain('劳动人事争议仲裁委员会');
    expect(wages({ ...owed, endedOn: null })[0]!.lines).toEqual(['两年期限不明，提不出建议。']);
    expect(wages(owed)[2]!.lines.join('')).not.toContain('群体');
  });
});

it('office words never speak to the worker', () => {
  for (const { id, states } of Object.values(procedures))
    for (const state of Object.keys(states)) expect(stateText(id, state)).not.toContain('您');
  expect(stateText('wages', 'supplement')).toBe('等劳动者补材料');
});
