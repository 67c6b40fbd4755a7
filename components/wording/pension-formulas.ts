import type { Template } from './formulas';

/** How the pension's rules reckon; see `formulas.ts`. */
export const pensionFormulas: Record<string, readonly Template[]> = {
  'account.rate': [
    { zh: '{year} 年公布的记账利率', en: 'Rate published for {year}' },
    { zh: '您给出的利率', en: 'The rate that was given' },
  ],
  'account.monthProduct': [
    {
      zh: '{credits} 笔记账，共 {creditsTotalFen}；每笔 × 当月到年底的月数，再相加 =',
      en: '{credits} credits, {creditsTotalFen} in all; each × the months from its own to December, added up =',
    },
  ],
  'account.interestOnOpening': ['{openingFen} × {rateBps} ='],
  'account.interestOnCredits': ['{monthProductFen} × {rateBps} ÷ 12 ='],
  'account.closing': ['{openingFen} × (1 + {rateBps}) + {creditsTotalFen} + {monthProductFen} × {rateBps} ÷ 12 ='],

  'retirement.noDelay': [
    {
      zh: '{birthMonth}出生，早于 {firstBirthMonth}，不延迟，原法定 {originalAgeYears} 岁',
      en: 'Born in {birthMonth}, before {firstBirthMonth}: no delay, original age {originalAgeYears}',
    },
  ],
  'retirement.delay': [
    {
      zh: '{birthMonth}出生；从 {firstBirthMonth}出生的人起，每 {stepBirthMonths} 个月延迟 1 个月，最多 {maxDelayMonths} 个月',
      en: 'Born in {birthMonth}; from those born in {firstBirthMonth}, 1 month for every {stepBirthMonths} months, at most {maxDelayMonths}',
    },
  ],
  'retirement.statutoryMonth': [
    {
      zh: '{birthMonth} + {ageYears} 岁 {ageExtraMonths} 个月 =',
      en: '{birthMonth} + {ageYears} years {ageExtraMonths} months =',
    },
  ],
  'retirement.minimumMonths': [
    {
      zh: '法定退休在 {year} 年，至少缴满 {years} 年',
      en: 'Statutory month in {year}: at least {years} years',
    },
  ],
  'retirement.earliestMonth': [
    {
      zh: '不早于 {originalAgeYears} 岁，也不早于 {statutoryMonth}前 {maxMonths} 个月；要先满最低缴费年限，提前三个月书面告知',
      en: 'Not before age {originalAgeYears} and not more than {maxMonths} months before {statutoryMonth}; the minimum must be met, with three months’ written notice',
    },
  ],
  'eligibility.available': [
    {
      zh: '从 {paidThrough}的下个月，到 {statutoryMonth}的上个月',
      en: 'From the month after {paidThrough} to the month before {statutoryMonth}',
    },
  ],
  'eligibility.atStatutory': [
    {
      zh: '已缴 {paidMonths} + 还能缴 {monthsAvailable} =',
      en: 'Paid {paidMonths} + still to pay {monthsAvailable} =',
    },
  ],
  'eligibility.shortfall': [
    {
      zh: '要满 {neededMonths} − 到时 {monthsAtStatutory} =',
      en: 'Needed {neededMonths} − by then {monthsAtStatutory} =',
    },
  ],
  'eligibility.enough': [
    {
      zh: '要满 {neededMonths}，到时 {monthsAtStatutory}，够了',
      en: 'Needed {neededMonths}, by then {monthsAtStatutory}: enough',
    },
  ],
  'payout.byMonth': [
    {
      zh: '{ageYears} 岁 {ageExtraMonths} 个月：{atAge} − ({atAge} − {atNextAge}) × {ageExtraMonths} ÷ 12 =',
      en: '{ageYears} years {ageExtraMonths} months: {atAge} − ({atAge} − {atNextAge}) × {ageExtraMonths} ÷ 12 =',
    },
    { zh: '{ageYears} 岁整，查表 =', en: 'Exactly {ageYears} years, from the table =' },
  ],
  'payout.wholeYears': [{ zh: '按 {ageYears} 周岁查表 =', en: 'From the table at {ageYears} full years =' }],
  'index.period': [
    {
      zh: '{months} 个月：{baseFen} ÷ 当年平均工资 {referenceWageFen} =',
      en: '{months} months: {baseFen} ÷ average wage of the year {referenceWageFen} =',
    },
  ],
  'index.average': [
    {
      zh: '{periods} 段的指数按月数加权平均，共 {months} 个月 =',
      en: 'Mean of {periods} periods weighted by months, {months} months in all =',
    },
  ],
  'benefit.calculationBase': [
    { zh: '{calculationRegion} {year} 年的计发基数', en: 'Calculation base of {calculationRegion} for {year}' },
    { zh: '您给出的计发基数', en: 'The calculation base that was given' },
  ],
  'benefit.basic': ['{calculationBaseFen} × (1 + {averageIndex}) ÷ 2 × {months} ÷ 12 × 1% ='],
  'benefit.account': ['{accountBalanceFen} ÷ {payoutMonths} ='],
  'benefit.transitional': [
    '{calculationBaseFen} × {averageIndex} × {deemedMonths} ÷ 12 × {transitionCoefficientBps} =',
  ],
  'benefit.total': ['{basicFen} + {accountFen} ='],
  'benefit.totalWithTransitional': ['{basicFen} + {accountFen} + {transitionalFen} ='],
  'projection.retires': [
    {
      zh: '法定 {statutoryMonth}，提前 {earlyMonths} 个月 =',
      en: 'Statutory {statutoryMonth}, {earlyMonths} months early =',
    },
  ],
  'projection.retiresLater': [
    {
      zh: '法定 {statutoryMonth}，还差 {shortfallMonths} 个月，接着缴满再领 =',
      en: 'Statutory {statutoryMonth}, {shortfallMonths} months missing: paid on until they are reached =',
    },
  ],
  'projection.wage': [{ zh: '和本地基数上下限一起公布', en: 'Published with the limits of the place' }],
  'projection.wageFromCeiling': [
    {
      zh: '本地没有写明；上限 {ceilingFen} 是它的 300%，除以 3 =',
      en: 'Not printed here; the ceiling {ceilingFen} is 300% of it, divided by 3 =',
    },
  ],
  'projection.index': [
    {
      zh: '(已缴 {paidMonths} 个月 × {pastIndex} + 还要缴 {monthsToPay} 个月 × {aheadIndex}) ÷ 总月数 =',
      en: '(paid {paidMonths} months × {pastIndex} + to pay {monthsToPay} months × {aheadIndex}) ÷ all months =',
    },
  ],
  'projection.pastAccount': [
    {
      zh: '您没有填余额：{paidMonths} 个月 × 指数 {pastIndex} × 现在的平均工资 {wageFen} × {accountBps} =',
      en: 'No balance given: {paidMonths} months × index {pastIndex} × today’s average wage {wageFen} × {accountBps} =',
    },
  ],
  'projection.interest': [
    { zh: '同最近公布的 {year} 年一样，一直不变', en: 'As last published, for {year}, and unchanged ever after' },
    { zh: '您选的，一直不变', en: 'As you chose, and unchanged ever after' },
  ],
  'projection.account': [
    {
      zh: '现在 {balanceFen}；再缴 {monthsToPay} 个月，每月 {baseFen} × {accountBps}；每年利率 {interestBps}，再折回今天的工资水平（每年 {growthBps}）=',
      en: 'Now {balanceFen}; {monthsToPay} months more of {baseFen} × {accountBps}; interest {interestBps} a year, brought back to today’s wages ({growthBps} a year) =',
    },
  ],
  'claimPlace.months': [
    { zh: '{paidRegion}；满 {neededMonths} 个月才算十年', en: '{paidRegion}; ten years are {neededMonths} months' },
  ],
  'claimPlace.household_relation': [
    {
      zh: '养老关系就在户籍地 {householdRegion}，在那里领',
      en: 'Your pension relation is at your household place {householdRegion}: claim there',
    },
  ],
  'claimPlace.current_ten_years': [
    {
      zh: '关系在 {currentRegion}，在那里缴了 {months} 个月，满十年，在那里领',
      en: 'The relation is in {currentRegion}, with {months} months paid there, ten years or more: claim there',
    },
  ],
  'claimPlace.last_ten_years': [
    {
      zh: '{currentRegion}不满十年；最后一个满十年的地方是 {claimRegion}（{months} 个月），关系转回那里领',
      en: 'Less than ten years in {currentRegion}; the last place with ten years is {claimRegion} ({months} months): the relation goes back there',
    },
  ],
  'claimPlace.household_fallback': [
    {
      zh: '没有一个地方满十年，关系转到户籍地 {householdRegion}领',
      en: 'No place with ten years: the relation goes to your household place {householdRegion}',
    },
  ],
  'resident.subsidy': [
    {
      zh: '一年自己交 {yearlyPaymentFen}，政府补贴',
      en: 'For {yearlyPaymentFen} a year of your own, the government adds',
    },
  ],
  'resident.account': [
    {
      zh: '{years} 年 × ({yearlyPaymentFen} + {yearlySubsidyFen}) =',
      en: '{years} years × ({yearlyPaymentFen} + {yearlySubsidyFen}) =',
    },
  ],
  'resident.accountMonth': ['{accountFen} ÷ {divisor} ='],
  'resident.basic': [{ zh: '各地标准不同，本地的数优先', en: 'Differs by place; the local figure comes first' }],
  'resident.total': ['{accountMonthFen} + {basicFen} ='],
  'resident.notEligible': [
    { zh: '缴了 {years} 年，要满 {minimumYears} 年', en: '{years} years paid, {minimumYears} needed' },
  ],
  'residentWait.fixed': [
    { zh: '没有在集中参保期参保，或者断过（{missedYears} 年）', en: 'Enrolled late, or years missed ({missedYears})' },
  ],
  'residentWait.noFixed': [{ zh: '按时参保，没有断', en: 'Enrolled in time, no year missed' }],
  'residentWait.variable': [
    {
      zh: '算断缴 {countedYears} 年，每年 1 个月；补缴 {boughtBackYears} 年，每年减 1 个月',
      en: '{countedYears} missed years count, 1 month each; {boughtBackYears} years paid later, 1 month less each',
    },
  ],
  'residentWait.total': ['{fixedMonths} + {variableMonths} ='],
  'residentWait.totalLongGap': [
    {
      zh: '{fixedMonths} + {variableMonths}；断 {longGapYears} 年及以上，不少于 {longGapMinimumTotalMonths} 个月 =',
      en: '{fixedMonths} + {variableMonths}; from {longGapYears} missed years at least {longGapMinimumTotalMonths} months =',
    },
  ],
  'residentWait.buyBack': [
    {
      zh: '{boughtBackYears} 年 × {personalFenPerYear:fen} =',
      en: '{boughtBackYears} years × {personalFenPerYear:fen} =',
    },
  ],
  'tax.withheldMonth': [
    {
      zh: '{month}：(累计收入 {cumulativeIncomeFen} × {shareBps} − 累计减除 {deductionsFen}) × {rateBps} − 速算扣除 {quickFen} − 已扣 {alreadyWithheldFen}（不低于 0）=',
      en: '{month}: (income so far {cumulativeIncomeFen} × {shareBps} − deductions {deductionsFen}) × {rateBps} − quick deduction {quickFen} − withheld before {alreadyWithheldFen} (not below 0) =',
    },
  ],
  'tax.withheldNothing': [
    {
      zh: '{month}：累计收入 {cumulativeIncomeFen} × {shareBps} 不超过累计减除 {deductionsFen}，不扣',
      en: '{month}: income so far {cumulativeIncomeFen} × {shareBps} is within the deductions {deductionsFen}, nothing withheld',
    },
  ],
  'tax.withheldTotal': [{ zh: '{months} 个月相加 =', en: '{months} months added up =' }],
  'tax.annual': [
    {
      zh: '(劳务收入 {labourIncomeFen} × {shareBps} − 扣除 {deductionsFen}) × {rateBps} − 速算扣除 {quickFen} =',
      en: '(labour income {labourIncomeFen} × {shareBps} − deductions {deductionsFen}) × {rateBps} − quick deduction {quickFen} =',
    },
  ],
  'tax.annualNothing': [
    {
      zh: '劳务收入 {labourIncomeFen} × {shareBps} 不超过扣除 {deductionsFen}，不用缴',
      en: 'Labour income {labourIncomeFen} × {shareBps} is within the deductions {deductionsFen}: no tax',
    },
  ],
  'tax.savingSocial': ['{taxNoneFen} − {taxWithSocialFen} ='],
  'tax.savingPersonalPension': ['{taxWithSocialFen} − {taxWithBothFen} ='],
  'tax.deductedPersonalPension': [
    {
      zh: '交 {personalPensionFen}，一年最多扣除 {annualDeductionCapFen}',
      en: '{personalPensionFen} paid, at most {annualDeductionCapFen} a year deducted',
    },
  ],
  'tax.laterWithdrawal': ['{deductedPersonalPensionFen} × {rateBps} ='],
};
