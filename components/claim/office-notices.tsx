import { formatInstant } from '@/components/wording/lang';
import type { Recipient } from '@/domain/claims/codes';
import { noticeTemplates, type NoticeTemplate } from '@/domain/claims/notice-templates';
import { noticeText } from '@/domain/claims/notice-texts';
import { recipientWording } from '@/domain/claims/wording';

type Notice = {
  id: string;
  recipient: Recipient;
  template: string;
  facts: Readonly<Record<string, unknown>>;
  createdAt: Date;
  readAt: Date | null;
};

const isTemplate = (template: string): template is NoticeTemplate =>
  (noticeTemplates as readonly string[]).includes(template);

/** What was told to whom, in the words they got, newest first. */
export const OfficeNotices = ({ notices }: { notices: readonly Notice[] }) => (
  <ul className="list-none border-t border-line p-0">
    {notices.toReversed().map(({ id, recipient, template, facts, createdAt, readAt }) => (
      <li key={id} className="border-b border-line py-2">
        <p className="muted">
          {formatInstant(createdAt, 'zh')} · 告知{recipientWording[recipient].zh}
          {recipient === 'worker' && (readAt ? ` · ${formatInstant(readAt, 'zh')} 已读` : ' · 还没有读')}
        </p>
        <p>{isTemplate(template) ? noticeText(template, facts, 'zh') : template}</p>
      </li>
    ))}
  </ul>
);
