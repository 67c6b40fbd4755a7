import type { Template } from './formulas';

/** Last days say which day is day 1 (`dayOne`) and how far was counted; see `domain/calendar/deadline-step.ts`. */
const workingDays: Template = {
  zh: '{start}当天不算，第 1 天是 {dayOne}，数到第 {workingDays} 个工作日 =',
  en: '{start} itself is not counted, day 1 is {dayOne}; {workingDays} working days on =',
};
const days: readonly Template[] = [
  {
    zh: '{start}当天不算，第 1 天是 {dayOne}，第 {days} 天是 {rawDue}，不是工作日，顺延到 =',
    en: '{start} itself is not counted, day 1 is {dayOne}; day {days} is {rawDue}, a day off, so it moves to =',
  },
  {
    zh: '{start}当天不算，第 1 天是 {dayOne}，数到第 {days} 天 =',
    en: '{start} itself is not counted, day 1 is {dayOne}; day {days} =',
  },
];
const months: readonly Template[] = [
  {
    zh: '{start}当天不算，第 1 天是 {dayOne}，满 {months} 个月是 {rawDue}，不是工作日，顺延到 =',
    en: '{start} itself is not counted, day 1 is {dayOne}; {months} months end on {rawDue}, a day off, so it moves to =',
  },
  {
    zh: '{start}当天不算，第 1 天是 {dayOne}，满 {months} 个月 =',
    en: '{start} itself is not counted, day 1 is {dayOne}; {months} months end on =',
  },
];
const years: readonly Template[] = [
  {
    zh: '{start}当天不算，第 1 天是 {dayOne}，满 {years} 年是 {rawDue}，不是工作日，顺延到 =',
    en: '{start} itself is not counted, day 1 is {dayOne}; {years} years end on {rawDue}, a day off, so it moves to =',
  },
  {
    zh: '{start}当天不算，第 1 天是 {dayOne}，满 {years} 年 =',
    en: '{start} itself is not counted, day 1 is {dayOne}; {years} years end on =',
  },
];

const calendarFormulas: Record<string, readonly Template[]> = {
  'calendar.kindOfDay': [{ zh: '按 {date}所在年份的放假通知看', en: 'By the holiday notice of the year of {date}' }],
  'calendar.addWorkingDays': [workingDays],
  'calendar.countWorkingDays': [
    {
      zh: '{from}当天不算，数到 {to}（这天算）=',
      en: 'After {from}, which is not counted, up to and including {to} =',
    },
  ],
  'calendar.countWorkingDaysBack': [
    { zh: '{to}早于 {from}，所以是负数 =', en: '{to} comes before {from}, so the number is negative =' },
  ],
  'calendar.addPeriod.day': days,
  'calendar.addPeriod.month': months,
  'calendar.addPeriod.year': years,
};

const coverageFormulas: Record<string, readonly Template[]> = {
  'injury.gate.province': [
    {
      zh: '{provinceRegion}从 {from}起试点；出事那天是 {on}',
      en: '{provinceRegion} is in the pilot from {from}; the event was on {on}',
    },
    { zh: '试点名单里没有 {provinceRegion}', en: '{provinceRegion} is not on the list of the pilot' },
  ],
  'injury.gate.industry': [{ zh: '您做的是：{industry}', en: 'Your industry: {industry}' }],
  'injury.gate.platform': [
    {
      zh: '{platform}从 {from}到 {to}在全国名单上；出事那天是 {on}',
      en: '{platform} is on the national list from {from} to {to}; the event was on {on}',
    },
    {
      zh: '{platform}从 {from}起在全国名单上；出事那天是 {on}',
      en: '{platform} is on the national list from {from}; the event was on {on}',
    },
    {
      zh: '{on}的全国名单上没有 {platform}，再看本省另加的平台',
      en: '{platform} is not on the national list on {on}; then those the province added are looked at',
    },
  ],
  'injury.window': [
    {
      zh: '本平台的单：{orderState}；另外手上还有别的平台 {otherOrders} 单',
      en: 'Order on this platform: {orderState}; orders of other platforms held then: {otherOrders}',
    },
  ],
  'injury.attribution': [
    {
      zh: '出事时手上有 {platforms} 家平台的单，归哪一家要由人来定',
      en: 'Orders of {platforms} platforms were held; a person decides to which one it belongs',
    },
  ],
  'injury.hoursToDeath': [
    { zh: '从 {start} 算起，到 {deathAt}（小时）=', en: 'From {start} to {deathAt}, in hours =' },
  ],
  'injury.circumstance.preparation': [
    { zh: '{circumstance}；本省是否保障：{covered}', en: '{circumstance}; covered in this province: {covered}' },
  ],
  'injury.circumstance.commute': [
    {
      zh: '{circumstance}；本省是否保障：{covered}；交通事故：{trafficAccident}；本人责任：{workerLiability}',
      en: '{circumstance}; covered in this province: {covered}; traffic accident: {trafficAccident}; own liability: {workerLiability}',
    },
    {
      zh: '{circumstance}；本省是否保障：{covered}；交通事故：{trafficAccident}',
      en: '{circumstance}; covered in this province: {covered}; traffic accident: {trafficAccident}',
    },
  ],
  ...Object.fromEntries(
    [
      'accident',
      'violence',
      'missing',
      'illness',
      'rescue_public_interest',
      'old_military_injury',
      'occupational_disease',
    ].map((circumstance): [string, readonly Template[]] => [`injury.circumstance.${circumstance}`, ['{circumstance}']]),
  ),
  'injury.exclusion': [
    {
      zh: '故意犯罪、醉酒、吸毒、自残自杀的不算；这次：{exclusion}',
      en: 'Intentional crime, drunkenness, drugs, self-harm are excluded; here: {exclusion}',
    },
  ],
  'injury.exclusion.alcohol': [
    {
      zh: '测得每 100 毫升 {alcoholMgPer100ml} 毫克，达到 {drunkThresholdMgPer100ml} 毫克算醉酒',
      en: 'Measured {alcoholMgPer100ml} mg per 100 ml; drunk from {drunkThresholdMgPer100ml} mg',
    },
    {
      zh: '测得每 100 毫升 {alcoholMgPer100ml} 毫克；多少算醉酒没有给出',
      en: 'Measured {alcoholMgPer100ml} mg per 100 ml; from how much it counts as drunk was not given',
    },
  ],
};

const paymentFormulas: Record<string, readonly Template[]> = {
  'injury.industryMerged': [{ zh: '{on}：{industry}已经并入 =', en: 'On {on} {industry} is part of =' }],
  'injury.baseAmount': [{ zh: '{industry}，{on}的标准 =', en: '{industry}, the figure of {on} =' }],
  'injury.baseAmount.byClass': [
    { zh: '{industry}（{payoutClass}），{on}的标准 =', en: '{industry} ({payoutClass}), the figure of {on} =' },
  ],
  'injury.contribution.line': [
    {
      zh: '{industry}：{orders} 单 × {rate} 分 × 系数 {floatFactor} =',
      en: '{industry}: {orders} orders × {rate} fen × factor {floatFactor} =',
    },
  ],
  'injury.contribution.total': [
    { zh: '各行加起来 {exact} 分，最后取整一次 =', en: 'All lines together {exact} fen, rounded once at the end =' },
  ],
  'injury.benefitBase': ['{averageMonthlyFen} × {percent}% ='],
  'injury.disability.oneOff': [
    {
      zh: '{grade} 级：基数 {baseMonthlyFen} × {months} 个月 =',
      en: 'Grade {grade}: base {baseMonthlyFen} × {months} months =',
    },
  ],
  'injury.disability.share': [
    {
      zh: '{grade} 级：基数 {baseMonthlyFen} × {percent}% =',
      en: 'Grade {grade}: base {baseMonthlyFen} × {percent}% =',
    },
  ],
  'injury.disability.topUp': [
    {
      zh: '当地最低工资 {minimumWageFen} − {allowanceBeforeTopUpFen}（不少于 0）=',
      en: 'Local minimum wage {minimumWageFen} − {allowanceBeforeTopUpFen} (at least 0) =',
    },
  ],
  'injury.disability.monthly': ['{allowanceBeforeTopUpFen} + {minimumWageTopUpFen} ='],
  'injury.disability.switchedOff': [
    {
      zh: '{grade} 级的津贴在工伤保险里由用人单位出；试点里没有用人单位，还没有规定',
      en: 'For grade {grade} the employer pays under work-injury insurance; the pilot has no employer and no rule on file',
    },
  ],
  'injury.disability.noAllowance': [{ zh: '{grade} 级没有按月的津贴', en: 'No monthly allowance for grade {grade}' }],
  'injury.nursing': ['{regionAvgMonthlyWageFen} × {percent}% ='],
  'injury.nursing.none': [{ zh: '生活能自理，没有护理费', en: 'No care is needed, so there is no fee' }],
  'injury.death.oneOff': [
    {
      zh: '{year} 年全国城镇居民人均可支配收入 {incomeFen} × {multiple} =',
      en: 'National urban disposable income per head of {year}, {incomeFen} × {multiple} =',
    },
  ],
  'injury.death.oneOffMissing': [
    {
      zh: '生活困难，先给一半：{year} 年全国城镇居民人均可支配收入 {incomeFen} × {multiple} =',
      en: 'In hardship half is paid: national urban disposable income per head of {year}, {incomeFen} × {multiple} =',
    },
  ],
  'injury.death.noOneOff.missing': [
    { zh: '失踪的，生活困难时才先给一半', en: 'For a missing person half is paid, in hardship only' },
  ],
  'injury.death.noOneOff.death_after_stop_work_grade_1_to_4': [
    {
      zh: '一至四级在停工留薪期满后去世的，没有这一项',
      en: 'Not paid for a death of grades 1-4 after the stop-work period',
    },
  ],
  'injury.death.funeral': [
    {
      zh: '当地上年度月平均工资 {regionAvgMonthlyWageFen} × {months} 个月 =',
      en: 'Average monthly wage of the place {regionAvgMonthlyWageFen} × {months} months =',
    },
  ],
  'injury.death.dependant': [
    { zh: '{relation}：基数 {baseMonthlyFen} × {percent}% =', en: '{relation}: base {baseMonthlyFen} × {percent}% =' },
  ],
  'injury.death.dependantShare': [{ zh: '{relation}的比例 =', en: 'Share of the {relation} =' }],
  'injury.death.dependants': [{ zh: '各人相加 =', en: 'All shares together =' }],
  'injury.death.dependantsCut': [
    {
      zh: '比例合计 {sumPercent}%，超过 100%，总数以基数 {baseMonthlyFen} 为限 =',
      en: 'The shares come to {sumPercent}%, above 100%; the total stops at the base {baseMonthlyFen} =',
    },
  ],
  'injury.death.pensionFromMonth': [
    { zh: '出事那个月之后的第三个月起', en: 'From the third month after that of the accident' },
  ],
  'injury.medical.outOfCatalogue': ['{totalMedicalFen} − {catalogueEligibleFen} ='],
  'injury.medical.payable': [{ zh: '目录内的费用 =', en: 'Cost within the catalogue =' }],
  'injury.medical.payableLessThirdParty': [
    {
      zh: '目录内 {catalogueEligibleFen} − 第三人已付 {thirdPartyPaidMedicalFen}（不少于 0）=',
      en: 'In the catalogue {catalogueEligibleFen} − paid by the third party {thirdPartyPaidMedicalFen} (at least 0) =',
    },
  ],
  'injury.medical.payableBesideThirdParty': [
    {
      zh: '第三人已付 {thirdPartyPaidMedicalFen}，本省不扣除；目录内 =',
      en: 'The third party paid {thirdPartyPaidMedicalFen}, which this province does not deduct; in the catalogue =',
    },
  ],
  'injury.medical.advance': [
    {
      zh: '第三人{thirdParty}，基金先付 =',
      en: 'The third party is {thirdParty}; the fund pays first =',
    },
  ],
  'injury.medical.noAdvance': [
    {
      zh: '第三人{thirdParty}，本省基金不先付 =',
      en: 'The third party is {thirdParty}; the fund of this province does not pay first =',
    },
  ],
  'injury.medical.recovery': [
    { zh: '基金先付的 {medicalFen}，向第三人要回 =', en: 'What the fund paid, {medicalFen}, is claimed back =' },
  ],
  'injury.medical.noRecovery': [
    { zh: '没有先付，不用要回 =', en: 'Nothing was paid first, nothing is claimed back =' },
  ],
  'injury.medical.meals': [
    {
      zh: '住院 {hospitalDays} 天 × {mealAllowanceFenPerDay:fen} =',
      en: '{hospitalDays} days × {mealAllowanceFenPerDay:fen} =',
    },
  ],
  'injury.medical.noMeals': [{ zh: '没有住院', en: 'No days in hospital' }],
  'injury.medical.total': ['{medicalFen} + {mealAllowanceFen} ='],
};

const handlingFormulas: Record<string, readonly Template[]> = {
  'injury.filing.platformFrom.report': days,
  'injury.filing.platformFrom.accident': days,
  'injury.filing.worker': days,
  'injury.confirmation.deadline': [workingDays],
  'injury.confirmation.usedBefore': [
    {
      zh: '{start}受理，当天不算；{suspendedFrom}起中止 =',
      en: 'Accepted on {start}, which is not counted; suspended from {suspendedFrom} =',
    },
  ],
  'injury.confirmation.afterSuspension': [
    {
      zh: '恢复后从 {dayOne}接着数，还剩 {workingDays} 个工作日 =',
      en: 'Counting goes on with {dayOne}; {workingDays} working days are left =',
    },
  ],
  'injury.confirmation.suspendedTooLate': [
    {
      zh: '{suspendedFrom}才中止，这时期限已经过了，所以不变 =',
      en: 'The suspension began on {suspendedFrom}, after the last day, which therefore stays =',
    },
  ],
  'injury.confirmation.naturalDays': [{ zh: '从 {start}到 {due} =', en: 'From {start} to {due} =' }],
  'injury.small.confirm': [workingDays],
  'injury.small.pay': [workingDays],
  'injury.small.payFromLastDay': [
    {
      zh: '还没有确认，从最晚确认日 {start}算；第 1 天是 {dayOne}，数到第 {workingDays} 个工作日 =',
      en: 'Not confirmed yet, so from its last day {start}; day 1 is {dayOne}, {workingDays} working days on =',
    },
  ],
  'injury.remedy.reconsideration': days,
  'injury.remedy.litigation': months,
  'injury.remedy.afterReconsideration': days,
  'injury.appraisal.check': [workingDays],
  'injury.appraisal.conclude': days,
  'injury.appraisal.concludeExtended': days,
  'injury.appraisal.serve': days,
  'injury.appraisal.second': days,
  'injury.appraisal.reviewFrom': [
    { zh: '{concludedOn}作出结论，满 {years} 年 =', en: 'Concluded on {concludedOn}; {years} year later =' },
  ],
  'injury.appraisal.reviewAsked': [
    { zh: '{appliedOn}申请；最早 {allowedFrom}', en: 'Asked on {appliedOn}; possible from {allowedFrom}' },
  ],
  'injury.track.small': [
    {
      zh: '门诊费用 {outpatientCostFen}，上限 {smallLimitFen}（正好等于上限算不算：{limitInclusive}）；住院：{hospitalised}；要做鉴定：{appraisalNeeded}',
      en: 'Outpatient cost {outpatientCostFen}, limit {smallLimitFen} (the limit itself counts: {limitInclusive}); in hospital: {hospitalised}; appraisal needed: {appraisalNeeded}',
    },
  ],
  'injury.track.noSmall': [{ zh: '本省没有小伤快办', en: 'This province has no small-injury track' }],
  'injury.track.clear': [{ zh: '事实清楚：{factsClear}', en: 'Clear facts: {factsClear}' }],
  'injury.papers.fromApplicant': [
    {
      zh: '{list}；去世：{death}；交通事故：{trafficAccident}；别人先垫付：{paidFirstByOther}；晚申请：{late}；跨省治疗：{crossProvinceTreatment}；要交的份数 =',
      en: '{list}; death: {death}; traffic accident: {trafficAccident}; paid first by another: {paidFirstByOther}; late: {late}; treated in another province: {crossProvinceTreatment}; papers =',
    },
  ],
  'injury.papers.fromPlatform': [
    { zh: '{list}：接单的记录由平台提供 =', en: '{list}: the platform supplies the record of the order =' },
  ],
  'injury.papers.byDataSharing': [
    { zh: '{list}：身份和银行账户不用您交 =', en: '{list}: identity and bank account are not asked of you =' },
  ],
  'injury.review.continue': [
    { zh: '{pending} 项里，看病的钱不停 =', en: 'Of {pending} payments those for medical cost go on =' },
  ],
  'injury.review.decide': [
    { zh: '{pending} 项里，其余由经办人决定 =', en: 'Of {pending} payments the rest is for a caseworker to decide =' },
  ],
};

/** A step of a procedure says the same in every procedure. */
const transitionFormulas: Record<string, readonly Template[]> = Object.fromEntries(
  ['injury', 'wages'].flatMap((procedure): [string, readonly Template[]][] => [
    [
      `${procedure}.transition.state`,
      [{ zh: '现在是“{state}”，这一步不能做', en: 'The case stands at “{state}”, where this step is not possible' }],
    ],
    [`${procedure}.transition.actor`, [{ zh: '这一步不归{actor}做', en: 'This step is not for {actor} to take' }]],
    [
      `${procedure}.transition.guard`,
      [{ zh: '{on}，由{actor}做这一步，但条件不够', en: 'On {on}, taken by {actor}; a condition is not met' }],
    ],
    [`${procedure}.transition.taken`, [{ zh: '{on}，从“{state}”：{event}', en: 'On {on}, from “{state}”: {event}' }]],
    [`${procedure}.transition.flag`, [{ zh: '{on}记下', en: 'Noted on {on}' }]],
    [`${procedure}.transition.due`, [{ zh: '从 {on}算起 =', en: 'Counted from {on} =' }]],
    [`${procedure}.transition.dueStated`, [{ zh: '这一天是写明的 =', en: 'The day was stated =' }]],
  ]),
);

/** How the rules of the calendar, of the injury pilot and of the procedures reckon; see `formulas.ts`. */
export const injuryFormulas: Record<string, readonly Template[]> = {
  ...calendarFormulas,
  ...coverageFormulas,
  ...paymentFormulas,
  ...handlingFormulas,
  ...transitionFormulas,
};
