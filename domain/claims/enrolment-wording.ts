import type { EnrolmentEvent, EnrolmentState } from './enrolment';
import type { EnrolmentClock } from './enrolment-clocks';
import { t } from './text';
import type { ProcedureWording } from './text';

export const enrolmentWording: ProcedureWording<EnrolmentState, EnrolmentEvent, EnrolmentClock> = {
  name: t('登记', 'Enrolment'),
  states: {
    draft: {
      name: t('草稿', 'Draft'),
      meaning: t('还没有提交，只有您看得到。', 'Not sent yet; only you can see it.'),
      acts: 'worker',
    },
    submitted: {
      name: t('等待确认', 'Waiting for confirmation'),
      meaning: t(
        '您的登记已经收到，经办人在核对。您现在不用做什么。平台给您的保障不等这一步。',
        'Your enrolment has arrived and a caseworker checks it. You need not do anything now. Your platform cover does not wait for this.',
      ),
      acts: 'officer',
    },
    supplement: {
      name: t('等您补材料', 'Waiting for your papers'),
      meaning: t(
        '还缺几样内容，清单已经一次写全。请照着清单补上。',
        'Something is missing; the list you got is complete. Please add what is on it.',
      ),
      acts: 'worker',
    },
    confirmed: {
      name: t('登记已确认', 'Enrolment confirmed'),
      meaning: t('您的登记已经确认，办完了。', 'Your enrolment is confirmed; this is finished.'),
      acts: null,
    },
    not_confirmed: {
      name: t('登记没有确认', 'Enrolment not confirmed'),
      meaning: t(
        '登记没有确认，理由和怎样申诉写在通知里。您可以重新登记。平台给您的保障不受影响。',
        'The enrolment was not confirmed; the notice gives the reason and the remedy. You can enrol again. Your platform cover is not affected.',
      ),
      acts: null,
    },
    withdrawn: {
      name: t('您已撤回', 'Withdrawn'),
      meaning: t('您撤回了登记，随时可以重新登记。', 'You withdrew the enrolment and can enrol again at any time.'),
      acts: null,
    },
  },
  events: {
    submit: { done: t('登记已提交', 'The enrolment was sent'), button: t('提交', 'Send') },
    request_supplement: {
      done: t('经办人已一次写全要补的内容（补正通知）', 'The complete list of what is missing was sent'),
      button: t('一次性告知补正', 'Send the list of what is missing'),
    },
    supply: {
      done: t('补充的内容已收到（补正）', 'What was missing arrived'),
      button: t('补正', 'Add what is missing'),
      workerButton: t('交补充材料', 'Add what is missing'),
    },
    confirm: { done: t('登记已确认', 'The enrolment was confirmed'), button: t('确认登记', 'Confirm') },
    refuse: {
      done: t('登记没有确认（不予确认）', 'The enrolment was not confirmed'),
      button: t('不予确认', 'Do not confirm'),
    },
    withdraw: {
      done: t('登记已撤回', 'The enrolment was withdrawn'),
      button: t('撤回', 'Withdraw'),
      workerButton: t('我要撤回', 'Withdraw it'),
    },
  },
  clocks: {
    confirmation: t('最迟确认日期', 'Last day for confirmation'),
    supplement: t('补材料的最后日期', 'Last day for what is missing'),
  },
};
