import type { Text } from '@/domain/claims/text';
import { t } from '@/domain/claims/text';
import type { Finding } from '@/domain/injury/coverage-circumstance';
import type { GateRefusal } from '@/domain/injury/coverage-gate';
import type { Circumstance, CoverageInput, OrderState } from '@/domain/injury/coverage-input';
import type { NursingLevel } from '@/domain/injury/nursing-fee';
import type { PilotIndustry } from '@/domain/injury/pilot';
import type { Track } from '@/domain/injury/track';

const industry: Record<PilotIndustry, Text> = {
  ride_hailing: t('出行（网约车）', 'ride hailing'),
  food_delivery: t('外卖', 'food delivery'),
  instant_delivery: t('即时配送', 'instant delivery'),
  city_freight: t('同城货运', 'city freight'),
};

const orderState: Record<OrderState, Text> = {
  none: t('没有单', 'no order'),
  accepted: t('已接单', 'accepted'),
  to_pickup: t('去取货的路上', 'on the way to pick up'),
  picked_up: t('已取货', 'picked up'),
  delivering: t('正在送', 'delivering'),
  passenger_on_board: t('乘客在车上', 'passenger on board'),
  loading: t('正在装卸', 'loading'),
  completed: t('已送完', 'completed'),
  cancelled: t('已取消', 'cancelled'),
};

const circumstance: Record<Circumstance, Text> = {
  accident: t('接单干活时出的意外', 'an accident on the order'),
  violence: t('因为干活被人打伤', 'violence because of the work'),
  missing: t('出事后下落不明', 'missing after an accident'),
  preparation: t('开工前或收工时的准备收尾', 'preparation or wind-up'),
  commute: t('上下班路上', 'the way to or from work'),
  illness: t('突然发病', 'a sudden illness'),
  rescue_public_interest: t('抢险救人或维护公共利益', 'rescue or public interest'),
  old_military_injury: t('服役时的旧伤复发', 'an old service injury'),
  occupational_disease: t('职业病', 'an occupational disease'),
};

const exclusion: Record<NonNullable<CoverageInput['exclusion']>, Text> = {
  none: t('没有这些情形', 'none of them'),
  crime: t('故意犯罪', 'intentional crime'),
  drunk: t('醉酒', 'drunk'),
  drugs: t('吸毒', 'drugs'),
  self_harm: t('自残或者自杀', 'self-harm'),
};

const workerLiability: Record<NonNullable<CoverageInput['workerLiability']>, Text> = {
  none: t('无责任', 'none'),
  secondary: t('次要责任', 'secondary'),
  equal: t('同等责任', 'equal'),
  main: t('主要责任', 'main'),
  full: t('全部责任', 'full'),
  undetermined: t('还没有认定', 'not determined'),
};

const covered: Record<NonNullable<CoverageInput['commuteCovered']>, Text> = {
  yes: t('是', 'yes'),
  no: t('不是', 'no'),
  ask: t('还没有定', 'not settled'),
};

const relation: Record<'spouse' | 'child' | 'parent' | 'grandparent' | 'grandchild' | 'sibling', Text> = {
  spouse: t('配偶', 'spouse'),
  child: t('子女', 'child'),
  parent: t('父母', 'parent'),
  grandparent: t('祖父母、外祖父母', 'grandparent'),
  grandchild: t('孙子女、外孙子女', 'grandchild'),
  sibling: t('兄弟姐妹', 'sibling'),
};

const level: Record<NursingLevel, Text> = {
  full: t('完全不能自理', 'fully dependent'),
  most: t('大部分不能自理', 'mostly dependent'),
  part: t('部分不能自理', 'partly dependent'),
  none: t('能自理', 'not dependent'),
};

const tracks: Record<Track | 'not_small', Text> = {
  SMALL: t('小伤快办', 'small-injury track'),
  CLEAR: t('事实清楚，较快办理', 'quicker, the facts being clear'),
  STANDARD: t('按一般时间办理', 'standard'),
  not_small: t('不能按小伤快办', 'not a small injury'),
};

const gateReasons: Record<GateRefusal | 'in_pilot' | 'national' | 'local', Text> = {
  PROVINCE_NOT_STARTED: t('那天这个省还没有试点', 'The province had not started on that day'),
  INDUSTRY_NOT_IN_PILOT: t('这个行业不在试点里', 'The industry is not in the pilot'),
  PLATFORM_NOT_STARTED: t('那天这家平台不在名单上', 'The platform was not on the list on that day'),
  PLATFORM_NOT_LISTED: t('名单上没有这家平台', 'The platform is not on the list'),
  in_pilot: t('在试点里', 'In the pilot'),
  national: t('在全国名单上', 'On the national list'),
  local: t('在本省另加的名单上', 'Added by the province'),
};

const findings: Record<Finding['reasonCode'] | 'inside_window' | 'outside_window' | 'not_excluded', Text> = {
  inside_window: t('在接单干活的时间里', 'While carrying out an order'),
  outside_window: t(
    '不在接单干活的时间里，这种情形也不要求',
    'Not on an order, which this circumstance does not ask for',
  ),
  not_excluded: t('没有排除的情形', 'Not excluded'),
  OUTSIDE_ORDER_WINDOW: t('不在接单干活的时间里，建议不予确认', 'Not on an order: proposed not to confirm'),
  ACCIDENT_ON_ORDER: t('应当确认', 'To be confirmed'),
  VIOLENCE_ON_ORDER: t('应当确认', 'To be confirmed'),
  MISSING_ON_ORDER: t('应当确认', 'To be confirmed'),
  RESCUE_PUBLIC_INTEREST: t('视同职业伤害', 'Deemed an occupational injury'),
  PREPARE_FINISH: t('应当确认', 'To be confirmed'),
  PREPARE_FINISH_NOT_COVERED: t('本省不保障，建议不予确认', 'Not covered in this province: proposed not to confirm'),
  PREPARE_FINISH_SWITCH_OPEN: t(
    '本省的规定还没有查到，由人来定',
    'The province’s rule is not on file: a person decides',
  ),
  COMMUTE_NOT_COVERED: t('本省不保障，建议不予确认', 'Not covered in this province: proposed not to confirm'),
  COMMUTE_SWITCH_OPEN: t('本省的规定还没有查到，由人来定', 'The province’s rule is not on file: a person decides'),
  COMMUTE_NO_TRAFFIC_ACCIDENT: t('不是交通事故，建议不予确认', 'No traffic accident: proposed not to confirm'),
  COMMUTE_LIABILITY_OPEN: t('责任还没有认定，由人来定', 'The liability is open: a person decides'),
  COMMUTE_MAIN_LIABILITY: t('本人负主要或全部责任，建议不予确认', 'Mainly or fully at fault: proposed not to confirm'),
  COMMUTE_NOT_MAIN_LIABILITY: t('不是本人主要责任，应当确认', 'Not mainly at fault: to be confirmed'),
  ILLNESS_WITHOUT_DEATH_48H: t('没有在48小时内去世，建议不予确认', 'No death within 48 hours: proposed not to confirm'),
  ILLNESS_DEATH_48H: t('48小时内去世，视同职业伤害', 'Death within 48 hours: deemed an occupational injury'),
  CIRCUMSTANCE_SWITCHED_OFF: t('这种情形还没有核实，由人来定', 'This circumstance is not confirmed: a person decides'),
  EXCLUDED_CRIME: t('故意犯罪，建议不予确认', 'Intentional crime: proposed not to confirm'),
  EXCLUDED_DRUNK: t('醉酒，建议不予确认', 'Drunk: proposed not to confirm'),
  EXCLUDED_DRUGS: t('吸毒，建议不予确认', 'Drugs: proposed not to confirm'),
  EXCLUDED_SELF_HARM: t('自残或者自杀，建议不予确认', 'Self-harm: proposed not to confirm'),
  DRUNK_THRESHOLD_UNKNOWN: t('多少算醉酒没有给出，由人来定', 'The limit for drunk is not known: a person decides'),
};

const yesNo: Record<'yes' | 'no', Text> = { yes: t('是', 'yes'), no: t('不是', 'no') };

/** Words of the injury rules by the name of the input; `output` for results. */
export const injuryWords: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  industry,
  orderState,
  circumstance,
  exclusion,
  workerLiability,
  covered,
  relation,
  level,
  payoutClass: { low: t('低档', 'low class'), high: t('高档', 'high class') },
  thirdParty: { not_paying: t('不付钱', 'not paying'), unidentified: t('找不到', 'not identified') },
  list: {
    standard: t('一般材料清单', 'Standard list'),
    beijing_small: t('北京小伤快赔清单', 'Beijing small-injury list'),
  },
  ...Object.fromEntries(
    [
      'trafficAccident',
      'limitInclusive',
      'hospitalised',
      'appraisalNeeded',
      'factsClear',
      'death',
      'paidFirstByOther',
      'late',
      'crossProvinceTreatment',
    ].map((name) => [name, yesNo]),
  ),
  output: {
    ...industry,
    ...tracks,
    ...gateReasons,
    ...findings,
    manual_review: t('由人来定', 'A person decides'),
    switched_off: t('没有规定', 'No rule'),
    allowed: t('可以申请', 'May be asked for'),
    too_early: t('还没有到时候', 'Too early'),
  },
};
