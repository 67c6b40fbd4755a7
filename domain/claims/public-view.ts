import type { Calendar } from '@/domain/calendar/calendar';
import { countWorkingDays } from '@/domain/calendar/working-days';
import type { Day } from '@/domain/kernel/days';
import type { Procedure } from './procedure';
import type { Recounted } from './recount';
import { sayDay } from './text';
import type { Lang } from './text';
import {
  actorWording,
  buttonLabel,
  clockLabel,
  eventSentence,
  procedureWording,
  recountSentence,
  stateName,
} from './wording';

/** What the look-up row of a claim holds: codes and days, nothing about a person. */
export type PublicFacts = {
  state: string;
  events: readonly { event: string; on: Day }[];
  clocks: readonly { clock: string; state: string; dueOn: Day | null; provisional: boolean }[];
  /** Last days that another calendar moved or confirmed; none in a row that an earlier release wrote. */
  recounts?: readonly Recounted[];
  today: Day;
};

export type NextDate = {
  clock: string;
  label: string;
  dueOn: Day | null;
  provisional: boolean;
  overdue: boolean;
  sentence: string;
};

export type PublicView = {
  procedure: string;
  state: string;
  stateName: string;
  /** Who deals with it and what the person has to do. */
  meaning: string;
  ended: boolean;
  /** Whose turn it is; null when it has ended. */
  actsNow: { actor: string; name: string; you: boolean } | null;
  nextDate: NextDate | null;
  /** Oldest first. */
  timeline: { on: Day; day: string; sentence: string }[];
  /** Steps that are the worker's to take in this state; the step itself asks for the rest. */
  workerCan: { event: string; label: string }[];
};

const workersOwn = ['worker', 'applicant'];

/** The status of a claim in sentences (办理进度), for the person and for anyone who holds receipt number and code. Pure,
 *  and without personal data. */
export function publicView(
  procedure: Procedure,
  { state, events, clocks, recounts = [], today }: PublicFacts,
  lang: Lang,
  calendar: Calendar,
): PublicView {
  const wording = procedureWording[procedure.id].states[state];
  const actor = wording?.acts ?? null;
  return {
    procedure: procedure.id,
    state,
    stateName: stateName(procedure.id, state)[lang],
    meaning: wording?.meaning[lang] ?? '',
    ended: procedure.states[state]?.terminal ?? false,
    actsNow: actor && { actor, name: actorWording[actor][lang], you: workersOwn.includes(actor) },
    nextDate: nextDate(procedure, clocks, { today, calendar }, lang),
    timeline: timelineOf(procedure, { events, recounts }, lang),
    workerCan: workerSteps(procedure, state).map((event) => ({
      event,
      label: buttonLabel(procedure.id, event, 'worker')[lang],
    })),
  };
}

type Timeline = PublicView['timeline'];

/** In the order of the days; on one day what was done stands before what a calendar changed. */
function timelineOf(
  { id }: Procedure,
  { events, recounts }: Required<Pick<PublicFacts, 'events' | 'recounts'>>,
  lang: Lang,
): Timeline {
  const done = events.map(({ event, on }) => ({ on, sentence: eventSentence(id, event)[lang] }));
  const moved = recounts.map((each) => ({ on: each.on, sentence: recountSentence(id, each)[lang] }));
  return [...done, ...moved]
    .toSorted((a, b) => inOrder(a.on, b.on))
    .map(({ on, sentence }) => ({ on, day: sayDay(on, lang), sentence }));
}

const workerSteps = (procedure: Procedure, state: string): readonly string[] =>
  (stepsByState.get(procedure) ?? rememberSteps(procedure)).get(state) ?? [];

// A procedure never changes, and its table is long: it is read once, not for every look-up.
const stepsByState = new WeakMap<Procedure, ReadonlyMap<string, readonly string[]>>();

function rememberSteps(procedure: Procedure): ReadonlyMap<string, readonly string[]> {
  const own = Object.entries(procedure.events).filter(([, { actors }]) =>
    actors.some((actor) => workersOwn.includes(actor)),
  );
  const stepsIn = (state: string) => own.filter(([, { from }]) => from.includes(state)).map(([event]) => event);
  const steps = new Map(Object.keys(procedure.states).map((state) => [state, stepsIn(state)]));
  stepsByState.set(procedure, steps);
  return steps;
}

type Clock = PublicFacts['clocks'][number];
type AsOf = { today: Day; calendar: Calendar };

/** The date people wait for: the duty with the earliest last day, else a clock that has none, else a right of theirs. */
function nextDate(procedure: Procedure, clocks: readonly Clock[], asOf: AsOf, lang: Lang): NextDate | null {
  const open = clocks.filter(({ state, clock }) => openStates.includes(state) && procedure.clocks[clock] !== undefined);
  const duties = open.filter(({ clock }) => procedure.clocks[clock]?.kind === 'duty');
  const [next] = (duties.length > 0 ? duties : open).toSorted(byDate);
  if (!next) return null;
  const label = clockLabel(procedure.id, next.clock)[lang];
  const overdue = next.dueOn !== null && asOf.today > next.dueOn;
  const { clock, dueOn, provisional } = next;
  return { clock, label, dueOn, provisional, overdue, sentence: sentenceOf(next, label, asOf, lang) };
}

const openStates = ['running', 'paused', 'missed'];

const byDate = (a: Clock, b: Clock): number => inOrder(a.dueOn ?? '9999', b.dueOn ?? '9999');

/** Days as text; a comparison by language would take far longer for the same order. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sentenceOf(
  { state, dueOn, provisional }: Clock,
  label: string,
  { today, calendar }: AsOf,
  lang: Lang,
): string {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  if (dueOn === null && state === 'paused')
    return say(`${label}：暂停中，日子不往下算。`, `${label}: paused, no day counts.`);
  if (dueOn === null) return say(`${label}：没有规定的日期。`, `${label}: no day is set.`);
  const day = sayDay(dueOn, lang);
  const overdue = countWorkingDays(dueOn, today, calendar).workingDays;
  if (today > dueOn && overdue === 0) return say(`${label}：${day}，已经过了。`, `${label}: ${day}, which has passed.`);
  if (today > dueOn)
    return say(
      `${label}：${day}，已经过了${overdue}个工作日。`,
      `${label}: ${day}, ${overdue} working day${overdue === 1 ? '' : 's'} ago.`,
    );
  const later = provisional ? say('（节假日安排公布后可能变动）', ' (may move when the holidays are announced)') : '';
  return say(`${label}：${day}${later}。`, `${label}: ${day}${later}.`);
}
