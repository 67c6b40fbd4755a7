import { formatBps, formatDay, formatFen, type Lang } from '@/components/wording/lang';
import type { Calendar } from '@/domain/calendar/calendar';
import type { ProcedureId } from '@/domain/claims/procedure';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { remedyDeadlines } from '@/domain/injury/remedy-deadlines';
import { isRealDay, type Day } from '@/domain/kernel/days';
import { isError } from '@/domain/kernel/input';
import { arbitrationLimitation } from '@/domain/wages/arbitration-limitation';

type Facts = Readonly<Record<string, unknown>>;
type Say = (zh: string, en: string) => string;

/** A decision as the person it is about reads it: what, why, by which rule, what would change it, what one can do. */
export type Letter = { heading: string; number: string; from: string; parts: { term: string; lines: string[] }[] };

export type LetterInput = {
  procedure: ProcedureId;
  event: string;
  /** Of the decision. */
  facts: Facts;
  /** Of the claim. */
  claimFacts: Facts;
  reason: string;
  receiptNumber: string;
  office: string | null;
  /** The day of the letter; periods of remedy are reckoned as if it were delivered on this day. */
  on: Day;
  /** By which these periods are counted. */
  calendar: Calendar;
};

type Content = { heading: string; decision: string; rule: string; change: string; next: string[] };
type Writer = (input: LetterInput, say: Say, lang: Lang) => Content;

/** Undefined for an event that is no decision of two persons. */
export function decisionLetter(input: LetterInput, lang: Lang): Letter | undefined {
  const say: Say = (zh, en) => (lang === 'zh' ? zh : en);
  const content = writers[`${input.procedure} ${input.event}`]?.(input, say, lang);
  if (!content) return undefined;
  return {
    heading: content.heading,
    number: `${say('受理编号', 'Receipt number')} ${formatReceiptNumber(input.receiptNumber)}`,
    from: [input.office, formatDay(input.on, lang)].filter(Boolean).join(say('，', ', ')),
    parts: [
      { term: say('决定', 'Decision'), lines: [content.decision] },
      { term: say('理由', 'Reason'), lines: [input.reason] },
      { term: say('依据', 'Rule'), lines: [content.rule] },
      { term: say('什么会改变它', 'What would change it'), lines: [content.change] },
      { term: say('接下来', 'What you can do'), lines: content.next },
    ],
  };
}

const writers: Readonly<Record<string, Writer>> = {
  'injury refuse': (input, say, lang) => ({
    heading: say('不予受理决定书', 'Decision of non-acceptance'),
    decision: say(
      '您的职业伤害待遇申请没有被受理。',
      'Your application for occupational-injury benefits was not accepted.',
    ),
    rule: say(
      '职业伤害保障试点的范围（省份、行业、平台和接单时间）；复议和起诉参照《工伤保险条例》第五十五条。',
      'The scope of the pilot (province, industry, platform, order); remedies by analogy with art. 55 of the work-injury regulation.',
    ),
    change: say(
      '有记录说明受伤在试点的地区、行业、平台和订单期间之内，例如订单截图、平台的派单记录。',
      'Records showing that the injury falls within place, industry, platform and order of the pilot, such as screenshots of the order.',
    ),
    next: injuryRemedies(input, say, lang),
  }),
  'injury decide_yes': (input, say, lang) => ({
    heading: say('职业伤害确认结论书', 'Confirmation of an occupational injury'),
    decision: say('这次受伤确认为职业伤害。', 'This is confirmed as an occupational injury.'),
    rule: say(
      '参照《工伤保险条例》第十四条、第十五条。',
      'By analogy with arts. 14 and 15 of the work-injury regulation.',
    ),
    change: say(
      '结论有错误或者是骗取的，听取您的意见、写明理由以后才能撤销。',
      'Only error or fraud, after you were heard and with the reason in writing.',
    ),
    next: [
      say(
        '经办机构审核医疗费用。伤情稳定后还有残疾的，可以申请劳动能力鉴定。',
        'The agency assesses the medical costs. If a disability remains once your condition is stable, you can ask for an appraisal.',
      ),
      ...injuryRemedies(input, say, lang),
    ],
  }),
  'injury decide_no': (input, say, lang) => ({
    heading: say('不予确认职业伤害结论书', 'Decision of non-confirmation'),
    decision: say('这次受伤没有确认为职业伤害。', 'This was not confirmed as an occupational injury.'),
    rule: say(
      '参照《工伤保险条例》第十四条、第十五条、第十六条。',
      'By analogy with arts. 14 to 16 of the work-injury regulation.',
    ),
    change: say(
      '有证据说明受伤发生在执行平台订单期间、因执行订单引起，或者不属于排除的情形。',
      'Evidence that it happened on an order and because of it, or that no exclusion applies.',
    ),
    next: injuryRemedies(input, say, lang),
  }),
  'injury revoke': (input, say, lang) => ({
    heading: say('撤销职业伤害确认决定书', 'Withdrawal of the confirmation'),
    decision: say(
      '原来的职业伤害确认撤销，已经付的钱要核算收回。',
      'The confirmation is withdrawn; money already paid is to be recovered.',
    ),
    rule: say(
      '确认有错误或者是骗取的，听取意见、写明理由后撤销（试点的具体规定待核对）。',
      'A confirmation found to be wrong or obtained by fraud is withdrawn after a hearing and with the reason in writing (the text of the pilot is to be checked).',
    ),
    change: say('有证据说明原来的确认没有错。', 'Evidence that the confirmation was right.'),
    next: injuryRemedies(input, say, lang),
  }),
  'wages refuse': (input, say, lang) => ({
    heading: say('不予受理通知书', 'Notice of non-acceptance'),
    decision: say('劳动保障监察没有受理您的欠薪线索。', 'Labour inspection did not accept your report of unpaid pay.'),
    rule: say(
      '《劳动保障监察条例》第二十条：违法行为结束满两年的，不再查处。',
      'Art. 20 of the labour-inspection regulation: breaches that ended more than two years ago are not pursued.',
    ),
    change: say(
      '有证据说明欠薪还在继续，或者结束的日子到您反映的时候不满两年。',
      'Evidence that pay is still being withheld, or that this ended less than two years before your report.',
    ),
    next: [...otherChannels(input, say, lang), wagesRemedies(say)],
  }),
  'wages order_payment': ({ facts }, say, lang) => ({
    heading: say('责令限期支付', 'Order to pay'),
    decision: say(
      `查出欠 ${fenOf(facts.arrearsFen, lang)}，责令用工单位最迟 ${dayOf(facts.payBy, lang)} 付清。`,
      `${fenOf(facts.arrearsFen, lang)} is owed; payment is ordered by ${dayOf(facts.payBy, lang)}.`,
    ),
    rule: say('《劳动保障监察条例》第十八条、第二十六条。', 'Arts. 18 and 26 of the labour-inspection regulation.'),
    change: say('已经付清的银行记录，或者数额不对的证据。', 'Bank records of payment, or evidence of another amount.'),
    next: [
      say('收到钱后，请点“我收到钱了”。', 'When you have the money, press “I have the money”.'),
      say(
        '到期没有付清的，可以再决定加付 50% 到 100% 的赔偿金。',
        'If it is not paid in time, a supplement of 50% to 100% can be decided.',
      ),
      wagesRemedies(say),
    ],
  }),
  'wages decide': ({ facts }, say) => ({
    heading: say('行政处理决定书', 'Handling decision'),
    decision: say(
      `限期内没有付清。用工单位要付清欠款，再按欠款的 ${rateOf(facts.rateBps, say)} 加付赔偿金给您。`,
      `It was not paid in time. The employer has to pay what is owed and ${rateOf(facts.rateBps, say)} of it on top.`,
    ),
    rule: say('《劳动保障监察条例》第二十六条。', 'Art. 26 of the labour-inspection regulation.'),
    change: say('限期以内已经付清的银行记录。', 'Bank records of payment within the time of the order.'),
    next: [
      say(
        '还不付的，复议和起诉的时间过完以后，可以申请法院强制执行。',
        'If it stays unpaid, the court can be asked to enforce it once the time for review and suit is over.',
      ),
      wagesRemedies(say),
    ],
  }),
  'wages revoke': (input, say, lang) => ({
    heading: say('撤销立案决定书', 'Closing of the case'),
    decision: say('调查没有发现违法，立案撤销。', 'The investigation found no breach; the case is closed.'),
    rule: say('《劳动保障监察条例》第十八条。', 'Art. 18 of the labour-inspection regulation.'),
    change: say(
      '有新的情况或者证据：可以重新打开这条线索。',
      'New facts or evidence: the report can then be reopened.',
    ),
    next: [...otherChannels(input, say, lang), wagesRemedies(say)],
  }),
  'enrolment refuse': (_, say) => ({
    heading: say('不予确认登记通知书', 'Notice on the enrolment'),
    decision: say('您的登记没有确认。', 'Your enrolment was not confirmed.'),
    rule: say('登记是本站的办理约定，不是法规的要求。', 'Enrolment is a practice of this site; no law demands it.'),
    change: say('补上和核对记录一致的内容。', 'Details that match the records.'),
    next: [
      say('您可以随时重新登记。', 'You can enrol again at any time.'),
      say('平台给您的保障不受影响。', 'Your platform cover is not affected.'),
    ],
  }),
};

/** 60 days and six months from delivery; the dates are an example, because delivery is still to come. */
function injuryRemedies({ on, calendar }: LetterInput, say: Say, lang: Lang): string[] {
  const last = remedyDeadlines({ servedOn: on, rollOver: true, reconsiderationDecisionServedOn: undefined }, calendar);
  const periods = say(
    '不同意的，从送到的第二天起，60 天内申请行政复议，或者 6 个月内向人民法院起诉（《行政复议法》第二十条、《行政诉讼法》第四十六条）。',
    'If you disagree: ask for a review within 60 days of delivery, or go to court within 6 months (Administrative Reconsideration Law art. 20, Administrative Litigation Law art. 46).',
  );
  if (isError(last)) return [periods];
  const [review, court] = [formatDay(last.reconsiderationDeadline, lang), formatDay(last.litigationDeadline, lang)];
  const later = last.provisional
    ? say('（放假安排公布后可能变动）', ' (may move when the holidays are announced)')
    : '';
  return [
    periods,
    say(
      `如果${formatDay(on, lang)}送到，最后日期是 ${review} 和 ${court}${later}；以实际送到的日子为准。`,
      `If delivered on ${formatDay(on, lang)}, the last days are ${review} and ${court}${later}; the day of actual delivery counts.`,
    ),
    say('复议和起诉的时候，看病的钱不停。', 'Payment of medical costs does not stop for a review or a suit.'),
  ];
}

/** The lengths were not confirmed for labour inspection (unpaid-wages 4.1, mark U): a date must never come from memory. */
const wagesRemedies = (say: Say): string =>
  say(
    '不同意的，可以申请行政复议或者向人民法院起诉，最后日期写在送到的书面决定里。',
    'If you disagree, you can ask for a review or go to court; the last days stand in the written decision delivered to you.',
  );

function otherChannels({ claimFacts, on, calendar }: LetterInput, say: Say, lang: Lang): string[] {
  const ended = claimFacts.endedOn;
  const relationEndedOn = typeof ended === 'string' && isRealDay(ended) ? ended : undefined;
  const limit = arbitrationLimitation(
    { claim: 'remuneration', relationEndedOn, knewOn: undefined, filedOn: on, interruptions: [] },
    calendar,
  );
  const arbitration = say('有劳动关系的，可以申请劳动仲裁', 'With an employment relation you can go to arbitration');
  const until =
    isError(limit) || limit.lastDay === null
      ? say('：还在那里干活的，没有时间限制。', '; while you still work there, no time limit runs.')
      : say(
          `：一般到 ${formatDay(limit.lastDay, lang)}，中间催要过的重新计算。`,
          `, usually until ${formatDay(limit.lastDay, lang)}; a demand in between starts the year anew.`,
        );
  return [
    arbitration + until,
    say(
      '也可以直接向人民法院起诉；不会写，打 12348 问法律援助。',
      'You can also go to court; legal aid at 12348 helps you to write it.',
    ),
  ];
}

const unknownValue: Record<Lang, string> = { zh: '（没有填）', en: '(not given)' };
const fenOf = (value: unknown, lang: Lang): string =>
  typeof value === 'number' ? formatFen(value, lang) : unknownValue[lang];
const dayOf = (value: unknown, lang: Lang): string =>
  typeof value === 'string' && isRealDay(value) ? formatDay(value, lang) : unknownValue[lang];
const rateOf = (value: unknown, say: Say): string =>
  typeof value === 'number' ? formatBps(value) : say(unknownValue.zh, unknownValue.en);
