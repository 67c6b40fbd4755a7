import { Details } from '@/components/ui/details';
import { type Lang, formatDay } from '@/components/wording/lang';
import { clockSpecs } from '@/domain/claims/clocks';
import type { ClockSpec, Mark, ProcedureId } from '@/domain/claims/procedure';
import { actorWording, clockLabel } from '@/domain/claims/wording';

type Clock = {
  id: string;
  clock: string;
  state: string;
  startedOn: string;
  dueOn: string | null;
  provisional: boolean;
};

const marks: Record<Mark, Record<Lang, string>> = {
  P: { zh: '法规原文', en: 'text of the rule' },
  O: { zh: '官方发布', en: 'official statement' },
  S: { zh: '媒体或汇编，待核对原文', en: 'press or compilation, to be checked' },
  F: { zh: '参照工伤保险条例', en: 'by the work-injury regulation' },
  U: { zh: '没有查到规定', en: 'no rule found' },
  D: { zh: '本站的办理约定', en: 'our own practice' },
};

const units = {
  zh: { working_day: '个工作日', day: '天', month: '个月', year: '年' },
  en: { working_day: 'working days', day: 'days', month: 'months', year: 'years' },
} as const;

const documents: Record<string, Record<Lang, string>> = {
  'occupational-injury': { zh: '新就业形态人员职业伤害保障试点规则', en: 'rules of the occupational-injury pilot' },
  'unpaid-wages': { zh: '劳动保障监察规则', en: 'rules of labour inspection' },
};

const texts = {
  zh: {
    none: '没有规定的日期，我们不编一个。',
    paused: '暂停中，不计天数',
    later: '（明年的放假安排还没公布，日期可能变）',
    must: (who: string) => `由${who}办理`,
    rule: '依据',
    length: (amount: number, unit: string) => `期限 ${amount} ${unit}`,
    since: (day: string) => `从 ${day} 的第二天开始算`,
    states: { met: '已完成', missed: '已超期', cancelled: '不再需要', running: '', paused: '' },
  },
  en: {
    none: 'No day is set by any rule, so none is shown.',
    paused: 'paused, no day counts',
    later: ' (may move: next year’s holidays are not announced yet)',
    must: (who: string) => `To be done by: ${who}`,
    rule: 'Rule',
    length: (amount: number, unit: string) => `Length: ${amount} ${unit}`,
    since: (day: string) => `Counted from the day after ${day}`,
    states: { met: 'done', missed: 'overdue', cancelled: 'no longer needed', running: '', paused: '' },
  },
} as const;

/** Each deadline of a claim: the day, who has to act, and behind it the rule with its source and how sure it is. */
export function LegalDates({
  procedure,
  clocks,
  lang,
}: {
  procedure: ProcedureId;
  clocks: readonly Clock[];
  lang: Lang;
}) {
  const t = texts[lang];
  return (
    <ul className="list-none border-t border-line p-0">
      {clocks.map(({ id, clock, state, startedOn, dueOn, provisional }) => {
        const spec: ClockSpec | undefined = (clockSpecs[procedure] as Record<string, ClockSpec>)[clock];
        if (!spec) return null;
        const word = t.states[state as keyof typeof t.states];
        const document = documents[spec.source.document]?.[lang] ?? spec.source.document;
        return (
          <li key={id} className="border-b border-line py-3">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>
                {clockLabel(procedure, clock)[lang]}
                {word && ` · ${word}`}
              </span>
              <span className="font-strong">
                {dueOn ? formatDay(dueOn, lang) : state === 'paused' ? t.paused : '—'}
                {dueOn && provisional && t.later}
              </span>
            </p>
            {!dueOn && state !== 'paused' && <p className="muted">{t.none}</p>}
            <Details summary={t.rule} about={clockLabel(procedure, clock)[lang]}>
              <p>{t.must(actorWording[spec.actor][lang])}</p>
              {spec.length && <p>{t.length(spec.length.amount, units[lang][spec.length.unit])}</p>}
              {dueOn && <p>{t.since(formatDay(startedOn, lang))}</p>}
              <p>
                {document} {spec.source.section}（{marks[spec.mark][lang]}）
              </p>
            </Details>
          </li>
        );
      })}
    </ul>
  );
}
