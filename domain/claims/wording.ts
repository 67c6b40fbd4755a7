import type { Actor, Flag, Recipient, RefusalCode } from './codes';
import { enrolmentWording } from './enrolment-wording';
import { injuryWording } from './injury-wording';
import type { ProcedureId } from './procedure';
import type { Recounted } from './recount';
import type { Role } from './roles';
import { sayDay, t } from './text';
import type { ProcedureWording, Text } from './text';
import { wagesWording } from './wages-wording';

/** Words by procedure. Each is total for its own table; here they are read with codes from the database. */
export const procedureWording: Readonly<Record<ProcedureId, ProcedureWording<string, string, string>>> = {
  injury: injuryWording,
  wages: wagesWording,
  enrolment: enrolmentWording,
};

/** A code that a newer release wrote is shown as it is rather than hidden. */
const asWritten = (code: string): Text => t(code, code);

export const stateName = (procedure: ProcedureId, state: string): Text =>
  procedureWording[procedure].states[state]?.name ?? asWritten(state);

export const eventSentence = (procedure: ProcedureId, event: string): Text =>
  procedureWording[procedure].events[event]?.done ?? asWritten(event);

export const clockLabel = (procedure: ProcedureId, clock: string): Text =>
  procedureWording[procedure].clocks[clock] ?? asWritten(clock);

/** One line of the timeline: a last day that another calendar moved or settled, and why. */
export function recountSentence(procedure: ProcedureId, { clock, from, to, reason }: Recounted): Text {
  const label = clockLabel(procedure, clock);
  const why =
    reason === 'calendar_corrected'
      ? t('放假安排更正了', 'the holidays of the year were corrected')
      : t('放假安排公布了', 'the holidays of the year were announced');
  return from === to
    ? t(`${why.zh}，“${label.zh}”定下来：${sayDay(to, 'zh')}`, `${label.en} settled on ${sayDay(to, 'en')}: ${why.en}`)
    : t(
        `${why.zh}，“${label.zh}”从${sayDay(from, 'zh')}改到${sayDay(to, 'zh')}`,
        `${label.en} moved from ${sayDay(from, 'en')} to ${sayDay(to, 'en')}: ${why.en}`,
      );
}

/** Actors who press the button on their own behalf. */
const ownSide: readonly string[] = ['worker', 'relative', 'applicant'] satisfies Actor[];

export function buttonLabel(procedure: ProcedureId, event: string, actor: string): Text {
  const wording = procedureWording[procedure].events[event];
  if (!wording) return asWritten(event);
  return (ownSide.includes(actor) && wording.workerButton) || wording.button;
}

/** What to do when a step was refused. */
export const refusalWording: Readonly<Record<RefusalCode, Text>> = {
  BAD_STATE: t(
    '现在这一步还不能做，或者已经做过了。请刷新页面，看看现在到了哪一步。',
    'This step is not possible now, or was already taken. Reload the page to see where the case stands.',
  ),
  BAD_ACTOR: t('这一步要由别的人来做。', 'Somebody else has to take this step.'),
  ORDER_REQUIRED: t(
    '要先责令限期支付，期限过了没付清，才能作处理决定。',
    'Payment has to be ordered first; a decision follows only when the order ran out unpaid.',
  ),
  PLATFORM_ALREADY_FILED: t(
    '平台已经提交了申请，您不用再交一次。',
    'The platform has already applied; you need not apply again.',
  ),
  LATE_STATEMENT_REQUIRED: t(
    '已经过了90天。还可以申请，请写一份晚交的说明（超期说明）。',
    'The 90 days are over. You can still apply: add a statement on late application.',
  ),
  ITEMS_MISSING: t(
    '清单上的材料还没有交齐。请照着清单，把没交的补上。',
    'Not everything on the list is here yet. Please add what is still missing.',
  ),
  ONE_TIME_NOTICE_ONLY: t(
    '要补的材料只能一次告诉清楚，不能再要别的。请按已有的材料办。',
    'Missing papers can be asked for only once. Go on with what is there.',
  ),
  GATE_NOT_PASSED: t(
    '这次受伤不在试点范围里，不能受理。请写明理由和申诉的办法，作不予受理决定。',
    'The case is outside the pilot and cannot be accepted. Decide on non-acceptance with reason and remedy.',
  ),
  REASON_REQUIRED: t('请写明理由，让当事人看得懂。', 'State the reason so that the person can understand it.'),
  REMEDY_REQUIRED: t(
    '请写明不同意可以去哪里复议、起诉，最后是哪一天。',
    'State where and until when a review or a lawsuit is possible.',
  ),
  GROUND_NOT_PERMITTED: t('这个理由不能用。请从允许的理由里选。', 'This ground is not permitted. Choose one that is.'),
  EVIDENCE_REQUIRED: t('请列出所依据的证据。', 'List the evidence it rests on.'),
  PROOF_REQUIRED: t('请先上传凭证（送达回证或者银行凭证）。', 'Upload the proof first (of delivery, or of the bank).'),
  OUT_OF_TIME: t(
    '已经过了法定的时间。请打电话问窗口还有什么别的办法。',
    'The time set by law is over. Please ask at the window which other ways are open.',
  ),
  HEARING_REQUIRED: t('请先听取劳动者的意见，再作决定。', 'Hear the worker before deciding.'),
  CATALOGUE_TEST_REQUIRED: t('请先按医保和工伤目录核对费用。', 'Check the costs against the catalogue first.'),
  CONDITION_NOT_STABLE: t(
    '伤情还没有稳定。等治疗到稳定再申请鉴定。',
    'Your condition is not stable yet. Ask for the appraisal when it is.',
  ),
  NO_DISABILITY: t('没有留下残疾，不需要鉴定。', 'No disability remains, so no appraisal is needed.'),
  EMPLOYER_UNKNOWN: t(
    '还不知道是哪家单位欠钱。请通知劳动者补充单位的情况。',
    'It is not known yet who owes the pay. Ask the worker for more about the employer.',
  ),
  OUT_OF_SCOPE: t(
    '这件事不归劳动监察管。请告诉劳动者该找哪里。',
    'Labour inspection is not in charge. Tell the worker who is.',
  ),
  NO_JURISDICTION: t('这件事归别的地方管。请移送。', 'Another area is in charge. Hand the case over.'),
  PARALLEL_PROCEEDING: t(
    '这件事已经在调解、仲裁或者法院办理。请告诉劳动者继续那边的程序。',
    'Mediation, arbitration or a court has it already. Tell the worker to go on there.',
  ),
  IN_TIME: t(
    '还在两年以内，不能用超过时间的理由不受理。',
    'It is within two years, so it cannot be refused as out of time.',
  ),
  NOTICE_REQUIRED: t('不受理要有书面通知。请先写好通知。', 'Non-acceptance needs a written notice. Write it first.'),
  NO_GROUND: t('没有可以这样做的理由。请核对情况。', 'There is no ground for this step. Please check the facts.'),
  HAS_JURISDICTION: t('这件事归本单位管，不能移送。', 'This office is in charge and cannot hand the case over.'),
  ASK_SUPERIOR: t(
    '这件事是别处移送来的，不能再移送。请报共同的上级指定。',
    'The case was handed over to this office and cannot be passed on. Ask the common superior to designate.',
  ),
  RECEIVER_REQUIRED: t('请选明移送给哪个地方。', 'Name the receiving office.'),
  TOO_LATE: t('这一步的时间已经过了。请报单位负责人。', 'The time for this step is over. Report to the unit head.'),
  ALREADY_EXTENDED: t('已经延长过一次，不能再延长。', 'It was extended once and cannot be extended again.'),
  CONSENT_REQUIRED: t('双方都同意才能调解。', 'Mediation needs the consent of both sides.'),
  NO_ARREARS: t(
    '没有查出欠的数额，不能责令支付。请先写明欠多少。',
    'No arrears were found, so payment cannot be ordered. State the amount first.',
  ),
  BAD_DEADLINE: t('付钱的最后日期要在今天以后。', 'The last day to pay has to be after today.'),
  DEADLINE_NOT_PASSED: t(
    '责令的期限还没有过。过了再作决定。',
    'The order has not run out yet. Decide after its last day.',
  ),
  ALREADY_PAID: t(
    '已经付清，不用再作处理决定。请登记已支付。',
    'It is paid in full, so no decision is needed. Record the payment.',
  ),
  RATE_OUT_OF_RANGE: t('加付的比例只能在50%到100%之间。', 'The supplement has to lie between 50 % and 100 %.'),
  REMEDY_PERIOD_RUNNING: t(
    '复议和起诉的时间还没有过，还不能申请强制执行。',
    'The time for review and suit still runs; enforcement has to wait.',
  ),
  DEMAND_FIRST: t(
    '要先发催告书，满十个工作日还没有付，才能申请强制执行。',
    'Send a demand first; enforcement can be asked for when ten working days have passed unpaid.',
  ),
  THRESHOLD_NOT_MET: t('还没有达到移送公安的条件。', 'The conditions for handing over to the police are not met.'),
  NO_NEW_FACTS: t(
    '没有新的情况，不能重新打开。有新的证据或者说好的钱没付，请写明。',
    'Without new facts the case cannot be reopened. Say what is new, or that a promise was not kept.',
  ),
  IDENTITY_REQUIRED: t('请先填好姓名和身份证号。', 'Please fill in name and identity number first.'),
  PLATFORM_REQUIRED: t('请至少选一个您接单的平台。', 'Please choose at least one platform you work for.'),
  WORK_CITY_REQUIRED: t('请至少选一个您接单的城市。', 'Please choose at least one city you work in.'),
  RECORD_NOT_MATCHED: t(
    '登记和核对的记录对不上，不能确认。请一次告知要补的内容，或者写明理由不予确认。',
    'The enrolment does not match the records. Ask once for what is missing, or refuse with the reason.',
  ),
};

export const flagWording: Readonly<Record<Flag, Text>> = {
  PLATFORM_DEADLINE_MISSED: t('平台没有按时提交申请', 'The platform missed its day'),
  FILED_LATE: t('申请晚于90天，附有说明', 'Filed after 90 days, with a statement'),
  NEW_ITEM_AFTER_ONE_TIME_NOTICE: t('一次告知以后又要了别的材料', 'Something else was asked for after the one notice'),
  CASEWORKER_DECIDES: t('由经办人决定怎样处理', 'A caseworker decides how to go on'),
  TRACK_SMALL: t('小伤快办', 'Small-injury track'),
  TRACK_CLEAR: t('事实清楚，较快办理', 'Clear facts, quicker track'),
  TRACK_STANDARD: t('按一般时间办理', 'Standard track'),
  DECISION_LATE: t('决定晚于期限', 'Decided after the last day'),
  SERVED: t('决定书已送到', 'Delivered'),
  DECISION_FINAL: t('复议或者判决维持了决定', 'Upheld by the review'),
  RECOVERY_CLAIM: t('已付的钱要核算收回', 'Money paid is to be recovered'),
  BACK_PAY_MANUAL_REVIEW: t('停发期间的钱由经办人核定', 'A caseworker settles the pay for the gap'),
};

export const actorWording: Readonly<Record<Actor, Text>> = {
  worker: t('劳动者本人', 'the worker'),
  relative: t('近亲属', 'a close relative'),
  witness: t('在场的人', 'a witness'),
  station: t('站点', 'the station'),
  platform: t('平台', 'the platform'),
  applicant: t('申请人', 'the applicant'),
  officer: t('经办人', 'the caseworker'),
  agency: t('经办机构', 'the agency'),
  authority: t('主管机关', 'the authority'),
  review_body: t('复议机关或者法院', 'the review body or court'),
  inspector: t('劳动监察员', 'the labour inspector'),
  mediator: t('调解员', 'the mediator'),
  unit_head: t('单位负责人', 'the head of the office'),
  clock: t('期限到了', 'the clock'),
  employer: t('用工单位', 'the employer'),
};

export const recipientWording: Readonly<Record<Recipient, Text>> = {
  worker: t('劳动者', 'the worker'),
  platform: t('平台', 'the platform'),
  office: t('承办人', 'the case owner'),
  unit_head: t('单位负责人', 'the head of the office'),
  superior_authority: t('上级机关', 'the superior authority'),
  receiving_office: t('接收单位', 'the receiving office'),
};

export const roleWording: Readonly<Record<Role, Text>> = {
  caseworker: t('经办人、劳动监察员', 'Caseworker'),
  reviewer: t('审批人、单位负责人', 'Reviewer'),
  mediator: t('调解员', 'Mediator'),
  agency_officer: t('待遇经办员', 'Agency officer'),
  review_desk: t('复议应诉岗', 'Review desk'),
  administrator: t('管理员', 'Administrator'),
  policy_editor: t('政策参数编辑', 'Policy editor'),
};
