import { EmptyState } from '@/components/ui/empty-state';
import { type Lang, formatDay, formatInstant, path } from '@/components/wording/lang';
import { formatReceiptNumber } from '@/domain/claims/receipt';
import { stateName } from '@/domain/claims/wording';
import { forms } from '@/domain/reports/forms';
import type { OwnClaimLine } from '@/server/claims/list-own-claims';
import { texts } from './texts';

/** 我办的事, newest first; each leads to its own page. */
export function OwnCases({ lang, claims }: { lang: Lang; claims: readonly OwnClaimLine[] }) {
  const t = texts[lang];
  if (claims.length === 0)
    return (
      <EmptyState title={t.noReports}>
        <a href={path(lang, '/')}>{t.choices}</a>
      </EmptyState>
    );
  return (
    <ul className="list-none border-t border-line p-0">
      {claims.map((claim) => (
        <li key={claim.id} className="border-b border-line py-3">
          <a href={path(lang, `/claims/${claim.id}`)} className="font-strong">
            {forms[claim.procedure].title[lang]} {formatReceiptNumber(claim.receiptNumber)}
          </a>
          <p>
            {claim.open ? t.open : t.closed} · {stateName(claim.procedure, claim.state)[lang]}
          </p>
          <p className="muted">
            {t.sentOn(formatInstant(claim.submittedAt, lang))}
            {claim.open && claim.nextDue && ` · ${t.nextBy(formatDay(claim.nextDue, lang))}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
