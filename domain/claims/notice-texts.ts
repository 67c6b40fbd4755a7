import { isRealDay } from '@/domain/kernel/days';
import { channelName } from './channel-wording';
import { paperName, wordName } from './fact-wording';
import type { NoticeTemplate } from './notice-templates';
import type { ProcedureId } from './procedure';
import { procedureIds } from './procedure';
import { formatReceiptNumber, normaliseReceiptNumber } from './receipt';
import { sayDay, sayFen } from './text';
import type { Lang } from './text';
import { clockLabel } from './wording';

/** Values of a notice, each read as what the text needs; a value that is not there is said to be unknown. */
class Values {
  constructor(
    private readonly facts: Readonly<Record<string, unknown>>,
    private readonly lang: Lang,
  ) {}

  private readonly say = (zh: string, en: string): string => (this.lang === 'zh' ? zh : en);

  has(name: string): boolean {
    return this.facts[name] !== undefined && this.facts[name] !== null;
  }

  day(name: string): string {
    const value = this.facts[name];
    if (typeof value !== 'string' || !isRealDay(value)) return this.say('（还没有定下的日期）', '(no day is set yet)');
    const later =
      Array.isArray(this.facts['provisional']) && this.facts['provisional'].includes(name)
        ? this.say('（节假日安排公布后可能变动）', ' (may move when the holidays are announced)')
        : '';
    return sayDay(value, this.lang) + later;
  }

  text(name: string): string {
    const value = this.facts[name];
    return typeof value === 'string' && value !== '' ? value : this.say('（以书面通知为准）', '(see the letter)');
  }

  word(name: string): string {
    const value = this.facts[name];
    return typeof value === 'string' ? wordName(value)[this.lang] : this.say('（见书面通知）', '(see the letter)');
  }

  channel(): string {
    const value = this.facts['channel'];
    return typeof value === 'string' ? channelName(value)[this.lang] : this.text('channel');
  }

  yuan(name: string): string {
    const value = this.facts[name];
    return typeof value === 'number' ? sayFen(value, this.lang) : this.say('（以书面通知为准）', '(see the letter)');
  }

  percent(name: string): string {
    const value = this.facts[name];
    return typeof value === 'number' ? `${value / 100}%` : this.say('（以书面通知为准）', '(see the letter)');
  }

  papers(name: string): string {
    const value = this.facts[name];
    const codes = Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
    if (codes.length === 0) return this.say('（见书面清单）', '(see the list)');
    return codes.map((code) => paperName(code)[this.lang]).join(this.say('、', ', '));
  }

  clock(): string {
    const procedure = procedureIds.find((id): id is ProcedureId => id === this.facts['procedure']);
    const clock = this.facts['clock'];
    return procedure && typeof clock === 'string'
      ? clockLabel(procedure, clock)[this.lang]
      : this.say('期限', 'a deadline');
  }

  /** Why a day was counted again. */
  calendar(): string {
    return this.facts['reason'] === 'calendar_corrected'
      ? this.say('放假安排更正了', 'the holidays of the year were corrected')
      : this.say('放假安排公布了', 'the holidays of the year were announced');
  }

  /** The look-up code is only known to the person's own session, so most notices do without. */
  code(): string {
    const code = this.facts['lookupCode'];
    return typeof code === 'string' ? this.say(`，查询码 ${code}`, `, look-up code ${code}`) : '';
  }

  get receipt(): string {
    const value = this.facts['receiptNumber'];
    const number = typeof value === 'string' ? normaliseReceiptNumber(value) : undefined;
    return number ? formatReceiptNumber(number) : this.text('receiptNumber');
  }
}

type NoticeText = { zh: (v: Values) => string; en: (v: Values) => string };

const noticeTexts: Readonly<Record<NoticeTemplate, NoticeText>> = {
  'injury.reported': {
    zh: (v) =>
      `受伤的事已经记下，回执号 ${v.receipt}${v.code()}。平台最迟 ${v.day('platform_filing')} 提交申请。您也可以自己申请，最迟 ${v.day('worker_filing')}。先看病，留好票据。`,
    en: (v) =>
      `The injury is on record, receipt ${v.receipt}${v.code()}. The platform has to apply by ${v.day('platform_filing')}. You can also apply yourself, until ${v.day('worker_filing')}. See a doctor first and keep the receipts.`,
  },
  'injury.platform_must_file': {
    zh: (v) =>
      `回执号 ${v.receipt}：有劳动者报案受伤，请最迟 ${v.day('platform_filing')} 在全国信息平台提交待遇给付申请。`,
    en: (v) =>
      `Receipt ${v.receipt}: an injury was reported. Please send the benefit application by ${v.day('platform_filing')}.`,
  },
  'injury.filed_by_platform': {
    zh: (v) =>
      `回执号 ${v.receipt}：平台已提交申请，接下来由经办人决定受理。受理的时间没有统一规定。您现在不用做什么。`,
    en: (v) =>
      `Receipt ${v.receipt}: the platform has applied; a caseworker now decides on acceptance. No general time is set for it. You need not do anything now.`,
  },
  'injury.filed_by_worker': {
    zh: (v) => `回执号 ${v.receipt}：您的申请已经收到，接下来由经办人决定受理。受理的时间没有统一规定。`,
    en: (v) =>
      `Receipt ${v.receipt}: your application has arrived; a caseworker now decides on acceptance. No general time is set for it.`,
  },
  'injury.worker_filed': {
    zh: (v) => `回执号 ${v.receipt}：劳动者一方已自己提交申请。请准备好事发时的订单记录。`,
    en: (v) => `Receipt ${v.receipt}: the worker’s side has applied. Please have the order records of that time ready.`,
  },
  'injury.application_arrived': {
    zh: (v) => `回执号 ${v.receipt}：收到待遇给付申请，请审查是否受理。`,
    en: (v) => `Receipt ${v.receipt}: an application has arrived; please decide on acceptance.`,
  },
  'injury.supplement': {
    zh: (v) => `回执号 ${v.receipt}：还缺这些材料：${v.papers('noticeItems')}。只告知这一次，清单以外的不用交。`,
    en: (v) =>
      `Receipt ${v.receipt}: these papers are missing: ${v.papers('noticeItems')}. This is the only notice; nothing else will be asked for.`,
  },
  'injury.supplement_arrived': {
    zh: (v) => `回执号 ${v.receipt}：要补的材料已到齐，视为受理，最迟 ${v.day('confirmation')} 作出决定。`,
    en: (v) =>
      `Receipt ${v.receipt}: the missing papers are here and the case is accepted; decide by ${v.day('confirmation')}.`,
  },
  'injury.supplement_lapsed': {
    zh: (v) => `回执号 ${v.receipt}：补材料的时间过了，办理停下，由经办人决定怎样处理。`,
    en: (v) => `Receipt ${v.receipt}: the time for the missing papers is over; a caseworker decides how to go on.`,
  },
  'injury.accepted': {
    zh: (v) => `回执号 ${v.receipt}：申请已受理，最迟 ${v.day('confirmation')} 作出决定。`,
    en: (v) => `Receipt ${v.receipt}: the application is accepted; the decision is due by ${v.day('confirmation')}.`,
  },
  'injury.not_accepted': {
    zh: (v) => `回执号 ${v.receipt}：申请没有被受理。理由、复议和起诉的办法写在决定书里。`,
    en: (v) =>
      `Receipt ${v.receipt}: the application was not accepted. The letter gives the reason and how to seek review or sue.`,
  },
  'injury.track': {
    zh: (v) => `回执号 ${v.receipt}：办理方式是“${v.word('track')}”，最迟 ${v.day('confirmation')} 作出决定。`,
    en: (v) =>
      `Receipt ${v.receipt}: handled as “${v.word('track')}”; the decision is due by ${v.day('confirmation')}.`,
  },
  'injury.suspended': {
    zh: (v) => `回执号 ${v.receipt}：办理暂停，原因是${v.word('ground')}。暂停的日子不算在期限里，有了结论就接着办。`,
    en: (v) =>
      `Receipt ${v.receipt}: the case is paused (${v.word('ground')}). The days of the pause do not count, and it goes on afterwards.`,
  },
  'injury.resumed': {
    zh: (v) => `回执号 ${v.receipt}：办理接着进行，最迟 ${v.day('confirmation')} 作出决定。`,
    en: (v) => `Receipt ${v.receipt}: the case goes on; the decision is due by ${v.day('confirmation')}.`,
  },
  'injury.confirmed': {
    zh: (v) => `回执号 ${v.receipt}：已确认是职业伤害。决定书会送到，接下来审核医疗费用。`,
    en: (v) =>
      `Receipt ${v.receipt}: the occupational injury is confirmed. The letter will be delivered; medical costs are assessed next.`,
  },
  'injury.not_confirmed': {
    zh: (v) => `回执号 ${v.receipt}：没有确认是职业伤害。理由、证据、复议和起诉的办法写在决定书里。`,
    en: (v) =>
      `Receipt ${v.receipt}: the injury was not confirmed. The letter gives reason, evidence, and how to seek review or sue.`,
  },
  'injury.served': {
    zh: (v) =>
      `回执号 ${v.receipt}：决定书已送到。不同意的话，最迟 ${v.day('reconsideration')} 申请行政复议，或者最迟 ${v.day('litigation')} 去法院起诉。`,
    en: (v) =>
      `Receipt ${v.receipt}: the decision was delivered. If you disagree, ask for a review by ${v.day('reconsideration')} or go to court by ${v.day('litigation')}.`,
  },
  'injury.review_begun': {
    zh: (v) => `回执号 ${v.receipt}：有人不同意决定，已进入复议或者诉讼。看病的钱不因此停下。`,
    en: (v) => `Receipt ${v.receipt}: the decision is under review. Payment of medical costs does not stop for this.`,
  },
  // Only a reconsideration leaves the court open; a judgment does not.
  'injury.review_upheld': {
    zh: (v) =>
      `回执号 ${v.receipt}：决定被维持。` +
      (v.has('litigation_after_reconsideration')
        ? `您还可以去法院起诉，最迟 ${v.day('litigation_after_reconsideration')}。`
        : ''),
    en: (v) =>
      `Receipt ${v.receipt}: the decision was upheld.` +
      (v.has('litigation_after_reconsideration')
        ? ` You can still go to court, until ${v.day('litigation_after_reconsideration')}.`
        : ''),
  },
  'injury.review_set_aside': {
    zh: (v) => `回执号 ${v.receipt}：原来的决定被撤销，重新处理，最迟 ${v.day('confirmation')} 作出新的决定。`,
    en: (v) => `Receipt ${v.receipt}: the decision was set aside; a new one is due by ${v.day('confirmation')}.`,
  },
  'injury.revoked': {
    zh: (v) => `回执号 ${v.receipt}：原来的确认被撤销，理由写在决定书里。`,
    en: (v) => `Receipt ${v.receipt}: the confirmation was withdrawn; the letter gives the reason.`,
  },
  'injury.in_benefit': {
    zh: (v) => `回执号 ${v.receipt}：医疗费用已审核，待遇由经办机构发放。`,
    en: (v) => `Receipt ${v.receipt}: the medical costs were assessed; the agency pays the benefits.`,
  },
  'injury.appraisal_requested': {
    zh: (v) => `回执号 ${v.receipt}：劳动能力鉴定的申请已收到，请留意检查的日子。`,
    en: (v) => `Receipt ${v.receipt}: the appraisal request has arrived; please watch for the day of the examination.`,
  },
  'injury.stopped': {
    zh: (v) => `回执号 ${v.receipt}：待遇停发，原因是${v.word('ground')}。原因没有了，请告诉经办机构。`,
    en: (v) =>
      `Receipt ${v.receipt}: benefits are stopped (${v.word('ground')}). Tell the agency when the cause is gone.`,
  },
  'injury.benefit_again': {
    zh: (v) => `回执号 ${v.receipt}：待遇接着发。停发期间的钱由经办人核定。`,
    en: (v) => `Receipt ${v.receipt}: benefits go on. A caseworker settles the pay for the gap.`,
  },
  'wages.submitted': {
    zh: (v) => `欠薪线索已收到，回执号 ${v.receipt}${v.code()}。劳动监察最迟 ${v.day('acceptance')} 告诉您受不受理。`,
    en: (v) =>
      `Your report has arrived, receipt ${v.receipt}${v.code()}. Labour inspection tells you by ${v.day('acceptance')} whether it is accepted.`,
  },
  'wages.report_arrived': {
    zh: (v) => `回执号 ${v.receipt}：收到欠薪线索，最迟 ${v.day('acceptance')} 决定受理。`,
    en: (v) =>
      `Receipt ${v.receipt}: a report on unpaid pay has arrived; decide on acceptance by ${v.day('acceptance')}.`,
  },
  'wages.supplement': {
    zh: (v) => `回执号 ${v.receipt}：还缺：${v.papers('items')}。补上以后接着办。`,
    en: (v) => `Receipt ${v.receipt}: missing: ${v.papers('items')}. The report goes on when you have added it.`,
  },
  'wages.supplied': {
    zh: (v) => `回执号 ${v.receipt}：补充的材料已收到，最迟 ${v.day('acceptance')} 告诉您受不受理。`,
    en: (v) =>
      `Receipt ${v.receipt}: what was missing has arrived; you hear by ${v.day('acceptance')} whether it is accepted.`,
  },
  'wages.accepted': {
    zh: (v) => `回执号 ${v.receipt}：劳动监察已受理并立案，最迟 ${v.day('investigation')} 查完。`,
    en: (v) =>
      `Receipt ${v.receipt}: labour inspection accepted and filed the report; the investigation ends by ${v.day('investigation')}.`,
  },
  'wages.not_accepted': {
    zh: (v) => `回执号 ${v.receipt}：劳动监察没有受理。理由、复议和起诉的办法、别的渠道和最后日期写在书面通知里。`,
    en: (v) =>
      `Receipt ${v.receipt}: labour inspection did not accept the report. The letter gives the reason, the remedies, and other channels with their last days.`,
  },
  'wages.redirected': {
    zh: (v) => `回执号 ${v.receipt}：这件事请找：${v.channel()}。`,
    en: (v) => `Receipt ${v.receipt}: please turn to: ${v.channel()}.`,
  },
  'wages.transferred': {
    zh: (v) =>
      `回执号 ${v.receipt}：已转给管这件事的单位（地区代码 ${v.text('receivingOffice')}），新编号 ${v.text('newReceiptNumber')}。您不用重新提交。`,
    en: (v) =>
      `Receipt ${v.receipt}: handed to the office in charge (region ${v.text('receivingOffice')}), new number ${v.text('newReceiptNumber')}. You need not report again.`,
  },
  'wages.received_by_transfer': {
    zh: (v) => `回执号 ${v.receipt}：收到移送的欠薪线索。有不同意见的，请报共同的上级指定，不要再移送。`,
    en: (v) =>
      `Receipt ${v.receipt}: a report was handed over to you. If you disagree, ask the common superior; do not pass it on.`,
  },
  'wages.extended': {
    zh: (v) => `回执号 ${v.receipt}：情况复杂，调查时间延长一次，新的日期是 ${v.day('investigation')}。`,
    en: (v) =>
      `Receipt ${v.receipt}: the matter is complex; the investigation was extended once, to ${v.day('investigation')}.`,
  },
  'wages.mediation': {
    zh: (v) => `回执号 ${v.receipt}：双方同意，调解已开始，最迟 ${v.day('mediation')} 结束。原来的调查不停。`,
    en: (v) =>
      `Receipt ${v.receipt}: both sides agreed; mediation has begun and ends by ${v.day('mediation')}. The investigation goes on.`,
  },
  'wages.agreed': {
    zh: (v) =>
      `回执号 ${v.receipt}：双方谈好 ${v.day('agreedPayOn')} 付钱。收到钱后请点“我收到钱了”。没收到，请告诉调解员。`,
    en: (v) =>
      `Receipt ${v.receipt}: payment was agreed for ${v.day('agreedPayOn')}. Press “I have the money” when it is there; tell the mediator if it is not.`,
  },
  'wages.mediation_failed': {
    zh: (v) => `回执号 ${v.receipt}：没有谈成，回到原来的办理，原来的日期不变：${v.day('due')}。`,
    en: (v) => `Receipt ${v.receipt}: mediation failed; the case goes back, with its old date: ${v.day('due')}.`,
  },
  'wages.ordered': {
    zh: (v) =>
      `回执号 ${v.receipt}：查出欠 ${v.yuan('arrearsFen')}，已要求最迟 ${v.day('payBy')} 付清。收到钱后请点“我收到钱了”。`,
    en: (v) =>
      `Receipt ${v.receipt}: ${v.yuan('arrearsFen')} is owed; payment was ordered by ${v.day('payBy')}. Press “I have the money” when it is there.`,
  },
  'wages.decided': {
    zh: (v) => `回执号 ${v.receipt}：限期内没有付清，已作出处理决定，另加付欠款的 ${v.percent('rateBps')} 给您。`,
    en: (v) =>
      `Receipt ${v.receipt}: it was not paid in time; the decision adds ${v.percent('rateBps')} of the amount for you.`,
  },
  'wages.enforcing': {
    zh: (v) => `回执号 ${v.receipt}：已申请法院强制执行。`,
    en: (v) => `Receipt ${v.receipt}: the court was asked to enforce.`,
  },
  'wages.referred_police': {
    zh: (v) => `回执号 ${v.receipt}：已移送公安机关。`,
    en: (v) => `Receipt ${v.receipt}: the case was handed to the police.`,
  },
  'wages.hand_over': {
    zh: (v) => `回执号 ${v.receipt}：已批准移送，最迟 ${v.day('police_handover')} 把材料交给公安机关。`,
    en: (v) =>
      `Receipt ${v.receipt}: the referral is approved; hand the file to the police by ${v.day('police_handover')}.`,
  },
  'wages.paid': {
    zh: (v) => `回执号 ${v.receipt}：登记了“钱已付”。钱没到账，请马上告诉我们。`,
    en: (v) => `Receipt ${v.receipt}: payment was recorded. If the money has not reached you, tell us at once.`,
  },
  'wages.check_payment': {
    zh: (v) => `回执号 ${v.receipt}：登记了已支付，请核对凭证后办结。`,
    en: (v) => `Receipt ${v.receipt}: payment was recorded; check the proof and close the case.`,
  },
  'wages.closed': {
    zh: (v) => `回执号 ${v.receipt}：钱已付清，这件事办结。不同意，或者又欠了，可以重新打开。`,
    en: (v) => `Receipt ${v.receipt}: paid and closed. You can reopen it if you disagree or pay is owed again.`,
  },
  'wages.unfounded': {
    zh: (v) =>
      `回执号 ${v.receipt}：调查没有发现违法，立案已撤销。理由写在通知里；有新的情况可以重新打开，也可以走仲裁或者法院。`,
    en: (v) =>
      `Receipt ${v.receipt}: the investigation found no breach and the case was closed. The letter gives the reason; with new facts you can reopen it, or go to arbitration or court.`,
  },
  'wages.withdrawn': {
    zh: (v) => `回执号 ${v.receipt}：您已撤回线索。有新的情况，可以重新打开。`,
    en: (v) => `Receipt ${v.receipt}: you withdrew the report. With new facts you can reopen it.`,
  },
  'wages.withdrawn_by_worker': {
    zh: (v) => `回执号 ${v.receipt}：劳动者撤回了线索。同一单位十人以上，或者有犯罪迹象的，请看是否继续查。`,
    en: (v) =>
      `Receipt ${v.receipt}: the worker withdrew. With ten or more workers or a sign of crime, consider going on.`,
  },
  'wages.reopened': {
    zh: (v) => `回执号 ${v.receipt}：线索已重新打开，最迟 ${v.day('acceptance')} 告诉您受不受理。`,
    en: (v) =>
      `Receipt ${v.receipt}: the report was reopened; you hear by ${v.day('acceptance')} whether it is accepted.`,
  },
  'enrolment.submitted': {
    zh: (v) => `登记已收到，回执号 ${v.receipt}${v.code()}。确认的时间没有规定。平台给您的保障不等这一步。`,
    en: (v) =>
      `Your enrolment has arrived, receipt ${v.receipt}${v.code()}. No time is set for confirming it. Your platform cover does not wait for this.`,
  },
  'enrolment.arrived': {
    zh: (v) => `回执号 ${v.receipt}：收到登记，请核对。`,
    en: (v) => `Receipt ${v.receipt}: an enrolment has arrived; please check it.`,
  },
  'enrolment.supplement': {
    zh: (v) => `回执号 ${v.receipt}：登记还缺：${v.papers('noticeItems')}。只告知这一次。`,
    en: (v) => `Receipt ${v.receipt}: missing for your enrolment: ${v.papers('noticeItems')}. This is the only notice.`,
  },
  'enrolment.supplied': {
    zh: (v) => `回执号 ${v.receipt}：补充的内容已收到，经办人接着核对。`,
    en: (v) => `Receipt ${v.receipt}: what was missing has arrived; a caseworker goes on checking.`,
  },
  'enrolment.confirmed': {
    zh: (v) => `回执号 ${v.receipt}：登记已确认。`,
    en: (v) => `Receipt ${v.receipt}: your enrolment is confirmed.`,
  },
  'enrolment.not_confirmed': {
    zh: (v) =>
      `回执号 ${v.receipt}：登记没有确认，理由和申诉的办法写在通知里。平台给您的保障不受影响，您可以重新登记。`,
    en: (v) =>
      `Receipt ${v.receipt}: the enrolment was not confirmed; the letter gives reason and remedy. Your platform cover is not affected, and you can enrol again.`,
  },
  'enrolment.withdrawn': {
    zh: (v) => `回执号 ${v.receipt}：您已撤回登记，随时可以重新登记。`,
    en: (v) => `Receipt ${v.receipt}: you withdrew the enrolment and can enrol again at any time.`,
  },
  'clock.missed': {
    zh: (v) =>
      `回执号 ${v.receipt}：“${v.clock()}”是 ${v.day('dueOn')}，已经过了还没有办到。负责的是${v.text('owner')}。您可以打12333问进展。`,
    en: (v) =>
      `Receipt ${v.receipt}: “${v.clock()}” was ${v.day('dueOn')} and was missed. ${v.text('owner')} answers for it. You can ask on 12333.`,
  },
  'clock.missed_office': {
    zh: (v) => `回执号 ${v.receipt}：“${v.clock()}”是 ${v.day('dueOn')}，已经超期，请处理。`,
    en: (v) => `Receipt ${v.receipt}: “${v.clock()}” was ${v.day('dueOn')} and is overdue; please act.`,
  },
  'clock.missed_superior': {
    zh: (v) => `回执号 ${v.receipt}：“${v.clock()}”是 ${v.day('dueOn')}，超期已满五个工作日，请督办。`,
    en: (v) =>
      `Receipt ${v.receipt}: “${v.clock()}” was ${v.day('dueOn')}; it is five working days overdue, please supervise.`,
  },
  'clock.reminder': {
    zh: (v) => `回执号 ${v.receipt}：还在等您补材料。没有规定最后日期，早补早办。不清楚缺什么，可以打12333问。`,
    en: (v) =>
      `Receipt ${v.receipt}: we still wait for what is missing. There is no last day; the sooner it comes, the sooner it goes on. Call 12333 if anything is unclear.`,
  },
  'clock.moved': {
    zh: (v) =>
      `回执号 ${v.receipt}：“${v.clock()}”从 ${v.day('from')} 改到 ${v.day('to')}，因为${v.calendar()}。请按新的日期办。`,
    en: (v) =>
      `Receipt ${v.receipt}: “${v.clock()}” moves from ${v.day('from')} to ${v.day('to')}, because ${v.calendar()}. The new day counts.`,
  },
  'clock.confirmed': {
    zh: (v) => `回执号 ${v.receipt}：“${v.clock()}”定下来了，还是 ${v.day('to')}，因为${v.calendar()}，日期不会再变。`,
    en: (v) =>
      `Receipt ${v.receipt}: “${v.clock()}” is settled and stays ${v.day('to')}, because ${v.calendar()}; it will not move.`,
  },
};

/** The text of a notice in one language. Facts of an unexpected shape are said to be unknown; it never throws. */
export const noticeText = (template: NoticeTemplate, facts: Readonly<Record<string, unknown>>, lang: Lang): string =>
  noticeTexts[template][lang](new Values(facts, lang));
