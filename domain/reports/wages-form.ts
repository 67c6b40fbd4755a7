import type { Answers, ReportForm } from './question';

const yesNo = [
  { value: 'yes', label: { zh: '是', en: 'Yes' } },
  { value: 'no', label: { zh: '不是', en: 'No' } },
] as const;

/** 拖欠劳动报酬线索. Asks for both names, platform and paying company: a missing partner is the commonest reason a case
 *  stalls (unpaid-wages 5.8). No stamp and no contract is ever required (section 9). */
export const wagesForm: ReportForm = {
  kind: 'wages',
  version: 1,
  title: { zh: '工资没发', en: 'I was not paid' },
  steps: [
    {
      id: 'employer',
      title: { zh: '谁欠您的钱？', en: 'Who owes you?' },
      why: {
        zh: '平台和发钱的公司常常不是同一家。知道一个写一个，不知道的我们帮您查。',
        en: 'The platform and the company that pays are often not the same. Write what you know, we help to find the rest.',
      },
      questions: [
        { id: 'platform', kind: 'platform', label: { zh: '在哪个平台干活', en: 'Which platform' } },
        {
          id: 'company',
          kind: 'text',
          maxLength: 80,
          optional: true,
          label: { zh: '发钱的公司、站点或老板', en: 'The company, station or person that pays' },
          hint: {
            zh: '看看工资条、银行转账或协议上的名字。不知道可以不填',
            en: 'See the payslip, bank transfer or agreement. Leave empty if unknown',
          },
        },
      ],
    },
    {
      id: 'where',
      title: { zh: '在哪里干的活？', en: 'Where did you work?' },
      why: {
        zh: '由干活所在地的劳动监察办理，和公司注册在哪里、您户口在哪里没有关系。',
        en: 'The labour inspection of the place of work handles it, wherever the company is registered or you are from.',
      },
      questions: [{ id: 'city', kind: 'city', label: { zh: '城市', en: 'City' } }],
    },
    {
      id: 'district',
      title: { zh: '在哪个区或县？', en: 'Which district?' },
      why: {
        zh: '知道区县，就能直接送到那里的监察机构。',
        en: 'With the district it goes straight to the office there.',
      },
      questions: [
        {
          id: 'district',
          kind: 'district',
          cityQuestion: 'city',
          optional: true,
          label: { zh: '区或县', en: 'District' },
        },
      ],
    },
    {
      id: 'work',
      title: { zh: '您是怎么干活的？', en: 'How do you work?' },
      why: {
        zh: '不同的用工方式走的路不一样。选最像的，选错了也不影响受理。',
        en: 'Different ways of working lead to different channels. Choose the closest; a wrong choice does no harm.',
      },
      questions: [
        {
          id: 'mode',
          kind: 'choice',
          label: { zh: '最像哪一种', en: 'Closest to' },
          options: [
            { value: 'contract', label: { zh: '签了劳动合同', en: 'With a labour contract' } },
            { value: 'station', label: { zh: '站点排班、派单（专送）', en: 'A station sets shifts and orders' } },
            { value: 'crowd', label: { zh: '自己上线抢单（众包）', en: 'I go online and take orders myself' } },
            { value: 'dispatch', label: { zh: '劳务派遣或外包公司', en: 'Through a dispatch or outsourcing company' } },
            { value: 'own', label: { zh: '自己揽活，谈好价钱', en: 'I find my own jobs and agree the price' } },
            { value: 'unknown', label: { zh: '说不清', en: 'Not sure' } },
          ],
        },
        {
          id: 'working',
          kind: 'choice',
          options: yesNo,
          label: { zh: '现在还在那里干吗', en: 'Do you still work there?' },
        },
        {
          id: 'endedOn',
          kind: 'day',
          notAfterToday: true,
          notBefore: '2000-01-01',
          when: { question: 'working', in: ['no'] },
          label: { zh: '哪天不干的', en: 'When did you stop?' },
        },
      ],
    },
    {
      id: 'amount',
      title: { zh: '欠了多少？', en: 'How much is owed?' },
      why: {
        zh: '写您自己算的数就行，最后的数由监察员查实。',
        en: 'Your own figure is enough. The inspector establishes the final amount.',
      },
      questions: [
        { id: 'fromMonth', kind: 'month', notAfterToday: true, label: { zh: '从哪个月', en: 'From month' } },
        { id: 'toMonth', kind: 'month', notAfterToday: true, label: { zh: '到哪个月', en: 'To month' } },
        {
          id: 'amountFen',
          kind: 'money',
          minFen: 1,
          maxFen: 100_000_000,
          label: { zh: '一共欠多少元', en: 'Total owed, in yuan' },
          hint: { zh: '例如 8,600.50', en: 'For example 8,600.50' },
        },
        {
          id: 'kinds',
          kind: 'choices',
          label: { zh: '欠的是什么', en: 'What is owed' },
          hint: { zh: '可以选几项', en: 'Choose all that apply' },
          options: [
            { value: 'orders', label: { zh: '跑单的钱', en: 'Pay for orders' } },
            { value: 'wage', label: { zh: '工资、底薪', en: 'Wages' } },
            { value: 'reward', label: { zh: '奖励、补贴', en: 'Bonuses and allowances' } },
            { value: 'deduction', label: { zh: '不该扣的钱', en: 'Wrong deductions' } },
            { value: 'deposit', label: { zh: '没退的押金', en: 'A deposit not returned' } },
          ],
        },
      ],
    },
    {
      id: 'others',
      title: { zh: '还有别的情况吗？', en: 'Anything else under way?' },
      why: {
        zh: '如果已经在仲裁或者打官司，要接着走那条路，两边不能同时办。',
        en: 'If arbitration or a court case has begun, it goes on there. The two cannot run side by side.',
      },
      questions: [
        {
          id: 'parallel',
          kind: 'choice',
          label: { zh: '这笔钱现在有没有在', en: 'Is somebody else dealing with it?' },
          options: [
            { value: 'none', label: { zh: '都没有', en: 'No' } },
            { value: 'mediation', label: { zh: '调解', en: 'Mediation has begun' } },
            { value: 'arbitration', label: { zh: '劳动仲裁', en: 'Labour arbitration has begun' } },
            { value: 'court', label: { zh: '法院打官司', en: 'It is in court' } },
          ],
        },
        {
          id: 'askedOn',
          kind: 'day',
          notAfterToday: true,
          notBefore: '2000-01-01',
          optional: true,
          label: { zh: '最近一次向公司要钱是哪天', en: 'When did you last ask the company for it?' },
          hint: { zh: '没要过可以不填', en: 'Leave empty if you have not' },
        },
        {
          id: 'affected',
          kind: 'number',
          min: 0,
          max: 100_000,
          optional: true,
          label: { zh: '还有多少人也被欠', en: 'How many others are owed?' },
          hint: { zh: '知道大概就行', en: 'A rough number is enough' },
        },
      ],
    },
    {
      id: 'story',
      title: { zh: '说说经过', en: 'What happened' },
      why: {
        zh: '说清楚一次，以后不用对每个部门再讲一遍。',
        en: 'Tell it once. You will not have to repeat it to each office.',
      },
      questions: [
        { id: 'narrative', kind: 'long-text', maxLength: 1000, label: { zh: '经过', en: 'Your words' } },
        {
          id: 'consentNamed',
          kind: 'choice',
          label: { zh: '可以让公司知道是您反映的吗', en: 'May the company learn that it was you?' },
          hint: {
            zh: '选“不可以”也照样办。责令付款前会再问您',
            en: 'If not, we still act. You are asked again before an order to pay is issued',
          },
          options: [
            { value: 'yes', label: { zh: '可以', en: 'Yes' } },
            { value: 'no', label: { zh: '不可以', en: 'No' } },
          ],
        },
      ],
    },
    {
      id: 'evidence',
      title: { zh: '有截图或单据吗？', en: 'Any screenshots or papers?' },
      why: {
        zh: '没有盖章、没有合同也能报。聊天记录、跑单记录、转账记录都算。',
        en: 'You can report without a stamp or a contract. Chats, order lists and transfers all count.',
      },
      questions: [
        { id: 'files', kind: 'files', optional: true, label: { zh: '截图和单据', en: 'Screenshots and papers' } },
      ],
    },
  ],
  contradictions: [
    {
      step: 'amount',
      field: 'toMonth',
      code: 'MONTHS_REVERSED',
      holds: (answers) => String(answers.toMonth) < String(answers.fromMonth),
    },
  ],
};

/** Category of 人社部发〔2021〕56号 as far as the answer tells: only a labour contract is plain, the rest is for a person
 *  (unpaid-wages 2.1, `?`: treat as B for warnings, not for orders). */
export const categoryOf = (answers: Answers): 'A' | 'C' | 'unknown' =>
  answers.mode === 'contract' ? 'A' : answers.mode === 'own' ? 'C' : 'unknown';
