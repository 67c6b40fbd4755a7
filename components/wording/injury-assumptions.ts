import type { Lang } from './lang';

/** What the reader of a date or of a result of the injury pilot must know beside the figures; see `assumptions.ts`. */
export const injuryAssumptions: Record<string, Record<Lang, string>> = {
  frame_rule_stands_in: {
    zh: '试点办法的原文没有看到，这里按《工伤保险条例》的规定算；官方说试点总体上参照工伤保险。',
    en: 'The pilot’s own article was not seen; the work-injury regulation stands in for it, as officials say the pilot follows it overall.',
  },
  late_application_possible: {
    zh: '过了劳动者自己申请的日子，也还可以交，要附上一份晚交的说明。',
    en: 'After the worker’s last day an application is still possible with a statement on late application.',
  },
  confirmation_runs_from_acceptance: {
    zh: '确认的天数按从受理那天算起；各省的规程可以不同。',
    en: 'The days to confirm are taken to run from acceptance; provinces may differ.',
  },
  days_of_the_province: {
    zh: '天数用的是您给出的；各省不一样。',
    en: 'The numbers of days are those given; provinces differ.',
  },
  medical_payment_goes_on: {
    zh: '申请复议或者打官司，看病的钱不因此停下。',
    en: 'Neither reconsideration nor a lawsuit stops the payment of medical cost.',
  },
  conclusion_served_late: {
    zh: '鉴定结论送到得比规定晚；再次鉴定的日子仍从收到那天算。',
    en: 'The conclusion was served late; the time for a second appraisal still runs from the day of receipt.',
  },
  review_needs_change: {
    zh: '伤情有变化才能申请复查。',
    en: 'A review also needs a change of the condition.',
  },
  before_floating: {
    zh: '这是浮动以前的数；每家平台实际交多少，还要乘每年定的系数。',
    en: 'This is the amount before floating; what a platform pays is multiplied by a factor set every year.',
  },
  platform_pays: { zh: '这笔钱由平台交，劳动者不用交。', en: 'The platform pays this; the worker pays nothing.' },
  float_factor_as_given: {
    zh: '浮动系数没有公布的表，用的是您给出的。',
    en: 'No table of floating factors is published; the one given was used.',
  },
  benefit_base_not_confirmed: {
    zh: '试点的计发基数还没有核实，金额只能当参考，以经办机构核定的为准。',
    en: 'The pilot’s benefit base is not confirmed; take the amounts as a rough guide, the agency determines them.',
  },
  figures_as_given: { zh: '平均工资用的是您给出的数。', en: 'The average wage is the one given.' },
  dependants_cut_to_base: {
    zh: '各人的比例加起来超过 100%，每人少多少，条文没有写，所以只给总数。',
    en: 'The shares exceed 100%; the text does not say how each is cut, so only the total is given.',
  },
  catalogue_by_agency: {
    zh: '哪些费用在目录内，由经办机构核对。',
    en: 'The agency checks which cost is in the catalogue.',
  },
  switch_of_the_province: {
    zh: '第三人付过的医疗费要不要扣，要看本省的规定，还没有查到。',
    en: 'Whether cost paid by a third party is deducted depends on the province and is not on file.',
  },
  track_by_province: {
    zh: '小伤快办的条件各省自己定。',
    en: 'Each province sets its own conditions for small injuries.',
  },
  papers_asked_once: {
    zh: '缺什么材料，经办机构要一次说清楚。',
    en: 'The agency has to name everything that is missing at once.',
  },
  coverage_is_a_proposal: {
    zh: '这只是一个建议，算不算由经办人决定。',
    en: 'This is a proposal; a caseworker decides.',
  },
  other_routes_stay: {
    zh: '不在试点里，也可以问工伤保险和商业意外险。',
    en: 'Outside of the pilot, work-injury insurance and commercial accident cover may still help.',
  },
};
