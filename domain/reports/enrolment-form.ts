import { platformList } from './platform-list';
import type { ReportForm } from './question';

/** 职业伤害保障登记. Everything known from registration is carried over; cover never depends on this form. */
export const enrolmentForm: ReportForm = {
  kind: 'enrolment',
  version: 1,
  title: { zh: '登记职业伤害保障', en: 'Enrol for injury protection' },
  steps: [
    {
      id: 'platforms',
      title: { zh: '您在哪些平台接单？', en: 'Which platforms do you work for?' },
      why: {
        zh: '每个平台分别为您的每一单缴费。写全了，出事时查得快。',
        en: 'Each platform pays for each of your orders. A full list makes it quicker to find them after an accident.',
      },
      questions: [
        {
          id: 'platforms',
          kind: 'text',
          maxLength: 600, // all that a registration can name
          label: { zh: '平台名称', en: 'Platforms' },
          hint: { zh: '几个平台用顿号隔开，例如：美团、达达', en: 'Separate several with commas' },
        },
      ],
    },
    {
      id: 'places',
      title: { zh: '在哪里接单？', en: 'Where do you take orders?' },
      why: { zh: '接单地就是参保地。', en: 'You are insured where you take orders.' },
      questions: [
        { id: 'city', kind: 'city', label: { zh: '主要城市', en: 'Main city' } },
        {
          id: 'otherCities',
          kind: 'text',
          maxLength: 120,
          optional: true,
          label: { zh: '其他城市', en: 'Other cities' },
        },
      ],
    },
    {
      id: 'work',
      title: { zh: '您主要做什么？', en: 'What is your main work?' },
      why: {
        zh: '试点只包括出行、即时配送和同城货运。',
        en: 'The pilot covers ride-hailing, instant delivery and same-city freight.',
      },
      questions: [
        {
          id: 'industry',
          kind: 'choice',
          label: { zh: '主要工作', en: 'Main work' },
          options: [
            { value: 'ride_hailing', label: { zh: '网约车', en: 'Ride-hailing' } },
            { value: 'instant_delivery', label: { zh: '外卖、跑腿、即时配送', en: 'Delivery riding' } },
            { value: 'city_freight', label: { zh: '同城货运', en: 'Same-city freight' } },
            { value: 'other', label: { zh: '其他', en: 'Other' } },
          ],
        },
      ],
    },
  ],
  contradictions: [
    {
      step: 'platforms',
      field: 'platforms',
      code: 'REQUIRED', // only commas were typed
      holds: ({ platforms }) => platforms !== undefined && platformList(String(platforms)).length === 0,
    },
  ],
};
