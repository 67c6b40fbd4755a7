import type { Template } from './formulas';

const period = { zh: '{fromMonth}到{toMonth}，{months} 个月', en: '{fromMonth} to {toMonth}, {months} months' };

/** What a month of the year consists of; the first of these whose parts are all known is said. */
const monthOfYear = ['{pensionFen} + {medicalFen} + {unemploymentFen}', '{pensionFen} + {medicalFen}']
  .concat(['{pensionFen} + {unemploymentFen}', '{medicalFen} + {unemploymentFen}'])
  .map((parts): Template => ({
    zh: `${period.zh}，基数 {pensionBaseFen}：每月 ${parts} = {monthFen}，× {months} =`,
    en: `${period.en}, base {pensionBaseFen}: ${parts} = {monthFen} a month, × {months} =`,
  }))
  .concat({
    zh: `${period.zh}，基数 {pensionBaseFen}：每月 {monthFen}，× {months} =`,
    en: `${period.en}, base {pensionBaseFen}: {monthFen} a month, × {months} =`,
  });

/** How the rules of contributions, subsidies and unemployment reckon; see `formulas.ts`. */
export const contributionFormulas: Record<string, readonly Template[]> = {
  'limits.floor': [
    { zh: '{usedRegion}公布的下限，{effectiveFrom}起', en: 'Published for {usedRegion}, from {effectiveFrom}' },
  ],
  'limits.ceiling': [
    { zh: '{usedRegion}公布的上限，{effectiveFrom}起', en: 'Published for {usedRegion}, from {effectiveFrom}' },
  ],
  'limits.grades': [{ zh: '只能从公布的档次里选', en: 'Only the published grades can be chosen' }],
  'grade.notAboveIncome': [
    {
      zh: '收入 {incomeFen}；不高于收入的最高一档，是 {grades} 档里的第 {gradeIndex} 档',
      en: 'Income {incomeFen}; the highest grade not above it, number {gradeIndex} of {grades}',
    },
  ],
  'grade.lowest': [
    {
      zh: '收入 {incomeFen} 低于最低一档，用第 {gradeIndex} 档',
      en: 'Income {incomeFen} is below the lowest grade; grade {gradeIndex} is used',
    },
  ],
  'medical.unknown': [{ zh: '这里的医保数还没有查到', en: 'The medical figure of this place is not on file' }],
  'unemployment.unknown': [
    { zh: '这里的失业保险费率还没有查到', en: 'The unemployment rate of this place is not on file' },
  ],
  'unemployment.not_open': [{ zh: '按本地规定', en: 'By the rule of the place' }],

  'year.months': monthOfYear,
  'year.noLimits': [{ zh: `${period.zh}：还没有公布基数上下限`, en: `${period.en}: no limits are on file` }],
  'year.unknownPart': [{ zh: `${period.zh}：有一项没有查到数`, en: `${period.en}: a part has no figure on file` }],
  'year.total': [{ zh: '12 个月相加 =', en: 'The twelve months added up =' }],
  'year.totalUnknown': [
    { zh: '有 {unknownMonths} 个月没有数，不算合计', en: 'Not added up: {unknownMonths} months are unknown' },
  ],
  'year.account': [
    { zh: '每月记入个人账户的钱，12 个月相加 =', en: 'The monthly credits of twelve months added up =' },
  ],
  'year.accountUnknown': [
    { zh: '有 {unknownMonths} 个月没有数，不算合计', en: 'Not added up: {unknownMonths} months are unknown' },
  ],

  'undeclared.carriedOver': [
    {
      zh: '原来的基数 {previousBaseFen} 不低于新下限 {floorFen}，接着用',
      en: 'The earlier base {previousBaseFen} is not below the new floor {floorFen} and goes on',
    },
  ],
  'undeclared.raisedToFloor': [
    {
      zh: '原来的基数 {previousBaseFen} 低于新下限 {floorFen}，提高到下限',
      en: 'The earlier base {previousBaseFen} is below the new floor {floorFen} and is lifted to it',
    },
  ],

  'topUp.month': [
    {
      zh: `${period.zh}：{newFloorFen} × {rateBps} 是 {dueFen}，{baseFen} × {rateBps} 是 {paidFen}；每月差 {dueFen} − {paidFen} =`,
      en: `${period.en}: {newFloorFen} × {rateBps} is {dueFen}, {baseFen} × {rateBps} is {paidFen}; short each month {dueFen} − {paidFen} =`,
    },
  ],
  'topUp.unchanged': [
    {
      zh: `${period.zh}：基数 {baseFen} 不低于下限 {newFloorFen}，不用补`,
      en: `${period.en}: base {baseFen} is not below the floor {newFloorFen}, nothing is due`,
    },
  ],
  'topUp.noFloor': [{ zh: `${period.zh}：还没有公布下限`, en: `${period.en}: no floor is on file` }],
  'topUp.total': [
    {
      zh: '要补的 {monthsToLift} 个月，每月差额 × 月数，再相加 =',
      en: 'For {monthsToLift} months: each difference × its months, added up =',
    },
  ],
  'topUp.account': [
    {
      zh: '同样的月份按记入个人账户的比例算 =',
      en: 'The same months at the share of the individual account =',
    },
  ],
  'topUp.totalUnknown': [
    {
      zh: '有 {unknownMonths} 个月没有下限，不算合计',
      en: 'Not added up: {unknownMonths} months have no floor on file',
    },
  ],

  'medicalParts.part': ['{name}: {medicalBaseFen} × {rateBps} ='],
  'medicalParts.total': [
    { zh: '{parts} 项各自算到分，再相加 =', en: '{parts} parts, each rounded to the fen, added up =' },
  ],
  'medicalParts.singleRounding': ['{medicalBaseFen} × {rateBps} ='],

  'compare.employeePension': [{ zh: '每月 {pensionFen} × 12 =', en: '{pensionFen} a month × 12 =' }],
  'compare.employeeMedical': [{ zh: '每月 {medicalFen} × 12 =', en: '{medicalFen} a month × 12 =' }],
  'compare.employeeTotal': ['{employeePensionYearFen} + {employeeMedicalYearFen} ='],
  'compare.residentTotal': ['{residentPensionYearFen} + {residentMedicalYearFen} ='],
  'compare.difference': ['{employeeTotalYearFen} − {residentTotalYearFen} ='],

  'bases.paid': [
    {
      zh: '{baseFen} × {rateBps} 是每月 {premiumFen}，× {months} 个月 =',
      en: '{baseFen} × {rateBps} is {premiumFen} a month, × {months} months =',
    },
  ],
  'bases.index': ['{baseFen} ÷ {contributionWageFen} ='],
  'bases.basic': [
    {
      zh: '{calculationBaseFen} ×（1 + {index}）÷ 2 × {months} 个月 ÷ 12 × 1% =',
      en: '{calculationBaseFen} × (1 + {index}) ÷ 2 × {months} months ÷ 12 × 1% =',
    },
  ],
  'bases.account': ['{accountFen} ÷ {divisor} ='],
  'bases.pension': ['{basicFen} + {accountMonthFen} ='],
  'bases.extraPaid': ['{highPaidFen} − {lowPaidFen} ='],
  'bases.extraPension': ['{highPensionFen} − {lowPensionFen} ='],
  'bases.payback': [
    {
      zh: '{extraPaidFen} ÷ {extraPensionMonthFen}，不满一个月算一个月',
      en: '{extraPaidFen} ÷ {extraPensionMonthFen}, rounded up',
    },
  ],
  'bases.noPayback': [{ zh: '每月没有多领', en: 'The pension gains nothing' }],

  'subsidy.shareOfMinimum': [
    { zh: '最低档要交 {minimumFen} × {share} =', en: 'Least premium {minimumFen} × {share} =' },
    { zh: '最低档要交多少还没有查到', en: 'The least premium is not on file' },
  ],
  'subsidy.shareOfLowestTier': [
    {
      zh: '最低一档每年 {lowestTierYearFen} ÷ 12 × {share} =',
      en: 'Lowest tier {lowestTierYearFen} a year ÷ 12 × {share} =',
    },
    { zh: '最低一档要交多少还没有查到', en: 'The lowest tier is not on file' },
  ],
  'subsidy.shareOfPaid': [{ zh: '实际交的 {paidFen} × {share} =', en: 'Paid {paidFen} × {share} =' }],
  'subsidy.shareOfPaidUpToWage': [
    {
      zh: '实际交的 {paidFen}，最多算到 {onFullWageFen}，× {share} =',
      en: 'Paid {paidFen}, at most {onFullWageFen}, × {share} =',
    },
    { zh: '本地平均工资还没有查到', en: 'The average wage of the place is not on file' },
  ],
  'subsidy.flat': [{ zh: '本地规定的固定金额 {fixedFen}', en: 'A fixed amount set by the place, {fixedFen}' }],
  'subsidy.flatNotAbovePaid': [
    {
      zh: '本地规定 {fixedFen}，不超过实际交的 {paidFen}',
      en: 'Set by the place {fixedFen}, not above what was paid, {paidFen}',
    },
  ],
  'subsidy.minimumPlusRest': [
    {
      zh: '最低档要交 {minimumFen} × {share} + 多交的 {restFen} × {shareOfRest} =',
      en: 'Least premium {minimumFen} × {share} + what is paid above it {restFen} × {shareOfRest} =',
    },
    { zh: '最低档要交多少还没有查到', en: 'The least premium is not on file' },
  ],
  'subsidy.notCovered': [{ zh: '本地不补这一项', en: 'Not subsidised here' }],
  'subsidy.total': [
    '{pensionFen} + {medicalFen} + {unemploymentFen} =',
    { zh: '有一项没有查到数，不算合计', en: 'Not added up: a part is not on file' },
  ],
  'subsidy.totalCapped': [{ zh: '{beforeCapFen}，每月最多 {capFen}', en: '{beforeCapFen}, at most {capFen} a month' }],

  'subsidyLength.monthsLeft': [
    {
      zh: '从 {firstMonth}算到 {statutoryMonth}的上个月',
      en: 'From {firstMonth} to the month before {statutoryMonth}',
    },
  ],
  'subsidyLength.atRetirement': [{ zh: '已经到法定退休月', en: 'The statutory month is reached' }],
  'subsidyLength.graduate': [
    {
      zh: '毕业生最多 {graduatesMaxMonths} 个月，也不超过法定退休前的 {toRetirement} 个月',
      en: 'Graduates at most {graduatesMaxMonths} months, and no longer than the {toRetirement} to retirement',
    },
  ],
  'subsidyLength.toRetirement': [
    {
      zh: '离法定退休不到 {nearRetirementMonthsBelow} 个月，可以补到退休',
      en: 'Less than {nearRetirementMonthsBelow} months to retirement: paid until then',
    },
  ],
  'subsidyLength.longest': [
    {
      zh: '离法定退休满 {nearRetirementMonthsBelow} 个月或更久，最多 {maxMonths} 个月',
      en: '{nearRetirementMonthsBelow} months or more to retirement: at most {maxMonths} months',
    },
  ],
  'subsidyLength.remaining': [
    { zh: '{months} − 已领 {usedMonths}（不少于 0）=', en: '{months} − drawn {usedMonths} (at least 0) =' },
  ],

  'enrolment.rule': [{ zh: '{usedRegion}的规定', en: 'Rule of {usedRegion}' }],
  'enrolment.unknown': [{ zh: '还没有查到{askedRegion}的规定', en: 'No rule of {askedRegion} is on file' }],
  'enrolment.rate': [{ zh: '按本人的缴费基数', en: 'On your contribution base' }],
  'enrolment.rateUnknown': [{ zh: '费率还没有确认', en: 'The rate is not confirmed' }],
  'jobless.publishedAmount': [{ zh: '{usedRegion}公布的标准', en: 'Standard published by {usedRegion}' }],
  'jobless.shareOfMinimumWage': [
    {
      zh: '{usedRegion}每月最低工资 {minimumWageFen} × {rateBps} =',
      en: 'Minimum wage of {usedRegion} {minimumWageFen} × {rateBps} =',
    },
  ],
  'jobless.amountUnknown': [
    { zh: '还没有查到{askedRegion}在 {on}的标准', en: 'The standard of {askedRegion} on {on} is not on file' },
  ],
  'jobless.notEligible': [
    {
      zh: '缴了 {paidMonths} 个月，不满 12 个月，不能领',
      en: 'Paid {paidMonths} months, less than 12: nothing is due',
    },
  ],
  'jobless.nationalMaximum': [
    {
      zh: '缴了 {paidMonths} 个月，满 {paidYears} 年；满 1 年最长 12 个月，满 5 年 18 个月，满 10 年 24 个月',
      en: 'Paid {paidMonths} months, {paidYears} full years; at most 12 months from 1 year, 18 from 5, 24 from 10',
    },
  ],
  'jobless.length.310000': [
    {
      zh: '缴了 {paidMonths} 个月：每满 1 年领 2 个月，最多 24 个月',
      en: 'Paid {paidMonths} months: 2 months for each full year, at most 24',
    },
  ],
  'jobless.length.440000': [
    {
      zh: '缴了 {paidMonths} 个月：前 4 年每满 1 年领 1 个月，以后每满半年领 1 个月，最多 24 个月',
      en: 'Paid {paidMonths} months: 1 month for each of the first 4 full years, then 1 for each full half-year, at most 24',
    },
  ],
  'jobless.lengthUnknown': [
    { zh: '还没有查到{askedRegion}怎么算月数', en: 'How {askedRegion} counts the months is not on file' },
  ],
  'jobless.nothingDue': [{ zh: '不满 12 个月，没有', en: 'Nothing below 12 months' }],
  'jobless.totalUnknown': [
    { zh: '月数或标准没有查到，不算合计', en: 'Not added up: the length or the standard is not on file' },
  ],
  'jobless.total': ['{months1To12Fen} × {months} ='],
  'jobless.totalOverAYear': ['{months1To12Fen} × 12 + {months13To24Fen} × {laterMonths} ='],

  'refund.notTwelveMonths': [
    { zh: '上一年只缴了 {monthsPaid} 个月，不满 12 个月', en: 'Only {monthsPaid} months were paid, not 12' },
  ],
  'refund.tooManyLayoffs': [
    { zh: '裁员率 {layoffRateBps} 高于 {limitBps}', en: 'Layoffs {layoffRateBps} are above {limitBps}' },
  ],
  'refund.layoffsSmallStaff': [
    {
      zh: '{staff} 人，不超过 30 人的企业；裁员率 {layoffRateBps} 没有超过',
      en: '{staff} staff, a firm of up to 30; layoffs {layoffRateBps} are within it',
    },
  ],
  'refund.layoffsTarget': [
    {
      zh: '{staff} 人，按全国调控目标；裁员率 {layoffRateBps} 没有超过',
      en: '{staff} staff, the national target; layoffs {layoffRateBps} are within it',
    },
  ],
  'refund.amount': ['{unemploymentPaidLastYearFen} × {rateBps} ='],
  'grant.qualifying': [
    {
      zh: '{hires} 人里，签了合同、三项保险满 {monthsNeeded} 个月，并且是当年或前 {yearsSinceGraduation} 年的毕业生，或登记失业的 16–24 岁青年',
      en: 'Of {hires} hires: contract, {monthsNeeded} months of the three insurances, and graduated this year or the {yearsSinceGraduation} before, or registered jobless aged 16–24',
    },
  ],
  'grant.amount': [{ zh: '每人 {perHireFen} × {qualifying} 人 =', en: '{perHireFen} each × {qualifying} =' }],
};
