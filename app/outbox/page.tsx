import { notFound } from 'next/navigation';
import { publicContext } from '@/app/context';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { formatInstant } from '@/components/wording/lang';
import { settings } from '@/server/kernel/settings';
import { type OutboxMessage, readOutbox } from '@/server/messages/outbox';

const stateNames: Record<OutboxMessage['state'], string> = { waiting: '等着发', sent: '已发出', failed: '没有发出' };

/** 发件箱: what a demonstration would have sent by text message. In production there is no such page. */
export default async function OutboxPage() {
  const ctx = await publicContext('zh'); // asks for the request, so that the mode is that of serving, not of building
  if (settings().mode !== 'demo') notFound();
  const messages = await readOutbox(ctx);
  return (
    <>
      <PageHeading title="发件箱">
        <p>这是演示，短信不会真的发出，都在这里看。</p>
        <p lang="en" className="muted">
          This demonstration sends no text messages. They are shown here.
        </p>
      </PageHeading>
      <p className="mb-4">
        <a href="/outbox" className="inline-block py-2">
          刷新 <span lang="en">Reload</span>
        </a>
      </p>
      {messages.length === 0 ? (
        <EmptyState title="还没有短信。" />
      ) : (
        <ol className="list-none border-t border-line p-0">
          {messages.map(({ id, toMasked, body, state, createdAt }) => (
            <li key={id} className="border-b border-line py-3">
              <p className="muted">
                {formatInstant(createdAt, 'zh')} · {toMasked} · {stateNames[state]}
              </p>
              <p>{body}</p>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
