import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { FileField } from '@/components/form/file-field';
import { type FormActionFunction, type FormState, startForm } from '@/components/form/form-state';
import { PlainForm } from '@/components/form/plain-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Lang } from '@/components/wording/lang';
import type { ReportForm } from '@/domain/reports/question';
import { uploadCodes, uploadLimits } from '@/domain/reports/upload';
import { evidenceTexts, formatBytes, notTheirs, uploadSentence } from './evidence-texts';

type ListedFile = { id: string; name: string; byteLength: number };

/** What the files are for: a draft, or a claim and there perhaps the requested paper that they answer; and the page to
 *  come back to, an address with language. */
type UploadTo = ({ report: ReportForm['kind'] } | { claim: string; item?: string }) & { back: string };

/** 证据: what is uploaded, each with a button to take it back, and a form for more. A form of its own because files are
 *  streamed to a route; it needs no script, the outcome comes back as a code in the address. */
export function EvidenceList({
  lang,
  files,
  uploadTo,
  outcome,
  remove,
  children,
}: {
  lang: Lang;
  files: readonly ListedFile[];
  uploadTo: UploadTo;
  /** `?upload=` of the page. */
  outcome?: string;
  /** Takes the field `file`. Left out where files stay, as those of a claim do. */
  remove?: FormActionFunction;
  children?: ReactNode;
}) {
  const t = evidenceTexts[lang];
  const { back, ...target } = uploadTo;
  const name = 'item' in target && target.item ? `files-${target.item}` : 'files'; // one id each when a page has several
  const room = remove ? uploadLimits.files - files.length : uploadLimits.files;
  return (
    <>
      <PlainForm
        lang={lang}
        state={stateAfter(outcome, name, lang)}
        action="/api/uploads"
        method="post"
        encType="multipart/form-data"
      >
        {Object.entries({ back, ...target }).map(
          ([field, value]) => value && <input key={field} type="hidden" name={field} value={value} />,
        )}
        {room > 0 ? (
          <>
            <FileField
              name={name}
              label={t.choose}
              hint={t.privacy}
              files={room}
              megabytes={uploadLimits.megabytes}
              optional
            />
            <SubmitButton tone="quiet">{t.upload}</SubmitButton>
          </>
        ) : (
          <Notice title={t.full} />
        )}
      </PlainForm>
      {files.length > 0 && (
        <section aria-labelledby={`${name}-uploaded`}>
          <h2 id={`${name}-uploaded`}>{t.uploaded}</h2>
          <ul className="border-t border-line">
            {files.map((file) => (
              <li key={file.id} className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-2">
                <span className="min-w-0">
                  <a href={`/api/evidence/${file.id}`}>{file.name}</a>{' '}
                  <span className="muted">{formatBytes(file.byteLength)}</span>
                </span>
                {remove && (
                  <ActionForm lang={lang} action={remove}>
                    <input type="hidden" name="file" value={file.id} />
                    <Button type="submit" tone="quiet">
                      {t.remove}
                      <span className="visually-hidden"> {file.name}</span>
                    </Button>
                  </ActionForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
    </>
  );
}

/** Words of an address are anybody's: only a code of ours is shown. */
function stateAfter(outcome: string | undefined, field: string, lang: Lang): FormState {
  const code = uploadCodes.find((each) => each === outcome);
  if (!code) return startForm();
  const message = uploadSentence(code, lang);
  if (code === 'stored') return { ...startForm(), status: 'done', message };
  if (notTheirs.includes(code)) return { ...startForm(), status: 'failed', message };
  return { ...startForm(), status: 'invalid', errors: [{ field, message }] };
}
