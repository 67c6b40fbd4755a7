import type { Lang } from '@/components/wording/lang';
import { settings } from '@/server/kernel/settings';
import { texts } from './texts';

/** In a demonstration nothing is sent: says where the message can be read. */
export function OutboxHint({ lang }: { lang: Lang }) {
  if (settings().mode !== 'demo') return null;
  const t = texts[lang];
  return (
    <p className="muted mt-6">
      {t.outbox} <a href="/outbox">{t.outboxLink}</a>
    </p>
  );
}
