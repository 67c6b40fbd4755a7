import { Details } from '@/components/ui/details';
import { type Lang, formatDay, formatPlainDay } from '@/components/wording/lang';
import { type ClockMemo, clockSpecs } from '@/domain/claims/clocks';
import type { ClockSpec, ProcedureId } from '@/domain/claims/procedure';
import { actorWording, clockLabel } from '@/domain/claims/wording';
import { basisOf } from './clock-bases';

type Clock = {
  id: string;
  clock: string;
  state: string;
  dueOn: string | null;
  provisional: boolean;
  memo: Record<string, unknown>;
};

const units = {
  zh: { working_day: '个工作日', day: '天', month: '个月', year: '年' },
  en: { working_day: 'working days', day: 'days', month: 'months', year: 'years' },
} as const;

const texts = {
  zh: {
    none: '没有规定的日期，我们不编一个。',
    notYet: '还不知道从哪天算起，所以还没有日期。',
    paused: '暂停中，不计天数',
    later: (year: string) => `（${year}年的放假安排还没公布，日期可能变）`,
    must: (who: string) => `由${who}办理`,
    rule: '依据',
    length: (amount: number, unit: string) => `期限 ${amount} ${unit}`,
    since: (day: string) => `从${day}的第二天开始算`,
    states: { met: '已完成', missed: '已超期', cancelled: '不再需要', running: '', paused: '' },
  },
  en: {
    none: 'No day is set by any rule, so none is shown.',
    notYet: 'It is not known yet from which day to count, so there is no day yet.',
    paused: 'paused, no day counts',
    later: (year: string) => ` (may move: the holidays of ${year} are not announced yet)`,
    must: (who: string) => `To be done by: ${who}`,
    rule: 'Rule',
    length: (amount: number, unit: string) => `Length: ${amount} ${unit}`,
    since: (day: string) => `Counted from the day after ${day}`,
    states: { met: 'done', missed: 'overdue', cancelled: 'no longer needed', running: '', paused: '' },
  },
} as const;

const ended = ['met', 'cancelled'];

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
  return (
    <ul className="list-none border-t border-line p-0">
      {clocks.map((clock) => {
        const spec: ClockSpec | undefined = (clockSpecs[procedure] as Record<string, ClockSpec>)[clock.clock];
        return (
          spec && (
            <LegalDate key={clock.id} label={clockLabel(procedure, clock.clock)[lang]} {...{ clock, spec, lang }} />
          )
        );
      })}
    </ul>
  );
}

function LegalDate({ label, clock, spec, lang }: { label: string; clock: Clock; spec: ClockSpec; lang: Lang }) {
  const t = texts[lang];
  const { state, dueOn, provisional } = clock;
  // As this clock was counted: a track or an extension has another length, an accident another day zero than the report.
  const { from = null, length = null } = clock.memo as Partial<ClockMemo>;
  const open = !ended.includes(state);
  const word = t.states[state as keyof typeof t.states];
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          {label}
          {word && ` · ${word}`}
        </span>
        <span className="font-strong">
          {dueOn ? formatDay(dueOn, lang) : state === 'paused' ? t.paused : open && '—'}
          {dueOn && provisional && open && t.later(dueOn.slice(0, 4))}
        </span>
      </p>
      {!dueOn && open && state !== 'paused' && <p className="muted">{spec.length ? t.notYet : t.none}</p>}
      <Details summary={t.rule} about={label}>
        <p>{t.must(actorWording[spec.actor][lang])}</p>
        {length && <p>{t.length(length.amount, units[lang][length.unit])}</p>}
        {length && from && <p>{t.since(formatPlainDay(from, lang))}</p>}
        <p>{basisOf(spec, lang)}</p>
      </Details>
    </li>
  );
}
