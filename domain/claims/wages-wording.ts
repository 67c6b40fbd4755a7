import { t } from './text';
import type { ProcedureWording } from './text';
import type { WagesEvent, WagesState } from './wages';
import type { WagesClock } from './wages-clocks';

export const wagesWording: ProcedureWording<WagesState, WagesEvent, WagesClock> = {
  name: t('欠薪线索', 'Unpaid pay'),
  states: {
    draft: {
      name: t('草稿', 'Draft'),
      meaning: t('还没有提交，只有您看得到。', 'Not sent yet; only you can see it.'),
      acts: 'worker',
    },
    submitted: {
      name: t('等待受理', 'Waiting for acceptance'),
      meaning: t(
        '您的线索已经收到。现在由劳动监察员看能不能受理。您现在不用做什么。',
        'Your report has arrived. A labour inspector now checks whether it can be accepted. You need not do anything now.',
      ),
      acts: 'inspector',
    },
    supplement: {
      name: t('等您补材料', 'Waiting for your papers'),
      meaning: t(
        '还缺一些内容，通知里写明了缺什么。请您补上，补上以后接着办。',
        'Something is missing; the notice says what. Please add it, and the report goes on.',
      ),
      acts: 'worker',
    },
    not_accepted: {
      name: t('没有受理（不予受理）', 'Not accepted'),
      meaning: t(
        '劳动监察没有受理，书面理由已经给您。您还可以走别的渠道，也可以申请复议或者起诉。',
        'Labour inspection did not accept the report; you have the reasons in writing. Other channels stay open, and you can ask for a review or sue.',
      ),
      acts: null,
    },
    redirected: {
      name: t('已告诉您别的渠道', 'Pointed to another channel'),
      meaning: t(
        '这件事不归劳动监察管，通知里写明了该找谁。',
        'Labour inspection is not in charge of this; the notice says who is.',
      ),
      acts: null,
    },
    transferred: {
      name: t('已转给别的单位（移送）', 'Handed to another office'),
      meaning: t(
        '这件事归别的地方管，已经转过去。您不用重新提交，那边会给您新的编号。',
        'Another office is in charge and has it now. You need not report again; it will give you a new number.',
      ),
      acts: null,
    },
    filed: {
      name: t('已立案，正在调查', 'Filed, being investigated'),
      meaning: t(
        '劳动监察员正在调查用工单位欠不欠钱、欠多少。您现在不用做什么，留好手机里的记录。',
        'A labour inspector is finding out whether and how much you are owed. You need not do anything now; keep the records on your phone.',
      ),
      acts: 'inspector',
    },
    filed_extended: {
      name: t('正在调查，时间已延长', 'Being investigated, time extended'),
      meaning: t(
        '情况复杂，调查时间延长了一次，不会再延长。您现在不用做什么。',
        'The matter is complex and the time was extended once; it cannot be extended again. You need not do anything now.',
      ),
      acts: 'inspector',
    },
    mediating: {
      name: t('调解中', 'In mediation'),
      meaning: t(
        '调解员在帮双方谈。谈好了会写明哪天付钱，谈不成就回到原来的办理。',
        'A mediator is helping both sides agree. An agreement will name the day of payment; without one, the case goes back to where it was.',
      ),
      acts: 'mediator',
    },
    ordered: {
      name: t('已要求限期付钱', 'Ordered to pay'),
      meaning: t(
        '劳动监察已要求用工单位在期限内付钱。您收到钱后，请点“我收到钱了”。',
        'Labour inspection has ordered payment by a day. When you have the money, please press “I have the money”.',
      ),
      acts: 'employer',
    },
    decided: {
      name: t('已作行政处理决定', 'Decided'),
      meaning: t(
        '限期内没有付清，已经作出处理决定，要多付一笔赔偿给您。还不付，可以申请法院强制执行。',
        'It was not paid in time; the decision adds a supplement for you. If it stays unpaid, a court can be asked to enforce it.',
      ),
      acts: 'inspector',
    },
    enforcing: {
      name: t('已申请法院强制执行', 'Court enforcement requested'),
      meaning: t(
        '法院在强制执行。您收到钱后，请点“我收到钱了”。',
        'The court is enforcing it. When you have the money, please press “I have the money”.',
      ),
      acts: 'inspector',
    },
    referred_police: {
      name: t('已移送公安', 'Handed to the police'),
      meaning: t(
        '这件事可能是犯罪，已经转给公安。您收到钱后，请点“我收到钱了”。',
        'This may be a crime and was handed to the police. When you have the money, please press “I have the money”.',
      ),
      acts: 'unit_head',
    },
    paid: {
      name: t('已付钱，等核对', 'Paid, being checked'),
      meaning: t(
        '有人说钱已经付了，劳动监察员在核对。钱没到账，请马上告诉我们。',
        'Payment was reported and an inspector checks it. If the money has not reached you, tell us at once.',
      ),
      acts: 'inspector',
    },
    closed_paid: {
      name: t('办结，钱已付', 'Closed, paid'),
      meaning: t(
        '钱已经付清，这件事办完了。又欠了，可以重新打开。',
        'The money is paid and the case is closed. If pay is owed again, you can reopen it.',
      ),
      acts: null,
    },
    closed_unfounded: {
      name: t('办结，没有查到违法', 'Closed, no breach found'),
      meaning: t(
        '调查没有发现违法，立案已撤销。您有新的情况或者证据，可以重新打开，也可以走仲裁或者法院。',
        'The investigation found no breach and the case was closed. With new facts you can reopen it, or go to arbitration or court.',
      ),
      acts: null,
    },
    withdrawn: {
      name: t('您已撤回', 'Withdrawn'),
      meaning: t(
        '您撤回了这条线索。有新的情况，可以重新打开。',
        'You withdrew the report. With new facts you can reopen it.',
      ),
      acts: null,
    },
  },
  events: {
    submit: { done: t('线索已提交', 'The report was sent'), button: t('提交', 'Send') },
    request_supplement: {
      done: t('劳动监察已请您补材料（补正通知）', 'Missing facts were asked for'),
      button: t('通知补正', 'Ask for missing facts'),
    },
    supply: {
      done: t('补充材料已收到（补正）', 'The missing facts arrived'),
      button: t('补正', 'Add what is missing'),
      workerButton: t('交补充材料', 'Add what is missing'),
    },
    accept: {
      done: t('劳动监察已受理（立案）', 'Labour inspection accepted and filed the report'),
      button: t('受理并立案', 'Accept and file'),
    },
    refuse: {
      done: t('劳动监察没有受理（不予受理）', 'Labour inspection did not accept the report'),
      button: t('不予受理', 'Do not accept'),
    },
    redirect: {
      done: t('已告诉您该找哪里（告知其他渠道）', 'You were pointed to another channel'),
      button: t('告知其他渠道', 'Point to another channel'),
    },
    transfer: {
      done: t('已转给管这件事的单位（移送）', 'The report was handed to the office in charge'),
      button: t('移送', 'Hand over'),
    },
    extend: {
      done: t('调查时间已延长一次', 'The time for the investigation was extended once'),
      button: t('延长调查期限', 'Extend the investigation'),
    },
    start_mediation: {
      done: t('双方同意，调解已开始', 'Both sides agreed and mediation began'),
      button: t('开始调解', 'Start mediation'),
    },
    mediation_success: {
      done: t('双方谈好了付钱的日子（调解协议）', 'Both sides agreed on a day of payment'),
      button: t('登记调解协议', 'Record the agreement'),
    },
    mediation_fail: {
      done: t('没有谈成，回到原来的办理（调解不成）', 'Mediation failed and the case went back'),
      button: t('调解不成', 'Mediation failed'),
    },
    order_payment: {
      done: t('已要求用工单位限期付钱（责令限期支付）', 'The employer was ordered to pay by a day'),
      button: t('责令限期支付', 'Order payment'),
    },
    decide: { done: t('已作出行政处理决定', 'A handling decision was made'), button: t('作出行政处理决定', 'Decide') },
    apply_enforcement: {
      done: t('已申请法院强制执行', 'The court was asked to enforce'),
      button: t('申请强制执行', 'Apply for enforcement'),
    },
    refer_police: {
      done: t('已移送公安机关', 'The case was handed to the police'),
      button: t('移送公安', 'Hand to the police'),
    },
    confirm_paid: {
      done: t('已确认收到钱', 'Payment was confirmed'),
      button: t('登记已支付', 'Record payment'),
      workerButton: t('我收到钱了', 'I have the money'),
    },
    close: { done: t('这件事已办结', 'The case was closed'), button: t('办结', 'Close') },
    revoke: {
      done: t('没有查到违法，立案已撤销', 'No breach was found and the case was closed'),
      button: t('撤销立案', 'Close as unfounded'),
    },
    withdraw: {
      done: t('线索已撤回', 'The report was withdrawn'),
      button: t('撤回', 'Withdraw'),
      workerButton: t('我要撤回', 'Withdraw it'),
    },
    reopen: {
      done: t('线索已重新打开', 'The report was reopened'),
      button: t('重新打开', 'Reopen'),
      workerButton: t('重新打开', 'Reopen it'),
    },
  },
  clocks: {
    acceptance: t('最迟受理日期', 'Last day for acceptance'),
    supplement: t('补材料的最后日期', 'Last day for missing papers'),
    investigation: t('最迟查完日期', 'Last day of the investigation'),
    mediation: t('调解最后日期', 'Last day of mediation'),
    agreed_payment: t('说好的付钱日期', 'Agreed day of payment'),
    order_payment: t('最迟付钱日期', 'Last day to pay'),
    decision: t('最迟作出处理决定日期', 'Last day for the decision'),
    enforcement_window: t('最迟申请强制执行日期', 'Last day to ask for enforcement'),
    police_handover: t('最迟交给公安日期', 'Last day to hand over to the police'),
  },
};
