import type { Lang } from '@/components/wording/lang';

type Part = { title: string; text: readonly string[] };

/** 无障碍环境建设法 (in force since 2023-09-01); checked against WCAG 2.2 AA. */
export const accessibilityTexts = {
  zh: {
    title: '无障碍',
    lead: '这里的每一页，用旧手机、用键盘、用读屏软件，都应该能办成事。',
    parts: [
      {
        title: '做到了的',
        text: [
          '字可以放大到四倍，屏幕窄到 320 像素，都不用左右拖。',
          '不开脚本也能看、能填、能交。',
          '只用键盘就能办完；当前位置有粗框。',
          '颜色之外总有文字或形状说同一件事。',
          '深色模式和减少动画跟着手机设置走。',
          '重要的页面能打印，字不小于 12 磅。',
          '按照国际标准 WCAG 2.2 AA 级逐页检查。',
        ],
      },
      {
        title: '还没做到的',
        text: [
          '没有少数民族文字的页面，也没有语音和手语视频。请打 12333，或者到窗口找会说您的话的人。',
          '上传的照片和文件我们不能替您配文字。',
        ],
      },
      {
        title: '哪里用不了，告诉我们',
        text: [
          '打 12345，说"安驿网站无障碍"，说清哪一页、用什么手机或软件。',
          '同样的事都可以到窗口办，也可以请人代办，不会因此慢下来。',
        ],
      },
    ],
  },
  en: {
    title: 'Accessibility',
    lead: 'Every page should work with an old phone, with a keyboard and with a screen reader.',
    parts: [
      {
        title: 'What works',
        text: [
          'Text can be enlarged four times, and screens may be 320 pixels wide, without scrolling sideways.',
          'Reading, filling in and sending work without scripts.',
          'Everything can be done with a keyboard, and a thick ring shows where you are.',
          'Words or shapes always say what a colour says.',
          'Dark mode and reduced motion follow your device.',
          'Important pages print well, in letters of at least 12 points.',
          'Pages are checked against WCAG 2.2 level AA.',
        ],
      },
      {
        title: 'What does not work yet',
        text: [
          'There are no pages in minority languages, no audio and no sign language. Call 12333 or ask at a window for someone who speaks your language.',
          'We cannot describe the photos and papers that you upload.',
        ],
      },
      {
        title: 'Tell us what fails',
        text: [
          'Call 12345 and say “Anyi website accessibility”, which page, and which phone or program.',
          'Everything can also be done at a window or by someone you send, without delay.',
        ],
      },
    ],
  },
} as const satisfies Record<Lang, { title: string; lead: string; parts: readonly Part[] }>;
