import type { Lang } from './lang';

type Words = Record<Lang, string>;

/** Documents that rules come from, by their Chinese names; `ours` marks what no document settles. */
const documents = {
  base: '国办发〔2019〕13号',
  pension: '国发〔2005〕38号',
  interest: '人社部发〔2017〕31号',
  retirement: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定（2024年）',
  transfer: '国办发〔2009〕66号',
  insurance: '社会保险法',
  resident: '国发〔2014〕8号',
  residentMedical: '国办发〔2024〕38号',
  unemployment: '失业保险条例（国务院令第258号）',
  subsidy: '就业补助资金管理办法',
  employers: '人社部发〔2026〕39号',
  withholding: '国家税务总局公告2025年第16号',
  personalPension: '财政部 税务总局公告2024年第21号',
  pilot: '人社部发〔2025〕24号（职业伤害保障办法）',
  injury: '工伤保险条例',
  appraisal: '劳动能力鉴定管理办法（2025年）',
  review: '行政复议法、行政诉讼法',
  civil: '民法典第201至203条',
  holidays: '国务院办公厅每年的放假安排',
  inspection: '劳动保障监察条例；实施若干规定第18条',
  mediation: '劳动争议调解仲裁法',
  wages: '保障农民工工资支付条例',
  labour: '劳动法第44条',
  contract: '劳动合同法第82条',
  platform: '人社厅发〔2023〕50号',
  minimumWage: '最低工资规定；各省的标准',
  crime: '刑法第276条之一；法释〔2013〕3号',
  blacklist: '拖欠农民工工资失信联合惩戒对象名单管理暂行办法',
  relation: '劳社部发〔2005〕12号；人社厅发〔2023〕6号',
  liability: '人社部发〔2021〕56号；法释〔2025〕12号',
} as const;

type Document = keyof typeof documents;
export type RuleInWords = { term: Words; about: Words; documents: readonly string[] };

/** `from` without a name: the order is this site's own, made on the law. */
const rule = (zh: [term: string, about: string], en: [term: string, about: string], ...from: Document[]) => ({
  term: { zh: zh[0], en: en[0] },
  about: { zh: zh[1], en: en[1] },
  documents: from.map((name) => documents[name]),
});

/** Every rule by its name in the interface: the legal term, what it answers, and the document behind it. */
export const rulesInWords: Record<string, RuleInWords> = {
  'calendar.isWorkingDay': rule(
    ['工作日', '这一天上不上班，为什么。'],
    ['Working day', 'Whether a day is a working day, and why.'],
    'holidays',
  ),
  'calendar.addWorkingDays': rule(
    ['期间（工作日）', '几个工作日到哪一天。'],
    ['Period in working days', 'Last day of a number of working days.'],
    'civil',
    'holidays',
  ),
  'calendar.countWorkingDays': rule(
    ['期间（工作日）', '两天之间有几个工作日。'],
    ['Period in working days', 'Working days between two days.'],
    'civil',
    'holidays',
  ),
  'calendar.addPeriod': rule(
    ['期间（日、月、年）', '几天、几个月或几年到哪一天。'],
    ['Period in days, months or years', 'Last day of such a period.'],
    'civil',
  ),

  'insurance.limits': rule(
    ['缴费基数上下限', '一个地方某天的最低和最高基数。'],
    ['Limits of the contribution base', 'Lowest and highest base of a place on a day.'],
    'base',
  ),
  'insurance.validateBase': rule(
    ['缴费基数', '选的基数能不能交。'],
    ['Contribution base', 'Whether a chosen base is allowed.'],
    'base',
  ),
  'insurance.chooseGrade': rule(
    ['缴费档次', '按收入该选哪一档。'],
    ['Contribution grade', 'Grade that fits an income.'],
    'base',
  ),
  'insurance.contributionMonth': rule(
    ['月缴费额', '灵活就业人员一个月交多少。'],
    ['Monthly contribution', 'What a flexible worker pays a month.'],
    'pension',
    'insurance',
  ),
  'insurance.contributionYear': rule(
    ['年缴费额', '一年逐月交多少，标准中途变了也对。'],
    ['Yearly contribution', 'Month by month, also when figures change within the year.'],
    'pension',
    'insurance',
  ),
  'insurance.undeclaredBase': rule(
    ['未申报的缴费基数', '没有申报时按什么基数交。'],
    ['Undeclared base', 'Base used when none was declared.'],
    'base',
  ),
  'insurance.retroactiveDifference': rule(
    ['补差', '最低基数补公布后要补多少。'],
    ['Retroactive difference', 'What is owed after a floor was raised later.'],
    'pension',
    'base',
  ),
  'insurance.medicalParts': rule(
    ['医疗保险费分项', '分项进位后相加。'],
    ['Parts of the medical premium', 'Each part rounded, then added.'],
    'insurance',
  ),
  'insurance.accountYearEnd': rule(
    ['个人账户记账利息', '到年底个人账户有多少。'],
    ['Individual account at the end of the year', 'Balance with its interest.'],
    'interest',
  ),
  'insurance.retirementDate': rule(
    ['法定退休年龄', '哪个月到退休年龄。'],
    ['Statutory retirement month', 'Month of the statutory retirement age.'],
    'retirement',
  ),
  'insurance.pensionEligibility': rule(
    ['最低缴费年限', '到退休能不能缴满年限，还差几个月。'],
    ['Minimum contribution years', 'Whether the minimum is reached, and what is missing.'],
    'retirement',
  ),
  'insurance.payoutMonths': rule(
    ['计发月数', '个人账户的钱除以几个月。'],
    ['Payout months', 'Divisor of the individual account.'],
    'pension',
  ),
  'insurance.averageIndex': rule(
    ['平均缴费指数', '历年基数和平均工资比，是多少。'],
    ['Average contribution index', 'Bases against average wages over the years.'],
    'pension',
  ),
  'insurance.calculationBase': rule(
    ['计发基数', '一个地方某年的养老金计发基数。'],
    ['Calculation base', 'Pension calculation base of a place and year.'],
    'pension',
  ),
  'insurance.pensionBenefit': rule(
    ['基本养老金', '每月大约能领多少。'],
    ['Monthly pension', 'Estimate of the monthly pension.'],
    'pension',
  ),
  'insurance.claimPlace': rule(
    ['待遇领取地', '在几个省交过的，在哪里领。'],
    ['Place of claim', 'Where the pension is claimed after paying in several provinces.'],
    'transfer',
  ),
  'insurance.unemploymentEnrolment': rule(
    ['失业保险参保', '灵活就业能不能在这里参加失业保险。'],
    ['Unemployment enrolment', 'Whether flexible workers may join here.'],
    'unemployment',
  ),
  'insurance.unemploymentAmount': rule(
    ['失业保险金标准', '每月领多少。'],
    ['Amount of the unemployment benefit', 'What is paid a month.'],
    'unemployment',
  ),
  'insurance.unemploymentBenefit': rule(
    ['失业保险金期限', '能领几个月，一共多少。'],
    ['Length of the unemployment benefit', 'Months and sum.'],
    'unemployment',
  ),
  'insurance.subsidyAmount': rule(
    ['灵活就业社会保险补贴', '每月补多少。'],
    ['Subsidy for flexible workers', 'What is paid a month.'],
    'subsidy',
  ),
  'insurance.subsidyDuration': rule(
    ['社会保险补贴期限', '能补几个月。'],
    ['Length of the subsidy', 'Months of subsidy.'],
    'subsidy',
  ),
  'insurance.residentPension': rule(
    ['居民养老金', '居民养老保险每月领多少，不算利息。'],
    ['Resident pension', 'Monthly resident pension without interest.'],
    'resident',
  ),
  'insurance.residentMedicalWait': rule(
    ['居民医疗待遇等待期', '晚参保或断缴后要等几个月。'],
    ['Waiting of resident medical insurance', 'Months to wait after a late or broken enrolment.'],
    'residentMedical',
  ),
  'insurance.compareSchemes': rule(
    ['职工和居民保险对比', '两种保险一年各交多少、各有什么。'],
    ['Employee against resident schemes', 'What each costs and buys in a year.'],
    'insurance',
    'resident',
  ),
  'insurance.compareBases': rule(
    ['两个基数对比', '基数高一点，以后多领多少。'],
    ['Two bases compared', 'What a higher base brings later.'],
    'pension',
  ),
  'insurance.employerRefund': rule(
    ['稳岗返还', '用人单位能退多少失业保险费。'],
    ['Job-stability refund', 'Refund of unemployment premiums to an employer.'],
    'employers',
  ),
  'insurance.hiringGrant': rule(
    ['一次性扩岗补助', '用人单位每招一人补多少。'],
    ['Hiring grant', 'Grant to an employer for each hire.'],
    'employers',
  ),

  'tax.withholding': rule(
    ['累计预扣个人所得税', '平台这个月预扣多少税。'],
    ['Cumulative withholding', 'Tax that a platform withholds this month.'],
    'withholding',
  ),
  'tax.annualEffect': rule(
    ['年度汇算', '自己交的社保和个人养老金能省多少税。'],
    ['Annual settlement', 'Tax saved by own contributions and a personal pension.'],
    'withholding',
    'personalPension',
  ),

  'injury.baseAmount': rule(
    ['缴费基准额', '一个行业每单的基准额。'],
    ['Base amount an order', 'Base amount of a kind of work.'],
    'pilot',
  ),
  'injury.contribution': rule(
    ['职业伤害保障费', '平台一次申报要交多少。'],
    ['Platform contribution', 'What a platform owes for a declaration.'],
    'pilot',
  ),
  'injury.coverage': rule(
    ['职业伤害的确认', '这次受伤在不在保障里，只是建议。'],
    ['Coverage', 'Proposal whether an event is covered.'],
    'pilot',
    'injury',
  ),
  'injury.benefitBase': rule(
    ['待遇计发基数', '按公布的平均数定每月基数。'],
    ['Benefit base', 'Monthly base from a published average.'],
    'pilot',
  ),
  'injury.benefitDisability': rule(
    ['一次性伤残补助金和伤残津贴', '按伤残等级领多少。'],
    ['Disability benefit and allowance', 'By grade of disability.'],
    'injury',
    'pilot',
  ),
  'injury.nursingFee': rule(
    ['生活护理费', '每月护理费多少。'],
    ['Nursing fee', 'Monthly nursing fee.'],
    'injury',
    'pilot',
  ),
  'injury.benefitDeath': rule(
    ['丧葬补助金、供养亲属抚恤金、一次性死亡补助金', '家属能领多少。'],
    ['Benefits on death', 'What the family receives.'],
    'injury',
    'pilot',
  ),
  'injury.benefitMedical': rule(
    ['医疗待遇', '医疗费、伙食补助，第三人赔过的怎么扣。'],
    ['Medical benefit', 'Costs, meals, and what a third party paid.'],
    'injury',
    'pilot',
  ),
  'injury.applicationDeadlines': rule(
    ['待遇申请期限', '最晚哪天申请。'],
    ['Deadlines of the application', 'Last days for filing.'],
    'pilot',
  ),
  'injury.confirmationDeadline': rule(
    ['确认期限', '最晚哪天给结论。'],
    ['Deadline of the confirmation', 'Last day of the decision.'],
    'pilot',
  ),
  'injury.smallInjuryDeadlines': rule(
    ['小伤快办期限', '小伤最晚哪天确认、哪天付钱。'],
    ['Deadlines of small injuries', 'Confirmation and payment.'],
    'pilot',
  ),
  'injury.remedyDeadlines': rule(
    ['复议和诉讼期限', '不服的最晚哪天复议、哪天起诉。'],
    ['Deadlines of remedies', 'Reconsideration and lawsuit.'],
    'review',
  ),
  'injury.appraisalDeadlines': rule(
    ['劳动能力鉴定期限', '鉴定各步最晚哪天。'],
    ['Deadlines of the appraisal', 'Each step of the labour-capacity appraisal.'],
    'appraisal',
  ),
  'injury.reviewAppraisal': rule(
    ['复查鉴定', '哪天起可以申请复查。'],
    ['Review of the grade', 'From when a review can be asked for.'],
    'injury',
  ),
  'injury.track': rule(
    ['办理方式', '走小伤快办、事实清楚还是一般。'],
    ['Handling track', 'Small, clear or standard.'],
    'pilot',
  ),
  'injury.papers': rule(
    ['申请材料', '要交哪些材料，哪些不用您交。'],
    ['Papers', 'What the applicant brings, and what not.'],
    'pilot',
  ),
  'injury.paymentsDuringReview': rule(
    ['复议期间的支付', '有争议时哪些钱照付。'],
    ['Payments during a review', 'What goes on while a decision is disputed.'],
    'injury',
  ),
  'injury.transition': rule(
    ['办理流程', '每一步谁能做、要什么条件。'],
    ['Procedure', 'Who may take which step, and when.'],
    'pilot',
    'injury',
  ),

  'wages.alarmLevel': rule(
    ['期限预警', '离期限还有几个工作日，提醒谁。'],
    ['Alarm of a deadline', 'Working days left, and who is told.'],
  ),
  'wages.inspectionClock': rule(
    ['劳动监察办理期限', '投诉后各步最晚哪天。'],
    ['Clocks of labour inspection', 'Each step after a complaint.'],
    'inspection',
  ),
  'wages.inspectionLimit': rule(
    ['监察时效', '两年内投诉有没有过。'],
    ['Limit of labour inspection', 'Whether two years have passed.'],
    'inspection',
  ),
  'wages.limitationArbitration': rule(
    ['仲裁时效', '一年内申请仲裁有没有过。'],
    ['Limitation of arbitration', 'Whether one year has passed.'],
    'mediation',
  ),
  'wages.payDueDate': rule(['工资支付日', '发工资最晚哪天。'], ['Payday', 'Latest day of payment.'], 'wages'),
  'wages.procedureDeadline': rule(
    ['程序期限', '某一步的最后一天。'],
    ['Deadline of an act', 'Last day of one act of a procedure.'],
    'inspection',
    'mediation',
  ),
  'wages.owedAmount': rule(['拖欠工资', '一共欠多少。'], ['Owed pay', 'Sum of what is owed.'], 'wages'),
  'wages.deductionLimit': rule(
    ['扣款上限', '因损失每月最多扣多少。'],
    ['Limit of deductions', 'Largest deduction for a loss.'],
    'minimumWage',
  ),
  'wages.hourlyFloorGap': rule(
    ['小时最低工资差额', '按在线时间算，少给了多少。'],
    ['Gap to the hourly minimum', 'What is short by time on orders.'],
    'platform',
    'minimumWage',
  ),
  'wages.monthlyFloorGap': rule(
    ['月最低工资差额', '比月最低工资少了多少。'],
    ['Gap to the monthly minimum', 'What is short of the monthly minimum wage.'],
    'minimumWage',
  ),
  'wages.minimumWage': rule(
    ['最低工资标准', '一个地方某天的最低工资。'],
    ['Minimum wage', 'Minimum wage of a place on a day.'],
    'minimumWage',
  ),
  'wages.overtimeClass': rule(
    ['加班类别', '这一天加班按几倍算。'],
    ['Class of overtime', 'Rate for overtime on a day.'],
    'labour',
    'holidays',
  ),
  'wages.overtimePay': rule(['加班费', '加班费多少。'], ['Overtime pay', 'What overtime is worth.'], 'labour'),
  'wages.doublePay': rule(
    ['未签书面合同的二倍工资', '多付的那一份是多少。'],
    ['Double pay without a written contract', 'The extra pay.'],
    'contract',
  ),
  'wages.additionalCompensation': rule(
    ['加付赔偿金', '责令后还不付，要加付多少。'],
    ['Additional compensation', 'Supplement after an unmet order.'],
    'inspection',
  ),
  'wages.crimeThreshold': rule(
    ['拒不支付劳动报酬罪的数额', '够不够移送公安的数额。'],
    ['Threshold of the crime of refusing to pay', 'Whether the amounts for a referral are met.'],
    'crime',
  ),
  'wages.blacklistPeriod': rule(
    ['失信联合惩戒期限', '列入名单多久，最早哪天能申请移出。'],
    ['Length of a listing', 'How long, and the earliest removal.'],
    'blacklist',
  ),
  'wages.finalAward': rule(['终局裁决', '哪几项是一裁终局。'], ['Final award', 'Which items are final.'], 'mediation'),
  'wages.relationAssessment': rule(
    ['劳动关系认定', '像不像劳动关系，只供参考。'],
    ['Employment relation', 'Advisory view of the relation.'],
    'relation',
  ),
  'wages.route': rule(
    ['投诉渠道', '先找哪里，还能找哪里。'],
    ['Channel of a report', 'Where to go first, and where else.'],
  ),
  'wages.liableParties': rule(['支付责任', '该谁先付。'], ['Who is liable', 'Who pays first.'], 'liability', 'wages'),
  'wages.hiddenFields': rule(
    ['举报保密', '哪些内容不给对方看。'],
    ['Confidentiality', 'What the other side must not see.'],
    'inspection',
  ),
  'wages.groupCases': rule(
    ['集体案件', '同一家、同一件事的合在一起办。'],
    ['Group cases', 'Reports against one employer joined.'],
  ),
  'wages.transition': rule(
    ['欠薪办理流程', '每一步谁能做、要什么条件。'],
    ['Procedure of a wage report', 'Who may take which step, and when.'],
    'inspection',
    'mediation',
  ),
};

/** Groups of rules, by the first word of their names. */
export const ruleGroups = {
  insurance: { zh: '社会保险', en: 'Social insurance' },
  tax: { zh: '个人所得税', en: 'Income tax' },
  injury: { zh: '职业伤害保障', en: 'Occupational-injury cover' },
  wages: { zh: '工资', en: 'Wages' },
  calendar: { zh: '日子怎么数', en: 'Counting days' },
} as const satisfies Record<string, Words>;
