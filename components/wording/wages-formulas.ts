import type { ProcedureAct } from '@/domain/wages/procedure-table';
import { procedureDeadlines } from '@/domain/wages/procedure-table';
import type { Template } from './formulas';

/** A last day: day 1 is the day after the start; one that falls on a day off moves on. */
const deadline: readonly Template[] = [
  {
    zh: '{start}当天不算；第 1 个工作日是 {dayOne}，只数工作日，第 {workingDays} 个工作日 =',
    en: '{start} itself does not count; the first working day is {dayOne}; counting working days only, number {workingDays} =',
  },
  ...(['days', 'months', 'years'] as const).flatMap((unit): Template[] => {
    const zhUnit = { days: '天', months: '个月', years: '年' }[unit];
    const enUnit = { days: 'day(s)', months: 'month(s)', years: 'year(s)' }[unit];
    return [
      {
        zh: `{start}当天不算，{dayOne}是第 1 天；满 {${unit}} ${zhUnit}是 {rawDue}，那天休息，顺延到 =`,
        en: `{start} itself does not count, day 1 is {dayOne}; the period of {${unit}} ${enUnit} ends on {rawDue}, a day off, so it moves to =`,
      },
      {
        zh: `{start}当天不算，{dayOne}是第 1 天；满 {${unit}} ${zhUnit} =`,
        en: `{start} itself does not count, day 1 is {dayOne}; after {${unit}} ${enUnit} =`,
      },
    ];
  }),
];

const deadlineOfActs = Object.fromEntries(
  (Object.keys(procedureDeadlines) as ProcedureAct[]).map((act) => [`wages.deadline.${act}`, deadline]),
);

const overtime: Template = {
  zh: '{monthlyWageFen} ÷ 174 小时 ÷ 60 × {minutes} 分钟 × {percent}% =',
  en: '{monthlyWageFen} ÷ 174 hours ÷ 60 × {minutes} minutes × {percent}% =',
};

const amounts: Record<string, readonly Template[]> = {
  'wages.owed': [
    {
      zh: '{period}：应得 {earned:fen} − 合法扣款 {lawfulDeductions:fen} − 已付 {paid:fen} =',
      en: '{period}: earned {earned:fen} − lawful deductions {lawfulDeductions:fen} − paid {paid:fen} =',
    },
  ],
  'wages.owedTotal': [{ zh: '{months} 个月相加 =', en: '{months} months added up =' }],
  'wages.challenged': [
    {
      zh: '超时、差评之类的扣款单独列出，不从欠薪里减',
      en: 'Deductions for lateness or bad reviews are listed apart and lower nothing',
    },
  ],
  'wages.deductionShare': ['{monthPayFen} × {shareBps} ='],
  'wages.deductionLimit': [
    {
      zh: '{shareFen} 和 {monthPayFen} − 最低工资 {monthlyMinFen}，取小的，不少于 0 =',
      en: 'The smaller of {shareFen} and {monthPayFen} − minimum wage {monthlyMinFen}, at least 0 =',
    },
  ],
  'wages.deductionExcess': [
    {
      zh: '已扣 {deductionFen} − 上限 {maxDeductionFen}（不少于 0）=',
      en: 'Deducted {deductionFen} − limit {maxDeductionFen} (at least 0) =',
    },
  ],
  'wages.workMinutes': [
    {
      zh: '{dayCount} 天：接单和要求在线的时间（重叠只算一次）{onlineMinutes} 分钟 + 宽放 {allowanceMinutes} 分钟 =',
      en: '{dayCount} days: orders and ordered presence, overlaps once, {onlineMinutes} minutes + allowance {allowanceMinutes} minutes =',
    },
  ],
  'wages.hourlyFloor': [
    { zh: '{hourlyMinFen} × {workMinutes} 分钟 ÷ 60 =', en: '{hourlyMinFen} × {workMinutes} minutes ÷ 60 =' },
  ],
  'wages.hourlyGap': [
    { zh: '{floorFen} − 已付 {paidFen}（不少于 0）=', en: '{floorFen} − paid {paidFen} (at least 0) =' },
  ],
  'wages.countedPay': [
    {
      zh: '全部 {totalFen} − 加班费、津贴和法定福利 {leftOutFen} =',
      en: 'All {totalFen} − overtime, allowances and statutory welfare {leftOutFen} =',
    },
  ],
  'wages.monthlyFloor': [
    {
      zh: '最低工资 {monthlyMinFen} − 算进最低工资的收入 {countedFen}（不少于 0）=',
      en: 'Minimum {monthlyMinFen} − pay that counts {countedFen} (at least 0) =',
    },
  ],
  'wages.minimumWage.monthly': [
    {
      zh: '{usedRegion}，第 {tier} 档，{from}起，查 {on}',
      en: '{usedRegion}, tier {tier}, in force from {from}, looked up for {on}',
    },
  ],
  'wages.minimumWage.hourly': [
    {
      zh: '{usedRegion}，第 {tier} 档，{from}起，查 {on}',
      en: '{usedRegion}, tier {tier}, in force from {from}, looked up for {on}',
    },
  ],
  'wages.overtimeClass': [{ zh: '{date}：{kind}', en: '{date}: {kind}' }],
  'wages.overtime.hourly': [
    { zh: '{monthlyWageFen} ÷ 21.75 天 ÷ 8 小时 =', en: '{monthlyWageFen} ÷ 21.75 days ÷ 8 hours =' },
  ],
  'wages.overtime.workday': [overtime],
  'wages.overtime.rest': [overtime],
  'wages.overtime.statutory': [overtime],
  'wages.overtime.timeOff': [
    {
      zh: '{minutes} 分钟已经安排补休，不再付钱',
      en: '{minutes} minutes were given back as time off, so no pay is due',
    },
  ],
  'wages.overtime.total': ['{weekdayFen} + {restFen} + {statutoryFen} ='],
  'wages.doublePay.from': [
    { zh: '{startOn}入职，满 {fromMonths} 个月 =', en: 'Hired {startOn}, after {fromMonths} month =' },
  ],
  'wages.doublePay.to': [
    {
      zh: '取最早的：签合同的前一天、离职那天、算到那天、{startOn}满 {toMonths} 个月的前一天 =',
      en: 'The earliest of the day before signing, the end of the relation, the day asked for, and the day before {toMonths} months from {startOn} =',
    },
  ],
  'wages.doublePay.whole': [
    { zh: '{wholeMonths} 个整月 × {monthlyWageFen} =', en: '{wholeMonths} whole months × {monthlyWageFen} =' },
  ],
  'wages.doublePay.part': [
    {
      zh: '{afterDay}之后到 {to}有 {partialWorkdays} 个工作日：{monthlyWageFen} × {partialWorkdays} ÷ 21.75，不超过一个月 =',
      en: '{partialWorkdays} working days after {afterDay} to {to}: {monthlyWageFen} × {partialWorkdays} ÷ 21.75, at most a month =',
    },
  ],
  'wages.doublePay': [
    '{wholeFen} + {partFen} =',
    {
      zh: '{startOn}入职，最早从 {firstDay}算；在那之前已经签了合同、离开了，或者还没到那天，没有要补的',
      en: 'Hired {startOn}, due from {firstDay} at the earliest; the period ended before that day, so nothing is due',
    },
  ],
  'wages.unpaidAtDeadline': [
    {
      zh: '责令支付 {orderedFen} − {deadline}为止已付 {paidInTime:fen}（不少于 0）=',
      en: 'Ordered {orderedFen} − paid until {deadline} {paidInTime:fen} (at least 0) =',
    },
  ],
  'wages.supplement': ['{unpaidAtDeadlineFen} × {rateBps} ='],
};

const dates: Record<string, readonly Template[]> = {
  ...deadlineOfActs,
  'wages.clock.acceptBy': deadline,
  'wages.clock.investigateBy': deadline,
  'wages.clock.investigateByExtended': deadline,
  'wages.clock.decideBy': deadline,
  'wages.limitation.remuneration': deadline,
  'wages.limitation.ordinary': deadline,
  'wages.limitation.again': deadline,
  'wages.inspectionLimit': deadline,
  'wages.blacklist.ends': deadline,
  'wages.blacklist.early': deadline,
  'wages.alarm': [
    {
      zh: '{today}之后到 {due}还有 {workingDays} 个工作日',
      en: '{workingDays} working days after {today} up to {due}',
    },
  ],
  'wages.alarm.overdue': [
    {
      zh: '{due}已经过了，到 {today}超过 {workingDays} 个工作日',
      en: '{due} has passed; {workingDays} working days overdue on {today}',
    },
  ],
  'wages.inspectionLimit.continuing': [
    {
      zh: '{reportedOn}反映时还在欠，期限没有开始算',
      en: 'Still going on when reported on {reportedOn}; the limit has not begun',
    },
  ],
  'wages.inspectionLimit.inTime': [
    { zh: '{reportedOn}反映，最后一天是 {lastDay}', en: 'Reported {reportedOn}, last day {lastDay}' },
  ],
  'wages.limitation.none': [
    { zh: '还在那里干活，时效没有开始算', en: 'The relation still runs, so the year has not begun' },
  ],
  'wages.limitation.inTime': [{ zh: '{filedOn}申请，最后一天是 {lastDay}', en: 'Filed {filedOn}, last day {lastDay}' }],
  'wages.payBy': [{ zh: '约定 {nominal}发，那天是工作日', en: 'Agreed for {nominal}, a working day' }],
  'wages.payBy.earlier': [
    {
      zh: '约定 {nominal}发，那天休息，提前到最近的工作日 =',
      en: 'Agreed for {nominal}, a day off, so the nearest earlier working day =',
    },
  ],
  'wages.overdueFrom': [{ zh: '{payBy}的第二天 =', en: 'The day after {payBy} =' }],
};

const decisions: Record<string, readonly Template[]> = {
  'wages.crime.category': [
    {
      zh: '用工类别是 {category}；这种报酬算不算这个罪里的劳动报酬没有定论，须由人判断',
      en: 'Category {category}; whether such pay falls under the crime is not settled, so a person decides',
    },
  ],
  'wages.crime.total': [{ zh: '{workers} 人相加 =', en: '{workers} workers added up =' }],
  'wages.crime.single': [
    {
      zh: '{workers} 人里，欠满 {months} 个月并且不少于 {singleFen} 元的人数 =',
      en: 'Of {workers} workers, those owed for {months} months and at least {singleFen} yuan =',
    },
  ],
  'wages.crime.group': [
    {
      zh: '{workers} 人（至少 {least} 人），合计 {totalFen} 元（至少 {groupFen} 元）',
      en: '{workers} workers (at least {least}), {totalFen} yuan in all (at least {groupFen} yuan)',
    },
  ],
  'wages.crime.amount': [
    { zh: '单人够数的 {hits} 人；多人标准：{group}', en: 'Single: {hits} workers; group: {group}' },
  ],
  'wages.crime.ordered': [
    {
      zh: '已责令支付：{ordered}；期满没有付清：{unpaidAfterOrderDeadline}',
      en: 'Ordered to pay: {ordered}; unpaid after the deadline: {unpaidAfterOrderDeadline}',
    },
  ],
  'wages.crime.conduct': [
    {
      zh: '转移财产或者逃匿：{evasion}；有能力支付：{ableToPay}',
      en: 'Moved property or hid: {evasion}; able to pay: {ableToPay}',
    },
  ],
  'wages.crime.refer': [
    { zh: '数额、责令、行为三项都符合才移送', en: 'Only when amount, order and conduct are all met' },
  ],
  'wages.finalAward.limit': [
    { zh: '月最低工资 {monthlyMinFen} × {months} =', en: 'Monthly minimum {monthlyMinFen} × {months} =' },
  ],
  'wages.finalAward.amount': [
    {
      zh: '{kind} {awardedFen} 元，不超过 {limitFen} 元的是终局',
      en: '{kind} {awardedFen} yuan; up to {limitFen} yuan is final',
    },
  ],
  'wages.finalAward.labour_standard': [
    {
      zh: '工作时间、休息休假、社会保险的争议，一律终局',
      en: 'Disputes over hours, rest and social insurance are always final',
    },
  ],
  'wages.finalAward.other': [{ zh: '其他请求，不是终局', en: 'Other claims are never final' }],
  'wages.finalAward.overall': [{ zh: '按上面每一项', en: 'From the items above' }],
  'wages.relation.eligible': [
    {
      zh: '劳动者符合条件：{eligibleWorker}；单位符合条件：{eligibleEntity}',
      en: 'Worker qualifies: {eligibleWorker}; company qualifies: {eligibleEntity}',
    },
  ],
  'wages.relation.business': [{ zh: '属于单位的业务：{partOfBusiness}', en: 'Part of the business: {partOfBusiness}' }],
  'wages.relation.factor': [
    { zh: '您的回答：{answer}；最多 {most} 分，得分 =', en: 'Your answer: {answer}; of {most} points =' },
  ],
  'wages.relation.score': ['{time} + {process} + {rules} + {continuity} + {pricing} ='],
  'wages.relation.labour': [
    {
      zh: '要管理强、规章强、合计至少 9 分；您是：管理 {process}、规章 {rules}、合计 {score}',
      en: 'Needs strong control, strong rules and at least 9; yours: control {process}, rules {rules}, sum {score}',
    },
  ],
  'wages.relation.civil': [
    {
      zh: '要合计不超过 3 分、没有过程管理；您是：合计 {score}、管理 {process}',
      en: 'Needs at most 3 and no control of the process; yours: sum {score}, control {process}',
    },
  ],
  'wages.relation.civilOutside': [
    {
      zh: '不属于单位业务，要合计不超过 3 分；您是 {score}',
      en: 'Outside the business, needs at most 3; yours {score}',
    },
  ],
  'wages.relation.outside': [
    {
      zh: '不属于单位业务，合计 {score} 分，系统不下判断',
      en: 'Outside the business with a sum of {score}: the system does not judge',
    },
  ],
  'wages.relation.soleTraderRegistration': [{ zh: '登记了个体工商户', en: 'Registered as a sole trader' }],
  'wages.relation.contractTitle': [{ zh: '合同叫什么名字', en: 'The title of the contract' }],
  'wages.relation.category': [{ zh: '按上面的顺序，第一个符合的', en: 'The first that is met, in the order above' }],
  'wages.route.R1': [{ zh: '您反映的是：{issue}', en: 'You report: {issue}' }],
  'wages.route.R2': [{ zh: '您反映的是：{issue}（{ground}）', en: 'You report: {issue} ({ground})' }],
  'wages.route.R3': [
    { zh: '已经开始：{parallel}，要按那个程序走', en: 'Already begun: {parallel}, so that procedure goes on' },
  ],
  'wages.route.R4': [{ zh: '知道是哪家单位：{employerIdentified}', en: 'The employer is known: {employerIdentified}' }],
  'wages.route.R5': [
    {
      zh: '{category}；干活在 {workRegion}，收到的是 {receivingRegion}',
      en: '{category}; the work is in {workRegion}, received in {receivingRegion}',
    },
  ],
  'wages.route.R6': [
    { zh: '{category}；在两年之内：{withinTwoYears}', en: '{category}; within two years: {withinTwoYears}' },
  ],
  'wages.route.R7': [
    { zh: '{category}；在两年之内：{withinTwoYears}', en: '{category}; within two years: {withinTwoYears}' },
  ],
  'wages.route.R8': [{ zh: '用工类别：{category}', en: 'Category: {category}' }],
  'wages.route.R9': [{ zh: '用工类别：{category}', en: 'Category: {category}' }],
  'wages.route.R10': [{ zh: '用工类别：{category}', en: 'Category: {category}' }],
  'wages.route.joint_interview': [{ zh: '因为性别受到不同对待', en: 'Treated differently because of sex' }],
  'wages.route.court_payment_order': [
    { zh: '有调解协议，对方没有照着付', en: 'A mediation agreement was not performed' },
  ],
  'wages.route.court_direct_action': [{ zh: '手里有工资欠条', en: 'There is a written debt note' }],
  'wages.liable.direct': [{ zh: '平台直接用工', en: 'The platform employs directly' }],
  'wages.liable.dispatch': [
    { zh: '劳务派遣；合作单位有资质：{partnerQualified}', en: 'Dispatch; partner licensed: {partnerQualified}' },
  ],
  'wages.liable.outsourcing': [
    { zh: '外包；合作单位有资质：{partnerQualified}', en: 'Outsourcing; partner qualified: {partnerQualified}' },
  ],
  'wages.liable.franchise': [
    { zh: '加盟；合作单位有资质：{partnerQualified}', en: 'Franchise; partner qualified: {partnerQualified}' },
  ],
  'wages.liable.unqualified': [
    {
      zh: '合作单位有资质：{partnerQualified}；平台先付，再向合作单位要',
      en: 'Partner qualified: {partnerQualified}; the platform pays and claims it back from the partner',
    },
  ],
  'wages.liable.affiliation': [{ zh: '挂靠经营', en: 'Affiliation' }],
  'wages.liable.crowdsourcing': [
    { zh: '众包；看软件协议里写的由谁付钱', en: 'Crowdsourcing; the agreement in the app names who pays' },
  ],
  'wages.liable.related_companies': [{ zh: '几家关联公司轮流用工', en: 'Related companies use the worker in turn' }],
  'wages.liable.also': [{ zh: '与上面一项同时', en: 'Beside the one above' }],
  'wages.hidden.sees_all': [
    { zh: '{viewer}办案需要看，每次看都有记录', en: '{viewer}: needed for the case, every look is logged' },
  ],
  'wages.hidden.name_only': [
    {
      zh: '{viewer}；{kind}；本人同意公开姓名：{consentNamed}',
      en: '{viewer}; {kind}; agreed to be named: {consentNamed}',
    },
  ],
  'wages.hidden.reporter_unknown': [
    {
      zh: '{viewer}；{kind}；本人同意公开姓名：{consentNamed}',
      en: '{viewer}; {kind}; agreed to be named: {consentNamed}',
    },
  ],
  'wages.groupCases': [
    {
      zh: '{employer}、{cause}：{reports} 件，满 {groupSize} 件算群体性案件',
      en: '{employer}, {cause}: {reports} reports; {groupSize} make a group case',
    },
  ],
};

/** How the rules on unpaid pay reckon; see `formulas.ts`. */
export const wagesFormulas: Record<string, readonly Template[]> = { ...amounts, ...dates, ...decisions };
