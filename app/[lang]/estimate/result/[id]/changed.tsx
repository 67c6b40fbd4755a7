import { SourceList } from '@/components/explanation/source-list';
import { outputText } from '@/components/explanation/output-text';
import { ActionForm } from '@/components/form/action-form';
import { Notice } from '@/components/ui/notice';
import { type Lang, formatFen } from '@/components/wording/lang';
import { stepName } from '@/components/wording/step-names';
import type { Headline } from '@/domain/estimates/estimate-kind';
import type { Change, MovedLine } from '@/domain/estimates/what-changed';
import { again } from './actions';
import { texts } from './texts';

/** What has changed since: old, new, difference and which figures moved, with a way to work it out anew. */
export function Changed({ id, change, lang }: { id: string; change: Change; lang: Lang }) {
  const t = texts[lang];
  return (
    <Notice kind="act" title={t.changed}>
      <p>{t.changedAbout}</p>
      {change.outcome === 'moved' ? (
        <>
          <p>
            {lang === 'zh' ? `${t.before}：` : `${t.before}: `}
            <b className="tabular-nums">{amountText(change.before, lang)}</b>
            <br />
            {lang === 'zh' ? `${t.now}：` : `${t.now}: `}
            <b className="tabular-nums">{amountText(change.now, lang)}</b>
            {differenceText(change.before, change.now, lang)}
          </p>
          <p className="font-strong">{t.whichMoved}</p>
          <ul className="list-disc pl-5">
            {change.lines.map((line, index) => (
              <li key={`${line.step.rule} ${index}`}>
                {stepName(line.step, lang)}
                {lang === 'zh' ? '：' : ': '}
                {movedText(line, lang)}
                {line.newSources.length > 0 && <SourceList sources={line.newSources} lang={lang} />}
              </li>
            ))}
          </ul>
          <div className="no-print mt-3">
            <ActionForm lang={lang} action={again.bind(null, lang, id)} submit={t.again} tone="amber">
              {null}
            </ActionForm>
          </div>
        </>
      ) : (
        <p>{change.outcome === 'unknown' ? t.nowUnknown : t.nowRefused}</p>
      )}
    </Notice>
  );
}

function amountText({ fen, per }: Headline, lang: Lang): string {
  const t = texts[lang];
  if (fen === null) return t.none;
  return lang === 'zh' ? `${t.per[per]} ${formatFen(fen, lang)}` : `${formatFen(fen, lang)} ${t.per[per]}`;
}

function differenceText(before: Headline, now: Headline, lang: Lang): string {
  const t = texts[lang];
  if (before.fen === null || now.fen === null) return '';
  const moved = now.fen - before.fen;
  const amount = formatFen(Math.abs(moved), lang);
  const text = moved === 0 ? t.same : moved > 0 ? t.more(amount) : t.less(amount);
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

function movedText({ step, before, now }: MovedLine, lang: Lang): string {
  const t = texts[lang];
  if (now === undefined) return t.gone;
  const [was, is] = [before, now].map((output) =>
    output === undefined ? t.none : (outputText({ ...step, output }, lang) ?? t.none),
  );
  return was === is ? `${is}，${t.sameAmount}` : t.movedFrom(was!, is!);
}
