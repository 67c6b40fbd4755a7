import type { Answers, ReportForm } from './question';

/** 职业伤害报案. Short on purpose: what only this person knows now; the rest is asked later or fetched. */
export const injuryForm: ReportForm = {
  kind: 'injury',
  version: 1,
  title: { zh: '我受伤了', en: 'I am hurt' },
  steps: [
    {
      id: 'when',
      title: { zh: '什么时候受的伤？', en: 'When were you hurt?' },
      why: {
        zh: '报案和申请的期限从这一天算起。记不清几点，写个大概就行。',
        en: 'The time limits count from this day. If you do not remember the time, an estimate is enough.',
      },
      questions: [
        {
          id: 'accidentOn',
          kind: 'day',
          notAfterToday: true,
          notBefore: '2022-07-01',
          label: { zh: '日期', en: 'Date' },
        },
        {
          id: 'accidentTime',
          kind: 'time',
          label: { zh: '大概几点', en: 'About what time' },
          hint: { zh: '24小时制，例如 21:40', en: '24-hour clock, for example 21:40' },
        },
      ],
    },
    {
      id: 'where',
      title: { zh: '在哪里受的伤？', en: 'Where were you hurt?' },
      why: {
        zh: '由受伤地的经办机构办理，我们据此把您的报案送到该去的窗口。',
        en: 'The office of the place of the injury handles it. This sends your report to the right desk.',
      },
      questions: [
        { id: 'city', kind: 'city', label: { zh: '城市', en: 'City' } },
        {
          id: 'place',
          kind: 'text',
          maxLength: 100,
          label: { zh: '具体地点', en: 'Place' },
          hint: { zh: '路口、店名、小区都可以', en: 'A crossing, a shop, a housing estate' },
        },
      ],
    },
    {
      id: 'order',
      title: { zh: '当时在跑单吗？', en: 'Were you on an order?' },
      why: {
        zh: '保障的是跑单期间。说不清也没关系，会有人来核实，不会因此拒绝您。',
        en: 'Cover is for the time on an order. If you are not sure, a person will check. It is no reason to refuse you.',
      },
      questions: [
        { id: 'platform', kind: 'platform', label: { zh: '哪个平台', en: 'Which platform' } },
        {
          id: 'orderState',
          kind: 'choice',
          label: { zh: '当时', en: 'At that moment' },
          options: [
            { value: 'to_pickup', label: { zh: '接了单，去取货或接人的路上', en: 'On the way to pick up' } },
            { value: 'delivering', label: { zh: '正在送货、送人', en: 'Delivering, or with a passenger' } },
            { value: 'loading', label: { zh: '正在装货、卸货', en: 'Loading or unloading' } },
            { value: 'none', label: { zh: '没有单子', en: 'No order' } },
            { value: 'unsure', label: { zh: '说不清', en: 'Not sure' } },
          ],
        },
        {
          id: 'orderNumber',
          kind: 'text',
          maxLength: 64,
          optional: true,
          when: { question: 'orderState', in: ['to_pickup', 'delivering', 'loading'] },
          label: { zh: '订单号', en: 'Order number' },
          hint: { zh: '没有可以不填', en: 'Leave empty if you do not have it' },
        },
      ],
    },
    {
      id: 'what',
      title: { zh: '怎么受的伤？', en: 'How did it happen?' },
      why: {
        zh: '经办人据此判断属于哪一种情形。用自己的话说就行。',
        en: 'The officer needs it to see which rule applies. Use your own words.',
      },
      questions: [
        {
          id: 'circumstance',
          kind: 'choice',
          label: { zh: '最接近哪一种', en: 'Closest to' },
          options: [
            { value: 'traffic', label: { zh: '交通事故', en: 'Traffic accident' } },
            { value: 'fall', label: { zh: '摔倒、砸伤、割伤等', en: 'A fall, a blow, a cut' } },
            { value: 'violence', label: { zh: '被人打伤', en: 'Attacked by someone' } },
            { value: 'illness', label: { zh: '突然发病', en: 'Sudden illness' } },
            { value: 'rescue', label: { zh: '救人、做好事受伤', en: 'Hurt while rescuing someone' } },
            { value: 'other', label: { zh: '其他', en: 'Something else' } },
          ],
        },
        {
          id: 'police',
          kind: 'choice',
          optional: true,
          when: { question: 'circumstance', in: ['traffic'] },
          label: { zh: '报交警了吗', en: 'Was it reported to the traffic police?' },
          options: [
            { value: 'yes', label: { zh: '报了', en: 'Yes' } },
            { value: 'no', label: { zh: '没有', en: 'No' } },
          ],
        },
        {
          id: 'narrative',
          kind: 'long-text',
          maxLength: 1000,
          label: { zh: '说说经过', en: 'What happened' },
          hint: {
            zh: '伤到哪里、怎么伤的，一两句话也行',
            en: 'Where you are hurt and how. One or two sentences will do',
          },
        },
      ],
    },
    {
      id: 'treatment',
      title: { zh: '去医院了吗？', en: 'Have you seen a doctor?' },
      why: {
        zh: '门诊小伤在有的地方办得更快。',
        en: 'Small injuries without a hospital stay are handled faster in some places.',
      },
      questions: [
        {
          id: 'treatment',
          kind: 'choice',
          label: { zh: '现在的情况', en: 'Now' },
          options: [
            { value: 'not_yet', label: { zh: '还没去', en: 'Not yet' } },
            { value: 'outpatient', label: { zh: '看了门诊或急诊', en: 'Outpatient or emergency room' } },
            { value: 'inpatient', label: { zh: '住院了', en: 'In hospital' } },
          ],
        },
        {
          id: 'hospital',
          kind: 'text',
          maxLength: 60,
          optional: true,
          when: { question: 'treatment', in: ['outpatient', 'inpatient'] },
          label: { zh: '医院', en: 'Hospital' },
        },
      ],
    },
    {
      id: 'evidence',
      title: { zh: '有照片或单据吗？', en: 'Any photos or papers?' },
      why: {
        zh: '没有也能报。订单截图、现场照片、病历、票据，以后都可以补。',
        en: 'You can report without any. Order screenshots, photos of the place, medical records and receipts can follow.',
      },
      questions: [{ id: 'files', kind: 'files', optional: true, label: { zh: '照片和单据', en: 'Photos and papers' } }],
    },
  ],
};

/** The circumstance words of `injury.coverage`. */
export const circumstanceOf = (answers: Answers): string =>
  ({
    traffic: 'accident',
    fall: 'accident',
    violence: 'violence',
    illness: 'illness',
    rescue: 'rescue_public_interest',
  })[String(answers.circumstance)] ?? 'accident';
