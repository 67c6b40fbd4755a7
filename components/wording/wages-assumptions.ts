import type { Lang } from './lang';

/** What the reader of a result on unpaid pay must know beside the figures; see `assumptions.ts`. */
export const wagesAssumptions: Record<string, Record<Lang, string>> = {
  calendar_not_announced: {
    zh: '其中有一年的放假安排还没有公布，先按周一到周五算。公布以后日期可能会变。',
    en: 'The holiday notice of a year in it is not out yet; Monday to Friday is assumed. The date may move when it is.',
  },
  house_rule: {
    zh: '这是本系统的做法，不是法律条文。',
    en: 'This is how this system works, not a text of law.',
  },
  length_as_given: {
    zh: '期限的长短是填进去的，请对照文件核对。',
    en: 'The length was typed in; check it against the document.',
  },
  inspector_confirms_end: {
    zh: '违法行为哪天结束，由监察员核实。',
    en: 'The inspector confirms on which day the breach ended.',
  },
  suspension_not_counted: {
    zh: '不可抗力等让时效停下来的情形，没有算进去。',
    en: 'Force majeure and other causes that stop the year are not reckoned with.',
  },
  acts_not_counted: {
    zh: '有的催要没有算：在起算之前、过期之后，或者申请之后。',
    en: 'Some acts did not count: before the start, after expiry or after filing.',
  },
  start_differs_by_region: {
    zh: '二倍工资从哪天起算时效，各地做法不一。',
    en: 'From which day the year for double pay runs differs by region.',
  },
  migrant_workers_only: {
    zh: '这个名单只管拖欠农民工工资。',
    en: 'This list covers the pay of migrant workers only.',
  },
  employees_only: {
    zh: '只适用于有劳动关系的人。',
    en: 'Applies to people in an employment relation only.',
  },
  amount_as_stated: {
    zh: '按填的数算；最后认定多少，由监察员、调解员或者仲裁庭决定。',
    en: 'Worked out from what was stated; the inspector, mediator or tribunal finds the amount.',
  },
  minimum_as_given: {
    zh: '最低工资是填进去的，请对照当地文件核对。',
    en: 'The minimum wage was typed in; check it against the local notice.',
  },
  gross_without_tips: {
    zh: '用的是没有打赏的全部收入。奖励和车辆油电算不算，全国没有统一规定。',
    en: 'Gross pay without tips is used. Whether rewards and own costs count is not fixed nationally.',
  },
  no_allowance_agreed: {
    zh: '没有约定等单、准备的时间，这部分按 0 算。',
    en: 'No allowance for waiting or preparing was agreed, so none is counted.',
  },
  own_insurance_differs_by_region: {
    zh: '最低工资含不含个人交的社保，各地不一样。',
    en: 'Whether the minimum includes the worker’s own insurance differs by region.',
  },
  irregular_hours_differ: {
    zh: '批准了不定时工作制的，各地做法不一。',
    en: 'For approved irregular hours practice differs by region.',
  },
  rate_chosen_by_authority: {
    zh: '加付多少由劳动保障部门在规定范围里定。',
    en: 'The authority chooses the rate within the range of the rule.',
  },
  late_payment_keeps_base: {
    zh: '过了期限再付的钱，不减少加付的基数。',
    en: 'What was paid after the deadline does not lower the base.',
  },
  tier_as_chosen: {
    zh: '一个地方有几档，档次是填进去的，请核对。',
    en: 'The place has several tiers; the tier was chosen, check it.',
  },
  confirm_before_showing: {
    zh: '这个数还没有核实，用之前要由工作人员对照文件确认。',
    en: 'This figure is not verified; staff confirm it against the document before use.',
  },
  thresholds_as_given: {
    zh: '本省的数额标准是填进去的，请对照文件核对。',
    en: 'The provincial figures were typed in; check them against the document.',
  },
  person_decides: {
    zh: '这只是数额对照，移不移送由人决定。',
    en: 'This only compares figures; a person decides on the referral.',
  },
  only_court_decides: {
    zh: '只有仲裁或者法院能认定。不管这里结果怎样，您都可以主张劳动关系。',
    en: 'Only arbitration or a court decides. You may claim an employment relation whatever the result here.',
  },
  borderline: {
    zh: '分数在边上，稍有不同结果就会变。',
    en: 'The sum lies at the edge; a small difference changes the result.',
  },
  ask_for_both_names: {
    zh: '平台和发钱的单位，两个名字都要问清楚。',
    en: 'Ask for both names: the platform and whoever pays.',
  },
};
