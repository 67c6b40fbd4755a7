import type { Lang } from '@/components/wording/lang';
import type { ReportForm } from '@/domain/reports/question';

type Start = { intro: string; ready: readonly string[]; note: string };

/** What a person needs to know before the first question. */
export const startTexts = {
  injury: {
    zh: {
      intro: '先看伤、先报警。这里报案大约要 2 分钟，中途可以停，填过的都在。',
      ready: ['什么时候、在哪里受的伤', '在哪个平台跑单，订单截图（没有也行）', '看病的单据（没有也行，以后补）'],
      note: '报了案就有回执号，平台要在期限内替您提交申请。平台不交，您可以自己交。',
    },
    en: {
      intro: 'See a doctor and call the police first. This takes about 2 minutes. You can stop and go on later.',
      ready: [
        'When and where you were hurt',
        'The platform, and a screenshot of the order if you have one',
        'Papers from the doctor, if you have any; they can follow',
      ],
      note: 'You get a receipt number at once. The platform must file the application in time; if it does not, you can.',
    },
  },
  wages: {
    zh: {
      intro: '写清楚谁欠的、欠多少。大约 5 分钟，中途可以停，填过的都在。',
      ready: ['平台和发钱公司的名字，知道哪个写哪个', '哪几个月、一共多少钱', '聊天、跑单、转账的截图（没有也行）'],
      note: '没有盖章、没有合同也能反映。您的身份、电话和单据不会给公司看。',
    },
    en: {
      intro: 'Say who owes you and how much. It takes about 5 minutes. You can stop and go on later.',
      ready: [
        'The name of the platform and of the company that pays, as far as you know',
        'Which months, and how much in all',
        'Screenshots of chats, orders and transfers, if you have any',
      ],
      note: 'No stamp and no contract is needed. The company does not see your identity, phone or papers.',
    },
  },
  enrolment: {
    zh: {
      intro: '登记后，出事时查得快。您已经填过的资料会自动带过来。',
      ready: ['在哪些平台接单', '在哪些城市接单'],
      note: '保障来自平台为您每一单申报缴费，和您登不登记没有关系。没登记，出事照样可以报。',
    },
    en: {
      intro:
        'Enrolling makes it quicker to find your records after an accident. What you told us before is carried over.',
      ready: ['The platforms you work for', 'The cities in which you take orders'],
      note: 'Cover comes from each order that the platform declares and never depends on this enrolment.',
    },
  },
} as const satisfies Record<ReportForm['kind'], Record<Lang, Start>>;

export const texts = {
  zh: {
    ready: '手边有的话更快',
    begin: '开始',
    goOn: '接着填',
    goOnAbout: (when: string) => `您 ${when} 填到一半，都还在。`,
    startOver: '全部重填',
    startOverAbout: '不想要这些了，可以从头填。填过的内容和传过的文件都会删掉，找不回来。',
    step: (n: number, of: number) => `第 ${n} 步，共 ${of} 步`,
    why: '为什么问这个',
    next: '下一步',
    back: '上一步',
    toCheck: '改好了，回去检查',
    check: '检查一遍',
    checkIntro: '没问题就发出去。每一项都可以改。',
    change: '修改',
    none: '没有填',
    send: '发出去',
    who: '您是谁',
    whoMissing: '还没有登记姓名和身份证号。',
    whoNeeded: '这一项要实名办理，请先登记，大约 1 分钟。填过的都在。',
    whoLater: '可以先发出去，以后再补。',
    register: '去登记',
    declare: '我说的都是真的。故意说假话要承担责任。',
    files: (n: number) => (n === 0 ? '没有' : `${n} 个文件`),
    missing: '还有问题没有回答',
    changedElsewhere: '您在别的窗口改过这份表。请再检查一遍，然后发出去。',
    otherContent: '这份表已经发出去过了，内容和现在的不一样。请到“我的账户”查看。',
    gone: '没有找到这份草稿。可能已经发出去了，请到“我的账户”看一下。',
    skip: '没有，下一步',
  },
  en: {
    ready: 'Good to have at hand',
    begin: 'Start',
    goOn: 'Continue',
    goOnAbout: (when: string) => `You stopped on ${when}. Everything is still here.`,
    startOver: 'Delete and start over',
    startOverAbout: 'Your answers and files are then deleted and cannot be brought back.',
    step: (n: number, of: number) => `Step ${n} of ${of}`,
    why: 'Why we ask',
    next: 'Next',
    back: 'Back',
    toCheck: 'Save and go back to the summary',
    check: 'Check your answers',
    checkIntro: 'Send it if all is right. Every answer can be changed.',
    change: 'Change',
    none: 'Not answered',
    send: 'Send',
    who: 'Who you are',
    whoMissing: 'Your name and identity number are not registered yet.',
    whoNeeded: 'This needs your real name. Please register first, it takes about a minute. Your answers are kept.',
    whoLater: 'You can send it now and add them later.',
    register: 'Register',
    declare: 'What I say is true. I know that knowingly false statements have consequences.',
    files: (n: number) => (n === 0 ? 'None' : n === 1 ? '1 file' : `${n} files`),
    missing: 'Some questions are not answered yet',
    changedElsewhere: 'You changed this form in another window. Please check it again, then send it.',
    otherContent: 'This form was already sent with other content. Please look in your account.',
    gone: 'This draft was not found. It may have been sent already: please look in your account.',
    skip: 'None, continue',
  },
} as const satisfies Record<Lang, Record<string, unknown>>;
