import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Timeline, type TimelineItem } from '@/components/ui/timeline';
import type { Lang } from '@/components/wording/lang';
import type { PublicView } from '@/domain/claims/public-view';

const texts = {
  zh: {
    timeline: '办理过程',
    done: '已完成',
    now: '现在',
    you: '现在要您来办',
    others: (who: string) => `现在由${who}处理`,
    ended: '已经办完',
    overdue: '日期已经过了。这不是您的错，我们会告诉负责的人。',
  },
  en: {
    timeline: 'What happened',
    done: 'Done',
    now: 'Now',
    you: 'It is your turn',
    others: (who: string) => `Now with: ${who}`,
    ended: 'This has ended',
    overdue: 'The day has passed. This is not your fault; whoever is responsible is told.',
  },
} as const;

/** Where a claim stands: who must act now, the next date, what happened. The same for its owner and for the look-up. */
export function StatusView({ view, lang, children }: { view: PublicView; lang: Lang; children?: ReactNode }) {
  const t = texts[lang];
  const items: TimelineItem[] = view.timeline.map(({ day, sentence }, index) => {
    const isLast = index === view.timeline.length - 1;
    return {
      key: String(index),
      state: isLast && !view.ended ? 'now' : 'done',
      word: isLast && !view.ended ? t.now : t.done,
      title: sentence,
      when: day,
    };
  });
  const title = view.ended
    ? t.ended
    : view.actsNow?.you
      ? t.you
      : view.actsNow
        ? t.others(view.actsNow.name)
        : view.stateName;
  return (
    <>
      <Notice kind={view.ended ? 'done' : view.actsNow?.you ? 'act' : 'info'} title={`${view.stateName} · ${title}`}>
        <p>{view.meaning}</p>
        {view.nextDate && <p className="font-strong">{view.nextDate.sentence}</p>}
        {view.nextDate?.overdue && <p>{t.overdue}</p>}
        {children}
      </Notice>
      <h2>{t.timeline}</h2>
      <Timeline label={t.timeline} items={items} />
    </>
  );
}
