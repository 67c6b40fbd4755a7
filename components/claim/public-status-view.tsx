import { PrintFooter } from '@/components/ui/print-footer';
import type { Lang } from '@/components/wording/lang';
import type { FoundStatus } from './public-look-up-state';
import { lookUpTexts } from './public-look-up-texts';
import { StatusView } from './status-view';

/** A claim for whoever holds its number and code: where it stands, who must act, the next date, and a person to ask. */
export function PublicStatusView({
  found,
  receiptNumber,
  lang,
}: {
  found: FoundStatus;
  receiptNumber: string | undefined;
  lang: Lang;
}) {
  const t = lookUpTexts[lang];
  return (
    <>
      <h2>{t.result(found.procedureName)}</h2>
      {receiptNumber && <p className="muted tabular-nums">{receiptNumber}</p>}
      <StatusView view={found} lang={lang} />
      <h2>{t.reach}</h2>
      <p>
        {found.office ? (
          <>
            {found.office.name} {found.office.phone && <a href={`tel:${found.office.phone}`}>{found.office.phone}</a>}
          </>
        ) : (
          t.noOffice
        )}
      </p>
      {receiptNumber && <PrintFooter>{receiptNumber}</PrintFooter>}
    </>
  );
}
