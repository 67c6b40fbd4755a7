import type { InjuryClock } from './injury-clocks';
import type { InjuryEvent, InjuryState } from './injury';
import { t } from './text';
import type { ProcedureWording } from './text';

const reviewMeaning = t(
  '有人不同意决定，已经交给复议机关或者法院看。看病的钱不因此停下。您现在不用做什么，等结果。',
  'Someone disagreed with the decision, and a review body or a court is looking at it. Payment of medical costs does not stop for this. You need not do anything now; wait for the result.',
);

export const injuryWording: ProcedureWording<InjuryState, InjuryEvent, InjuryClock> = {
  name: t('工作中受伤（职业伤害）', 'Injury at work'),
  states: {
    NONE: {
      name: t('还没有报案', 'Not reported yet'),
      meaning: t(
        '还没有收到受伤的消息。先看病，再报案。',
        'No injury has been reported yet. See a doctor first, then report.',
      ),
      acts: 'worker',
    },
    REPORTED: {
      name: t('已报案', 'Reported'),
      meaning: t(
        '受伤的事已经记下。现在由平台提交申请。您也可以不等平台，自己提交。',
        'The injury is on record. The platform has to send the application now. You need not wait: you can send it yourself.',
      ),
      acts: 'platform',
    },
    SUBMITTED: {
      name: t('等待受理', 'Waiting for acceptance'),
      meaning: t(
        '申请已经交上来。现在由经办人看材料齐不齐。您现在不用做什么。',
        'The application has arrived. A caseworker now checks whether the papers are complete. You need not do anything now.',
      ),
      acts: 'officer',
    },
    SUPPLEMENT_REQUESTED: {
      name: t('等您补材料', 'Waiting for your papers'),
      meaning: t(
        '还缺几样材料，清单已经一次写全。请照着清单补上，清单以外的不用交。',
        'Some papers are missing; the list you got is complete. Please bring what is on it. Nothing else can be asked for.',
      ),
      acts: 'applicant',
    },
    ACCEPTED: {
      name: t('已受理，正在核实', 'Accepted, being examined'),
      meaning: t(
        '经办人正在核实这次受伤算不算职业伤害。您现在不用做什么，结果会写下来送给您。',
        'A caseworker examines whether this counts as an occupational injury. You need not do anything now; you will get the result in writing.',
      ),
      acts: 'officer',
    },
    SUSPENDED: {
      name: t('暂停办理（中止）', 'Paused'),
      meaning: t(
        '要等法院或者别的部门先有结论，这段时间不算在期限里。有了结论就接着办，您不用重新申请。',
        'A court or another authority has to reach its conclusion first; this time does not count. The case goes on by itself afterwards, you need not apply again.',
      ),
      acts: 'officer',
    },
    CONFIRMED: {
      name: t('已确认是职业伤害', 'Confirmed'),
      meaning: t(
        '已经确认这次是职业伤害。现在由经办机构审核医疗费用。伤情稳定后还有残疾的，可以申请劳动能力鉴定。',
        'This has been confirmed as an occupational injury. The agency now assesses the medical costs. If a disability remains once your condition is stable, you can ask for an appraisal.',
      ),
      acts: 'agency',
    },
    NOT_CONFIRMED: {
      name: t('没有确认（不予确认）', 'Not confirmed'),
      meaning: t(
        '决定认为这次不算职业伤害，理由写在决定书里。您不同意，可以申请行政复议，也可以去法院起诉。',
        'The decision says that this is not an occupational injury; the reasons are in the letter. If you disagree, you can ask for a review or go to court.',
      ),
      acts: 'worker',
    },
    NOT_ACCEPTED: {
      name: t('没有受理（不予受理）', 'Not accepted'),
      meaning: t(
        '这份申请没有被受理，理由写在决定书里。您不同意，可以申请行政复议，也可以去法院起诉。',
        'This application was not accepted; the reasons are in the letter. If you disagree, you can ask for a review or go to court.',
      ),
      acts: 'worker',
    },
    CONFIRMED_UNDER_REVIEW: {
      name: t('已确认，正在复议或者诉讼', 'Confirmed, under review'),
      meaning: reviewMeaning,
      acts: 'review_body',
    },
    NOT_CONFIRMED_UNDER_REVIEW: {
      name: t('没有确认，正在复议或者诉讼', 'Not confirmed, under review'),
      meaning: reviewMeaning,
      acts: 'review_body',
    },
    NOT_ACCEPTED_UNDER_REVIEW: {
      name: t('没有受理，正在复议或者诉讼', 'Not accepted, under review'),
      meaning: reviewMeaning,
      acts: 'review_body',
    },
    WITHDRAWN_OR_NOT_ACCEPTED: {
      name: t('材料没有补齐，办理停下', 'Stopped: papers incomplete'),
      meaning: t(
        '补材料的时间过了，办理停在这里。经办人会看怎样处理，您可以打电话问，也可以去窗口。',
        'The time for the missing papers is over and the case has stopped here. A caseworker decides how to go on; you can call or go to the window.',
      ),
      acts: 'officer',
    },
    REVOKED: {
      name: t('确认已撤销', 'Confirmation withdrawn'),
      meaning: t(
        '原来的确认被撤销，理由写在决定书里。已经付的钱可能要退。您不同意，可以问窗口怎样申请复议或者起诉。',
        'The confirmation was withdrawn; the reasons are in the letter. Money already paid may have to be paid back. If you disagree, ask at the window how to seek review or sue.',
      ),
      acts: null,
    },
    IN_BENEFIT: {
      name: t('正在享受待遇', 'Receiving benefits'),
      meaning: t(
        '待遇由经办机构发给您。您的情况有变化，请告诉经办机构。',
        'The agency pays your benefits. Please tell it when your situation changes.',
      ),
      acts: 'agency',
    },
    STOPPED: {
      name: t('待遇已停', 'Benefits stopped'),
      meaning: t(
        '待遇暂时停发，原因写在通知里。原因没有了，请告诉经办机构，待遇可以接着发。',
        'Benefits are stopped for now; the notice says why. Tell the agency when the cause is gone, so that they can go on.',
      ),
      acts: 'agency',
    },
    APPRAISAL_REQUESTED: {
      name: t('已申请劳动能力鉴定', 'Appraisal requested'),
      meaning: t(
        '劳动能力鉴定委员会会安排专家看伤情，定伤残等级。请留意通知您去检查的日子。',
        'The appraisal committee will have experts look at the injury and set the grade. Please watch for the day of the examination.',
      ),
      acts: 'authority',
    },
  },
  events: {
    report: {
      done: t('已收到受伤的报告（报案）', 'The injury was reported'),
      button: t('登记报案', 'Record a report'),
      workerButton: t('我受伤了，报案', 'I am hurt: report it'),
    },
    platform_files: {
      done: t('平台已提交申请', 'The platform sent the application'),
      button: t('平台提交申请', 'Send the application'),
    },
    worker_files: {
      done: t('劳动者一方已自己提交申请', 'The worker’s side sent the application'),
      button: t('代为提交申请', 'File for the worker'),
      workerButton: t('不等平台，我自己申请', 'File it myself'),
    },
    papers_incomplete: {
      done: t('经办人已一次写全要补的材料（补正通知）', 'The complete list of missing papers was sent'),
      button: t('一次性告知补正', 'Send the list of missing papers'),
    },
    papers_arrive: {
      done: t('要补的材料已到齐，申请已受理', 'The missing papers arrived and the application was accepted'),
      button: t('材料补齐', 'Papers complete'),
      workerButton: t('交补充材料', 'Hand in the missing papers'),
    },
    request_more: {
      done: t('清单以外的材料不能再要', 'No further papers can be asked for'),
      button: t('再要材料', 'Ask for more papers'),
    },
    supplement_lapses: {
      done: t('补材料的时间已过', 'The time for the missing papers ended'),
      button: t('补正期限届满', 'Time for papers is over'),
    },
    accept: { done: t('申请已受理', 'The application was accepted'), button: t('受理', 'Accept') },
    refuse: {
      done: t('申请没有被受理（不予受理）', 'The application was not accepted'),
      button: t('不予受理', 'Do not accept'),
    },
    triage: { done: t('已定下办理的快慢（分流）', 'The handling track was set'), button: t('分流', 'Set the track') },
    suspend: {
      done: t('办理暂停，等别的结论（中止）', 'The case was paused to wait for another conclusion'),
      button: t('中止', 'Pause'),
    },
    resume: { done: t('办理接着进行（恢复）', 'The case went on'), button: t('恢复办理', 'Resume') },
    decide_yes: {
      done: t('已确认是职业伤害', 'The occupational injury was confirmed'),
      button: t('确认职业伤害', 'Confirm'),
    },
    decide_no: {
      done: t('没有确认是职业伤害（不予确认）', 'The injury was not confirmed'),
      button: t('不予确认', 'Do not confirm'),
    },
    serve: { done: t('决定书已送到（送达）', 'The decision was delivered'), button: t('登记送达', 'Record delivery') },
    reconsideration: {
      done: t('已申请行政复议', 'A review was asked for'),
      button: t('登记行政复议', 'Record a review'),
      workerButton: t('我不同意，申请行政复议', 'I disagree: ask for a review'),
    },
    lawsuit: {
      done: t('已向法院起诉（行政诉讼）', 'A lawsuit was filed'),
      button: t('登记行政诉讼', 'Record a lawsuit'),
      workerButton: t('我已去法院起诉', 'I have gone to court'),
    },
    review_upheld: {
      done: t('复议或者判决：维持原来的决定', 'The review upheld the decision'),
      button: t('维持', 'Upheld'),
    },
    review_set_aside: {
      done: t('复议或者判决：撤销原来的决定，重新处理', 'The review set the decision aside; it is decided again'),
      button: t('撤销重办', 'Set aside'),
    },
    revoke: {
      done: t('原来的确认已撤销', 'The confirmation was withdrawn'),
      button: t('撤销确认', 'Withdraw the confirmation'),
    },
    assess_medical: {
      done: t('医疗费用已审核，开始享受待遇', 'The medical costs were assessed; benefits began'),
      button: t('审核医疗费用', 'Assess medical costs'),
    },
    request_appraisal: {
      done: t('已申请劳动能力鉴定', 'An appraisal was asked for'),
      button: t('登记鉴定申请', 'Record an appraisal request'),
      workerButton: t('申请劳动能力鉴定', 'Ask for an appraisal'),
    },
    stop_benefit: { done: t('待遇已停发', 'Benefits were stopped'), button: t('停止待遇', 'Stop benefits') },
    ground_ended: {
      done: t('停发的原因没有了，待遇接着发', 'The cause ended and benefits went on'),
      button: t('恢复待遇', 'Resume benefits'),
    },
  },
  clocks: {
    platform_filing: t('平台最迟提交日期', 'Last day for the platform to apply'),
    worker_filing: t('自己申请的最后日期', 'Last day to apply yourself'),
    acceptance: t('最迟受理日期', 'Last day for acceptance'),
    supplement: t('补材料的最后日期', 'Last day for missing papers'),
    confirmation: t('最迟确认日期', 'Last day for the decision'),
    service: t('决定书最迟送到日期', 'Last day for delivery'),
    medical_assessment: t('医疗费用最迟审核日期', 'Last day for assessing medical costs'),
    reconsideration: t('申请行政复议的最后日期', 'Last day to ask for a review'),
    litigation: t('去法院起诉的最后日期', 'Last day to go to court'),
    litigation_after_reconsideration: t('复议后去法院起诉的最后日期', 'Last day to go to court after a review'),
  },
};
