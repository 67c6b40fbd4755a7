import { t } from './text';
import type { Text } from './text';

/** What a form asks for each fact that only a person can assert (wages and injury tables of operations.md). A test holds
 *  this list against the tables. */
export const factQuestions: Readonly<Record<string, Text>> = {
  lateStatement: t('附上了晚交的说明（超期说明）', 'A statement on late application is attached'),
  missing: t('还缺哪些材料（只能告知一次，请写全）', 'Which papers are missing (one notice only, so list all)'),
  gatePassed: t('核对过了，属于试点范围', 'Checked: inside the pilot'),
  reasonStated: t('决定书写明了理由', 'The letter states the reason'),
  remedyStated: t(
    '决定书写明了复议、起诉的渠道和最后日期',
    'The letter states review and lawsuit with their last days',
  ),
  evidenceListed: t('决定书列出了证据', 'The letter lists the evidence'),
  track: t('按哪种速度办理', 'Handling track'),
  ground: t('理由', 'Ground'),
  workerHeard: t('已听取劳动者的意见', 'The worker was heard'),
  writtenReason: t('已写明书面理由', 'The reason is given in writing'),
  catalogueTested: t('已按目录核对费用', 'The costs were checked against the catalogue'),
  conditionStable: t('伤情已经稳定', 'The condition is stable'),
  disabilityRemains: t('留下了残疾', 'A disability remains'),
  evidence: t('有证据', 'There is evidence'),
  withinTwoYears: t('欠薪行为结束到现在没有超过两年', 'The breach ended no more than two years ago, or goes on'),
  employerIdentified: t('知道是哪家单位欠钱', 'It is known who owes the pay'),
  inScope: t('属于劳动监察管的事', 'Labour inspection is in charge of it'),
  hasJurisdiction: t('归本单位管', 'This office has jurisdiction'),
  parallel: t('有没有在别处办理', 'Proceedings elsewhere'),
  writtenNotice: t('已写好书面通知', 'The written notice is ready'),
  receivingOffice: t('移送给哪个地方', 'Receiving office'),
  complex: t('情况复杂，确实需要延长', 'The matter is complex and needs more time'),
  bothConsent: t('双方都同意调解', 'Both sides consent to mediation'),
  agreedPayOn: t('协议写明的付钱日期', 'Day of payment in the agreement'),
  arrearsFen: t('查出欠多少', 'Arrears found'),
  payBy: t('最迟哪天付清', 'Last day to pay'),
  fullyPaid: t('已经付清', 'Paid in full'),
  rateBps: t('加付赔偿金的比例', 'Rate of the supplement'),
  remediesLapsedOn: t('复议和起诉的时间在哪天过完', 'Day on which the time for review and suit ended'),
  demandServedOn: t('催告书哪天送达', 'Day on which the demand was served'),
  crimeRefer: t('核对过了，达到移送公安的条件', 'Checked: the conditions for the police are met'),
  noViolation: t('调查没有发现违法', 'The investigation found no breach'),
  newFactsOrUnpaid: t('有新的情况，或者说好的钱没付', 'There are new facts, or a promise was not kept'),
  recordMatched: t('登记和核对的记录一致', 'The enrolment matches the records'),
};

/** The words that such a fact may take. */
export const wordNames: Readonly<Record<string, Text>> = {
  SMALL: t('小伤快办', 'Small injury'),
  CLEAR: t('事实清楚', 'Clear facts'),
  STANDARD: t('一般办理', 'Standard'),
  awaiting_court_conclusion: t('等法院的结论', 'Waiting for a court'),
  awaiting_authority_conclusion: t('等别的部门的结论', 'Waiting for another authority'),
  lost_conditions: t('不再符合条件', 'The conditions are no longer met'),
  refused_appraisal: t('拒绝鉴定', 'Appraisal refused'),
  refused_treatment: t('拒绝治疗', 'Treatment refused'),
  other: t('其他', 'Other'),
  none: t('没有', 'None'),
  mediation: t('正在调解', 'Mediation'),
  arbitration: t('正在仲裁', 'Arbitration'),
  court: t('正在法院', 'Court'),
};

/** Papers (材料) that a notice can list; occupational-injury 4.2, unpaid-wages 4.2, and those of an enrolment. */
export const paperNames: Readonly<Record<string, Text>> = {
  disability_form: t('伤残待遇申请表', 'Disability-benefit form'),
  death_form: t('死亡待遇申请表', 'Death-benefit form'),
  informed_consent: t('知情同意确认书', 'Informed consent'),
  diagnosis: t('诊断书或者病历', 'Diagnosis or medical record'),
  fee_receipts: t('看病的收费票据', 'Receipts of medical costs'),
  traffic_liability_decision: t('交通事故责任认定书', 'Traffic-liability decision'),
  identity_and_account: t('身份证和社保卡账户', 'Identity card and social-security account'),
  advance_payment_statement: t('垫付情况说明', 'Statement on advance payment'),
  late_statement: t('晚交的说明（超期说明）', 'Statement on late application'),
  death_proof: t('死亡证明', 'Proof of death'),
  kinship_proof: t('亲属关系证明', 'Proof of kinship'),
  dependants_proof: t('供养亲属证明', 'Proof of dependants'),
  cross_province_form: t('跨省异地就医备案表', 'Cross-province treatment form'),
  order_evidence: t('订单记录', 'Order records'),
  employer_name: t('欠钱单位的名称', 'Name of whoever owes the pay'),
  employer_address: t('欠钱单位的地址', 'Address of whoever owes the pay'),
  owed_period: t('欠的是哪几个月', 'Months that are owed'),
  owed_amount: t('欠多少', 'Amount that is owed'),
  bank_proof: t('收到钱的银行记录', 'Bank record of the payment'),
  pay_records: t('发钱记录', 'Payment records'),
  work_records: t('干活或者接单的记录', 'Records of work or orders'),
  identity_document: t('身份证件', 'Identity document'),
  platform_account_proof: t('平台账号截图', 'Screenshot of the platform account'),
  work_city: t('接单的城市', 'City of work'),
};

export const paperName = (code: string): Text => paperNames[code] ?? t(code, code);
export const wordName = (word: string): Text => wordNames[word] ?? t(word, word);
