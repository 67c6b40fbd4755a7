import type { Lang } from '@/components/wording/lang';

/** How long to wait, in words that fit on a button's refusal. */
const waitZh = (seconds: number) =>
  seconds < 90
    ? `${seconds} 秒`
    : seconds < 5400
      ? `${Math.ceil(seconds / 60)} 分钟`
      : `${Math.ceil(seconds / 3600)} 小时`;
const waitEn = (seconds: number) =>
  seconds < 90
    ? `${seconds} seconds`
    : seconds < 5400
      ? `${Math.ceil(seconds / 60)} minutes`
      : `${Math.ceil(seconds / 3600)} hours`;

export const texts = {
  zh: {
    title: '登录',
    intro: '用手机号登录，不用密码。第一次登录就是注册。',
    mobile: '手机号',
    mobileHint: '11 位，能收短信的号码',
    send: '发验证码',
    mobileInvalid: '请填 11 位手机号，例如 138 0013 8000',
    tooMany: (seconds: number) => `发得太多了，请 ${waitZh(seconds)}后再试。急事请打 12333。`,
    noPhone: '手机号换了或者没有手机',
    noPhoneAbout: '请带身份证到办事窗口，或打 12333。没有登录也能用回执号和查询码查进度。',
    codeTitle: '填短信里的验证码',
    sentTo: (mobile: string) => `已发到 ${mobile}，5 分钟内有效。`,
    code: '验证码',
    codeHint: '6 位数字',
    signIn: '登录',
    wrongCode: '验证码不对，请再看一下短信',
    noCode: '这个验证码过期了，或者已经用过。请再发一次。',
    tooManyTries: '错了 5 次，这个验证码作废了。请再发一次。',
    tooManySignIns: (seconds: number) => `这里试得太多了，请 ${waitZh(seconds)}后再试。`,
    again: '再发一次',
    againAbout: '没收到？等 60 秒可以再发一次。',
    sentAgain: '又发了一条，请用最新的那条。',
    otherMobile: '换一个手机号',
    outbox: '演示里不发短信。',
    outboxLink: '到发件箱看验证码',
  },
  en: {
    title: 'Sign in',
    intro: 'Sign in with your mobile number. There is no password. The first time you sign in, you are registered.',
    mobile: 'Mobile number',
    mobileHint: '11 digits, able to receive text messages',
    send: 'Send the code',
    mobileInvalid: 'Please enter the 11 digits of a mobile number, such as 138 0013 8000',
    tooMany: (seconds: number) =>
      `Too many codes were sent. Please try again in ${waitEn(seconds)}. If it is urgent, call 12333.`,
    noPhone: 'New number or no phone',
    noPhoneAbout:
      'Please go to a service window with your identity card, or call 12333. The status can be looked up with receipt number and look-up code, without signing in.',
    codeTitle: 'Enter the code from the text message',
    sentTo: (mobile: string) => `It was sent to ${mobile} and is valid for 5 minutes.`,
    code: 'Code',
    codeHint: '6 digits',
    signIn: 'Sign in',
    wrongCode: 'The code is not right. Please look at the message again',
    noCode: 'This code is over or was used already. Please send a new one.',
    tooManyTries: 'It was wrong 5 times, so this code is over. Please send a new one.',
    tooManySignIns: (seconds: number) => `Too many attempts from here. Please try again in ${waitEn(seconds)}.`,
    again: 'Send a new code',
    againAbout: 'Nothing arrived? After 60 seconds you can have a new one.',
    sentAgain: 'Another message was sent. Please use the newest one.',
    otherMobile: 'Use another number',
    outbox: 'The demonstration sends no messages.',
    outboxLink: 'See the code in the outbox',
  },
} as const satisfies Record<Lang, unknown>;
