/** What the demonstration is known by (演示数据): plain constants, shared by the seed, the sign-in lines and the browser
 *  tests. Nobody and no place of contact here is real. Receipt numbers are random: find a claim by its worker and kind. */

/** Password of everybody on the staff, and their authenticator secret in base32; on the demonstration alone. */
export const demoPassword = 'anyi-demo-2026';
export const demoTotpSecret = 'ANYIDEMONSTRATION234567ANYIDEMO2';

export type DemoRole =
  'caseworker' | 'reviewer' | 'mediator' | 'agency_officer' | 'review_desk' | 'administrator' | 'policy_editor';

/** 机构, with the regions whose claims they work (GB/T 2260; 000000: those of regions without an office). */
export const demoOffices = {
  general: { name: '安驿演示总窗口', phone: '000-0000001', address: '演示路1号', regions: ['000000'] },
  shanghai: { name: '上海市演示经办机构', phone: '021-0000001', address: '上海市演示路31号', regions: ['310000'] },
  nantong: {
    name: '南通市演示经办机构',
    phone: '0513-0000001',
    address: '南通市演示路6号',
    regions: ['320600', '320000'],
  },
  beijing: { name: '北京市演示经办机构', phone: '010-0000001', address: '北京市演示路11号', regions: ['110000'] },
  shenzhen: {
    name: '深圳市演示经办机构',
    phone: '0755-0000001',
    address: '深圳市演示路3号',
    regions: ['440300', '440000'],
  },
  shandong: { name: '山东省演示经办机构', phone: '0531-0000001', address: '济南市演示路37号', regions: ['370000'] },
  chengdu: {
    name: '成都市演示经办机构',
    phone: '028-0000001',
    address: '成都市演示路51号',
    regions: ['510100', '510000'],
  },
} as const;
export type DemoOffice = keyof typeof demoOffices;

type Staff = { login: string; name: string; office: DemoOffice; roles: readonly DemoRole[] };

/** 工作人员. Shanghai and Nantong have everybody; the others have whoever receives, decides and approves. */
export const demoStaff = {
  xu: { login: 'xu.min', name: '徐敏', office: 'shanghai', roles: ['caseworker'] },
  lin: { login: 'lin.yue', name: '林悦', office: 'shanghai', roles: ['caseworker'] },
  he: { login: 'he.jun', name: '何军', office: 'shanghai', roles: ['reviewer'] },
  tang: { login: 'tang.li', name: '唐莉', office: 'shanghai', roles: ['reviewer'] },
  fang: { login: 'fang.wen', name: '方文', office: 'shanghai', roles: ['mediator'] },
  jiang: { login: 'jiang.tao', name: '蒋涛', office: 'shanghai', roles: ['agency_officer'] },
  pan: { login: 'pan.yun', name: '潘芸', office: 'shanghai', roles: ['review_desk'] },
  shen: { login: 'shen.ping', name: '沈平', office: 'nantong', roles: ['caseworker'] },
  gu: { login: 'gu.lan', name: '顾兰', office: 'nantong', roles: ['caseworker'] },
  lu: { login: 'lu.wei', name: '陆伟', office: 'nantong', roles: ['reviewer'] },
  cao: { login: 'cao.ying', name: '曹颖', office: 'nantong', roles: ['reviewer'] },
  feng: { login: 'feng.jie', name: '冯洁', office: 'nantong', roles: ['mediator'] },
  yan: { login: 'yan.bin', name: '严斌', office: 'nantong', roles: ['agency_officer'] },
  ma: { login: 'ma.hui', name: '马慧', office: 'nantong', roles: ['review_desk'] },
  beijingDesk: { login: 'bai.xue', name: '白雪', office: 'beijing', roles: ['caseworker', 'agency_officer'] },
  beijingHead: { login: 'ding.gang', name: '丁刚', office: 'beijing', roles: ['reviewer'] },
  shenzhenDesk: { login: 'wen.jing', name: '温静', office: 'shenzhen', roles: ['caseworker', 'mediator'] },
  shenzhenHead: { login: 'luo.yi', name: '罗毅', office: 'shenzhen', roles: ['reviewer'] },
  shandongDesk: { login: 'kong.mei', name: '孔梅', office: 'shandong', roles: ['caseworker', 'mediator'] },
  shandongHead: { login: 'sun.qiang', name: '孙强', office: 'shandong', roles: ['reviewer'] },
  chengduDesk: { login: 'deng.rui', name: '邓蕊', office: 'chengdu', roles: ['caseworker', 'mediator'] },
  chengduHead: { login: 'xie.fei', name: '谢飞', office: 'chengdu', roles: ['reviewer'] },
  generalDesk: { login: 'song.yan', name: '宋燕', office: 'general', roles: ['caseworker', 'mediator'] },
  generalHead: { login: 'qiu.shan', name: '邱山', office: 'general', roles: ['reviewer'] },
  admin: { login: 'admin.demo', name: '管理员甲', office: 'general', roles: ['administrator'] },
  editor: { login: 'policy.one', name: '政策员甲', office: 'general', roles: ['policy_editor'] },
  secondEditor: { login: 'policy.two', name: '政策员乙', office: 'general', roles: ['policy_editor'] },
} as const satisfies Record<string, Staff>;
export type DemoStaffKey = keyof typeof demoStaff;

type Person = { mobile: string; name: string; office: DemoOffice; city: string; platforms: readonly string[] };

/** 劳动者. Mobiles of a made-up range; the code to sign in is read on /outbox. `city` is the region of work. */
export const demoWorkers = {
  /** Crowd rider in two cities, three apps; sent nothing yet, holds drafts. */
  zhou: {
    mobile: '19900000001',
    name: '周小勇',
    office: 'shanghai',
    city: '310100',
    platforms: ['美团', '达达', '闪送'],
  },
  /** Former loom worker who drives for a platform. */
  chen: { mobile: '19900000002', name: '陈秀英', office: 'nantong', city: '320600', platforms: ['滴滴出行'] },
  /** Long-haul freight, owed money. */
  qin: { mobile: '19900000003', name: '秦大山', office: 'shandong', city: '370100', platforms: ['货拉拉'] },
  /** Labels data at home for a county centre; no identity card at hand. */
  luo: { mobile: '19900000004', name: '罗阿支', office: 'chengdu', city: '510100', platforms: ['美团'] },
  /** Deaf rider. */
  deaf: { mobile: '19900000005', name: '何静言', office: 'shenzhen', city: '440300', platforms: ['饿了么'] },
  /** Past sixty: a caseworker looks. */
  elder: { mobile: '19900000006', name: '赵长福', office: 'beijing', city: '110100', platforms: ['货拉拉'] },
  /** Follows her late husband's claim. */
  widow: { mobile: '19900000007', name: '钱月红', office: 'beijing', city: '110100', platforms: ['闪送'] },
  /** Works where no office has joined. */
  far: { mobile: '19900000008', name: '白玛次仁', office: 'general', city: '540100', platforms: ['美团'] },
  wang: { mobile: '19900000011', name: '王志远', office: 'shanghai', city: '310100', platforms: ['美团'] },
  li: { mobile: '19900000012', name: '李春梅', office: 'shanghai', city: '310100', platforms: ['饿了么'] },
  zhang: { mobile: '19900000013', name: '张海生', office: 'shanghai', city: '310100', platforms: ['达达'] },
  liu: { mobile: '19900000014', name: '刘建平', office: 'shanghai', city: '310100', platforms: ['闪送'] },
  yang: { mobile: '19900000015', name: '杨晓燕', office: 'shanghai', city: '310100', platforms: ['曹操出行'] },
  huang: { mobile: '19900000016', name: '黄文斌', office: 'shanghai', city: '310100', platforms: ['顺丰同城'] },
  wu: { mobile: '19900000017', name: '吴玉兰', office: 'shanghai', city: '310100', platforms: ['美团'] },
  xiao: { mobile: '19900000018', name: '肖立新', office: 'shanghai', city: '310100', platforms: ['货拉拉'] },
  zhu: { mobile: '19900000021', name: '朱建军', office: 'nantong', city: '320600', platforms: ['饿了么'] },
  gao: { mobile: '19900000022', name: '高丽华', office: 'nantong', city: '320600', platforms: ['美团'] },
  hu: { mobile: '19900000023', name: '胡德胜', office: 'nantong', city: '320600', platforms: ['货拉拉'] },
  guo: { mobile: '19900000024', name: '郭小芳', office: 'nantong', city: '320600', platforms: ['达达'] },
  ren: { mobile: '19900000025', name: '任向东', office: 'nantong', city: '320600', platforms: ['闪送'] },
  su: { mobile: '19900000026', name: '苏红梅', office: 'nantong', city: '320600', platforms: ['曹操出行'] },
} as const satisfies Record<string, Person>;
export type DemoWorkerKey = keyof typeof demoWorkers;

type ClaimId = { worker: DemoWorkerKey; procedure: 'injury' | 'wages' | 'enrolment'; state: string };

/** 案件: one for each state of each procedure, and more where a queue needs them. */
export const demoClaims = {
  injuryReported: { worker: 'wang', procedure: 'injury', state: 'REPORTED' },
  injuryJustReported: { worker: 'deaf', procedure: 'injury', state: 'REPORTED' },
  injuryFarAway: { worker: 'far', procedure: 'injury', state: 'REPORTED' },
  injurySubmitted: { worker: 'li', procedure: 'injury', state: 'SUBMITTED' },
  injuryFiledByPlatform: { worker: 'gao', procedure: 'injury', state: 'SUBMITTED' },
  injurySupplement: { worker: 'zhang', procedure: 'injury', state: 'SUPPLEMENT_REQUESTED' },
  injurySupplementHanded: { worker: 'wu', procedure: 'injury', state: 'SUPPLEMENT_REQUESTED' },
  injuryAccepted: { worker: 'liu', procedure: 'injury', state: 'ACCEPTED' },
  injuryToApprove: { worker: 'yang', procedure: 'injury', state: 'ACCEPTED' },
  injuryOverdue: { worker: 'zhu', procedure: 'injury', state: 'ACCEPTED' },
  injuryAfterSupplement: { worker: 'su', procedure: 'injury', state: 'ACCEPTED' },
  injurySuspended: { worker: 'huang', procedure: 'injury', state: 'SUSPENDED' },
  injuryConfirmed: { worker: 'wu', procedure: 'injury', state: 'CONFIRMED' },
  injuryNotConfirmed: { worker: 'xiao', procedure: 'injury', state: 'NOT_CONFIRMED' },
  injuryNotAccepted: { worker: 'hu', procedure: 'injury', state: 'NOT_ACCEPTED' },
  injuryConfirmedReview: { worker: 'guo', procedure: 'injury', state: 'CONFIRMED_UNDER_REVIEW' },
  injuryNotConfirmedReview: { worker: 'ren', procedure: 'injury', state: 'NOT_CONFIRMED_UNDER_REVIEW' },
  injuryNotAcceptedReview: { worker: 'su', procedure: 'injury', state: 'NOT_ACCEPTED_UNDER_REVIEW' },
  injuryLapsed: { worker: 'zhu', procedure: 'injury', state: 'WITHDRAWN_OR_NOT_ACCEPTED' },
  injuryRevoked: { worker: 'wang', procedure: 'injury', state: 'REVOKED' },
  injuryInBenefit: { worker: 'widow', procedure: 'injury', state: 'IN_BENEFIT' },
  injuryStopped: { worker: 'li', procedure: 'injury', state: 'STOPPED' },
  injuryAppraisal: { worker: 'chen', procedure: 'injury', state: 'APPRAISAL_REQUESTED' },
  injuryDecidedAgain: { worker: 'zhang', procedure: 'injury', state: 'ACCEPTED' },
  wagesSubmitted: { worker: 'qin', procedure: 'wages', state: 'submitted' },
  wagesSubmittedShanghai: { worker: 'liu', procedure: 'wages', state: 'submitted' },
  wagesToApprove: { worker: 'huang', procedure: 'wages', state: 'submitted' },
  wagesSupplement: { worker: 'yang', procedure: 'wages', state: 'supplement' },
  wagesNotAccepted: { worker: 'xiao', procedure: 'wages', state: 'not_accepted' },
  wagesRedirected: { worker: 'elder', procedure: 'wages', state: 'redirected' },
  wagesTransferred: { worker: 'deaf', procedure: 'wages', state: 'transferred' },
  wagesFiled: { worker: 'zhang', procedure: 'wages', state: 'filed' },
  wagesFiledExtended: { worker: 'hu', procedure: 'wages', state: 'filed_extended' },
  wagesMediating: { worker: 'li', procedure: 'wages', state: 'mediating' },
  wagesAgreed: { worker: 'gao', procedure: 'wages', state: 'mediating' },
  wagesMediationFailed: { worker: 'wang', procedure: 'wages', state: 'filed' },
  wagesOrdered: { worker: 'guo', procedure: 'wages', state: 'ordered' },
  wagesOrderOverdue: { worker: 'chen', procedure: 'wages', state: 'ordered' },
  wagesDecided: { worker: 'ren', procedure: 'wages', state: 'decided' },
  wagesEnforcing: { worker: 'su', procedure: 'wages', state: 'enforcing' },
  wagesReferred: { worker: 'zhu', procedure: 'wages', state: 'referred_police' },
  wagesPaid: { worker: 'wu', procedure: 'wages', state: 'paid' },
  wagesClosedPaid: { worker: 'luo', procedure: 'wages', state: 'closed_paid' },
  wagesClosedUnfounded: { worker: 'guo', procedure: 'wages', state: 'closed_unfounded' },
  wagesWithdrawn: { worker: 'widow', procedure: 'wages', state: 'withdrawn' },
  enrolmentSubmitted: { worker: 'far', procedure: 'enrolment', state: 'submitted' },
  enrolmentSubmittedShanghai: { worker: 'xiao', procedure: 'enrolment', state: 'submitted' },
  enrolmentSupplement: { worker: 'luo', procedure: 'enrolment', state: 'supplement' },
  enrolmentConfirmed: { worker: 'chen', procedure: 'enrolment', state: 'confirmed' },
  enrolmentNotConfirmed: { worker: 'elder', procedure: 'enrolment', state: 'not_confirmed' },
  enrolmentWithdrawn: { worker: 'qin', procedure: 'enrolment', state: 'withdrawn' },
} as const satisfies Record<string, ClaimId>;
export type DemoClaimKey = keyof typeof demoClaims;
