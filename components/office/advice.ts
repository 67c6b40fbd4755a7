import { formatDay, formatFen } from '@/components/wording/lang';
import { channelName } from '@/domain/claims/channel-wording';
import type { ProcedureId } from '@/domain/claims/procedure';
import { coverage, type Coverage } from '@/domain/injury/coverage';
import { coverageInput } from '@/domain/injury/coverage-input';
import { isError, isUnknown, parseInput } from '@/domain/kernel/input';
import type { Day } from '@/domain/kernel/days';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { groupSize } from '@/domain/wages/group-cases';
import { inspectionLimit, inspectionLimitInput } from '@/domain/wages/inspection-limit';
import { route, routeInput } from '@/domain/wages/route';

type Facts = Readonly<Record<string, unknown>>;
type Claim = { procedure: ProcedureId; region: string; facts: Facts; submittedOn: Day; groupOf: number | null };

/** What the rules make of the facts as reported: advice with its reason and code, never a decision. */
export type Advice = { title: string; lines: string[] };

export function adviceOn(claim: Claim, rules: RuleBook): Advice[] {
  switch (claim.procedure) {
    case 'injury':
      return [coverageAdvice(claim, rules), trackAdvice(claim.facts)];
    case 'wages':
      return [routeAdvice(claim), limitAdvice(claim), claimedAdvice(claim)];
    case 'enrolment':
      return [];
  }
}

const proposals: Record<Coverage['coverage'], string> = {
  confirm: '建议确认',
  deemed: '建议视同确认',
  not_confirm: '可能不予确认，须由人核实',
  manual_review: '须由人判断',
  not_in_pilot: '名单上查不到，须由人核实',
};

const coverageReasons: Record<Coverage['reasonCode'], string> = {
  PROVINCE_NOT_STARTED: '受伤那天，本省还没有开始试点。',
  INDUSTRY_NOT_IN_PILOT: '行业不在试点范围。',
  PLATFORM_NOT_STARTED: '受伤那天，平台还没有进全国名单；请核对本省名单。',
  PLATFORM_NOT_LISTED: '平台不在全国名单上；请核对本省名单。',
  OUTSIDE_ORDER_WINDOW: '报案说当时没有单子；请向平台核对订单和轨迹。',
  ACCIDENT_ON_ORDER: '执行订单期间的意外伤害。',
  VIOLENCE_ON_ORDER: '执行订单期间受到暴力伤害。',
  MISSING_ON_ORDER: '执行订单期间下落不明。',
  RESCUE_PUBLIC_INTEREST: '抢险救灾等维护公共利益的活动中受伤，视同。',
  PREPARE_FINISH: '与订单有关的预备性、收尾性工作。',
  PREPARE_FINISH_NOT_COVERED: '本省不包括预备性、收尾性工作。',
  PREPARE_FINISH_SWITCH_OPEN: '预备性、收尾性工作是否包括，本省规定未查到。',
  COMMUTE_NOT_COVERED: '本省不包括上下班途中。',
  COMMUTE_SWITCH_OPEN: '上下班途中是否包括，本省规定未查到。',
  COMMUTE_NO_TRAFFIC_ACCIDENT: '途中，但不是交通事故。',
  COMMUTE_LIABILITY_OPEN: '途中交通事故，责任还没有认定。',
  COMMUTE_MAIN_LIABILITY: '途中交通事故，本人负主要或者全部责任。',
  COMMUTE_NOT_MAIN_LIABILITY: '途中交通事故，本人不负主要责任。',
  ILLNESS_WITHOUT_DEATH_48H: '突发疾病，没有在 48 小时之内死亡。',
  ILLNESS_DEATH_48H: '突发疾病，48 小时之内死亡，视同。',
  CIRCUMSTANCE_SWITCHED_OFF: '这种情形试点没有明确规定。',
  EXCLUDED_CRIME: '排除情形：故意犯罪。',
  EXCLUDED_DRUNK: '排除情形：醉酒。',
  EXCLUDED_DRUGS: '排除情形：吸毒。',
  EXCLUDED_SELF_HARM: '排除情形：自残或者自杀。',
  DRUNK_THRESHOLD_UNKNOWN: '血液酒精含量有记录，醉酒标准未定。',
};

const openQuestions: Record<string, string> = {
  industry: '平台不在全国名单上，行业不明。请核对本省名单和平台的业务。',
  platform: '没有写平台。',
  orderState: '当时是不是在单上，当事人说不清。请向平台核对订单和轨迹。',
  circumstance: '情形不明，请核实。',
  accidentAt: '受伤的时间不明，请核实。',
};

function coverageAdvice({ region, facts }: Claim, { pilot }: RuleBook): Advice {
  const title = '保障范围（试点规则 1.2–1.6）';
  const { industry, platform, accidentAt, orderState, circumstance, trafficAccident } = facts;
  const input = parseInput(coverageInput, {
    ...{ province: region, industry, platform, accidentAt, orderState, circumstance, trafficAccident },
  });
  const found = isError(input) ? input : coverage(input, pilot);
  if (isError(found)) return { title, lines: [openQuestions[found.error.field] ?? '事实不够，提不出建议。'] };
  if (isUnknown(found)) return { title, lines: ['规则缺一项参数，提不出建议。'] };
  return {
    title: `${title}：${proposals[found.coverage]}`,
    lines: [
      `${coverageReasons[found.reasonCode]}（${found.reasonCode}）`,
      ...(found.attribution === 'manual_review' ? ['同时有几个平台的订单，归哪个平台须由人判断。'] : []),
      ...(found.coverage === 'confirm' || found.coverage === 'deemed' ? ['有没有排除情形，报案时不问，请核实。'] : []),
    ],
  };
}

/** The costs are not asked in the report, so the small-injury limit of a province cannot be tried here. */
const trackAdvice = ({ hospitalised }: Facts): Advice => ({
  title: '办理方式（试点规则 4.1）',
  lines: [
    hospitalised === true
      ? '住院了，不适用小伤快办。事实清楚的 7 个工作日，其余 30 个工作日。'
      : '报案时没有住院。本省有小伤额度、核对票据不超过的，可以小伤快办；费用还没有登记，这里不下结论。',
  ],
});

function limitOf({ facts, submittedOn }: Claim) {
  const input = parseInput(inspectionLimitInput, {
    ...{ continuing: facts.continuing, violationEndedOn: facts.endedOn, reportedOn: submittedOn },
  });
  return isError(input) ? input : inspectionLimit(input);
}

function limitAdvice(claim: Claim): Advice {
  const title = '两年期限（《劳动保障监察条例》第二十条）';
  const limit = limitOf(claim);
  if (isError(limit)) return { title, lines: ['不知道哪天结束的，算不出来。请核实。'] };
  if (limit.lastDay === null) return { title: `${title}：没有超过`, lines: ['劳动者说欠薪还在继续，期限没有开始算。'] };
  return {
    title: `${title}：${limit.inTime ? '没有超过' : '已经超过'}`,
    lines: [
      `按劳动者说的结束日子，期限到 ${formatDay(limit.lastDay, 'zh')}；反映在 ${formatDay(claim.submittedOn, 'zh')}。`,
    ],
  };
}

function routeAdvice(claim: Claim): Advice {
  const title = '受理渠道（规则 8.1）';
  const { facts, region } = claim;
  const limit = limitOf(claim);
  if (isError(limit)) return { title, lines: ['两年期限不明，提不出建议。'] };
  const elsewhere = facts.parallel === 'arbitration' || facts.parallel === 'court' ? facts.parallel : 'none';
  const input = parseInput(routeInput, {
    ...{ issue: 'unpaid_pay', parallel: elsewhere, employerIdentified: facts.employerNamed, category: facts.category },
    // The desk was found by the place of work, so nothing has to be transferred on that account.
    ...{ workDistrict: region, receivingDistrict: region, withinTwoYears: limit.inTime },
  });
  const found = isError(input) ? input : route(input);
  if (isError(found)) return { title, lines: ['事实不够，提不出建议。'] };
  return {
    title: `${title}：${channelName(found.primary).zh}`,
    lines: [
      ...(found.also.length > 0
        ? [`还可以：${found.also.map((channel) => channelName(channel).zh).join('、')}。`]
        : []),
      `代码 ${found.code}`,
    ],
  };
}

const claimedAdvice = ({ facts, groupOf }: Claim): Advice => ({
  title: `劳动者说欠：${typeof facts.amountFen === 'number' ? formatFen(facts.amountFen) : '没有写数额'}`,
  lines: [
    ...(typeof facts.affected === 'number' && facts.affected > 0
      ? [`劳动者说还有大约 ${facts.affected} 人也被欠。`]
      : []),
    ...(groupOf === null
      ? []
      : [
          `同一平台的欠薪线索，本窗口正在办 ${groupOf} 件，达到 ${groupSize} 件：按群体性案件报单位负责人，当天报（规则 7.6）。`,
        ]),
    ...(facts.consentNamed === true ? [] : ['劳动者不同意告诉单位是谁反映的。责令支付之前要再问一次。']),
  ],
});
