import type { Channel } from '@/domain/wages/route';
import { t } from './text';
import type { Text } from './text';

/** The doors (渠道) that a report of unpaid pay can be sent to (unpaid-wages 1, 8.1), as a person reads them. */
export const channelNames: Readonly<Record<Channel, Text>> = {
  occupational_injury_desk: t('职业伤害保障窗口', 'the occupational-injury desk'),
  hr_authority_employment_equality: t('人力资源社会保障部门（就业歧视）', 'the employment-equality desk of HR'),
  inform_dispute_procedure: t('继续已经开始的仲裁或者诉讼', 'the arbitration or court proceeding already begun'),
  request_supplement: t('请劳动者补充单位的情况', 'asking the worker who owes the pay'),
  transfer_to_work_district: t('干活所在区县的劳动监察', 'the labour inspection of the district of work'),
  labour_arbitration: t('劳动人事争议仲裁委员会', 'labour arbitration'),
  labour_inspection: t('劳动保障监察', 'labour inspection'),
  labour_inspection_clue: t('劳动保障监察（作为线索）', 'labour inspection (as a clue)'),
  one_stop_mediation: t('一站式调解中心', 'one-stop mediation'),
  court_civil_action: t('人民法院（民事诉讼）', 'a civil action in court'),
  court_equal_employment_right: t('人民法院（平等就业权纠纷）', 'court (equal employment right)'),
  court_payment_order: t('人民法院（支付令）', 'a payment order of the court'),
  court_direct_action: t('人民法院（持欠条直接起诉）', 'direct action in court on a debt note'),
  legal_aid: t('法律援助（12348）', 'legal aid (12348)'),
  assist_identify_partner: t('协助查找合作单位', 'help in finding the partner company'),
  relation_assessment: t('判断用工关系', 'an assessment of the employment relation'),
  joint_interview: t('有关部门联合约谈', 'a joint interview by the authorities'),
};

/** A code that a newer release wrote is shown as it is rather than hidden. */
export const channelName = (code: string): Text =>
  (channelNames as Readonly<Record<string, Text>>)[code] ?? t(code, code);
