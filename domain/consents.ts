/** 同意事项: what a person may allow or not, each on its own (个人信息保护法 arts. 14, 15, 23, 29). None is a condition of
 *  anything; what the law lets us do without consent is explained in `necessaryUses` and never asked. */
export const consentPurposes = ['health', 'platform', 'sms'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

type Words = { zh: string; en: string };
/** A changed text is a new version: consent given to the old one is asked again, never carried over. */
export type ConsentText = { version: string; title: Words; text: Words };

export const consentTexts: Record<ConsentPurpose, ConsentText> = {
  health: {
    version: '2026-11-24',
    title: { zh: '保存我的伤病资料', en: 'Keep my health records' },
    text: {
      zh: '诊断、病历、检查单属于敏感信息。同意后，您上传的这些资料会加密保存，只给办理您这件事的人看。不同意也能报案，资料可以自己带到窗口。',
      en: 'Diagnoses and medical papers are sensitive. If you agree, what you upload is kept sealed and shown only to the people who handle your case. Without it you can still report, and bring the papers to the window yourself.',
    },
  },
  platform: {
    version: '2026-11-24',
    title: { zh: '把我的报案转给平台', en: 'Pass my report on to the platform' },
    text: {
      zh: '同意后，您报职业伤害时，姓名、手机号和出事经过会转给您接单的平台，让它早点核对订单。不同意，平台要等经办机构依法通知它才知道。欠薪的材料不会给平台看。',
      en: 'If you agree, your name, mobile number and what happened are passed on to the platform when you report an injury, so that it checks the order sooner. Without it the platform learns of it when the agency tells it by law. Papers on unpaid wages are not shown to the platform.',
    },
  },
  sms: {
    version: '2026-11-24',
    title: { zh: '用短信告诉我进度', en: 'Tell me of progress by text message' },
    text: {
      zh: '同意后，每次有进展或有期限，就给您发短信，短信里不写伤情和金额。不同意，请自己来查进度。登录验证码不受影响。',
      en: 'If you agree, you get a text message when something happens or a deadline is near; it names no injury and no amount. Without it, please look at the status yourself. Sign-in codes are sent in any case.',
    },
  },
};

/** 不需要同意的使用: necessary to do what the person asks for, or the law demands it (个人信息保护法 art. 13). */
export const necessaryUses: readonly Words[] = [
  {
    zh: '手机号：用来登录，和您联系办理中的事。',
    en: 'Mobile number: to sign in, and to reach you about a case of yours.',
  },
  {
    zh: '姓名和身份证号：职业伤害、欠薪、参保都要实名办理，交给受理的机构核对。',
    en: 'Name and identity number: injury, wage and insurance cases are handled under the real name; the agency in charge checks them.',
  },
  {
    zh: '工作地区和平台：用来找到该管的机构和适用的标准。',
    en: 'Region of work and platforms: to find the agency in charge and the rules that apply.',
  },
];

/** What a worker last said about a purpose. */
export type ConsentState = { given: boolean; textVersion: string; at: Date };
export type Consents = Partial<Record<ConsentPurpose, ConsentState>>;

/** Whether a purpose is allowed now: consent to an older text does not count. */
export const isAllowed = (consents: Consents, purpose: ConsentPurpose): boolean => {
  const state = consents[purpose];
  return state !== undefined && state.given && state.textVersion === consentTexts[purpose].version;
};
