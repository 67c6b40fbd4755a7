import type { PlannedClaim, LargePlan } from './plan';
import { startOfDay, type Day } from '@/domain/kernel/days';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { eventHash } from '@/server/events/canonical-form';
import { blindIndex, lookupHmac, seal } from '@/server/kernel/seal';
import { line } from './bulk';
import { partId, pick } from './derive';
import type { Desk } from './offices';
import { personOf } from './person';
import { receiptPlaceholder, type WalkedEvent } from './walk';

/** Everything that the rows are made from. `heads` keeps the last hash of each claim, 32 bytes each, between two tables. */
export type LargeData = { plan: LargePlan; book: RuleBook; desks: ReadonlyMap<string, Desk>; heads: Buffer };

const minute = 60_000;
const platforms = ['美团', '饿了么', '达达', '闪送', '滴滴出行', '货拉拉', '曹操出行', '顺丰同城'];
const narratives = [
  '送单途中拐弯时摔倒，左膝着地，下午去看了门诊。',
  '等红灯时被后车追尾，手腕和腰受伤。',
  '站点拖欠两个月的配送报酬，多次催要没有结果。',
  '离开站点时说好结清，到现在没有发。',
];

const dayStarts = new Map<Day, number>();

function instantOf(day: Day, minutes: number): Date {
  const start = dayStarts.get(day) ?? startOfDay(day).getTime();
  dayStarts.set(day, start);
  return new Date(start + minutes * minute);
}
const eventInstant = (claim: PlannedClaim, event: WalkedEvent): Date =>
  instantOf(event.on, claim.minute + event.seq * 3);

function* claimsOf({ plan }: LargeData): Generator<PlannedClaim> {
  for (let index = 0; index < plan.size.claims; index++) yield plan.claim(index);
}

/** jsonb's own text: shorter keys first, then by bytes; one space after colon and comma. */
export function jsonbText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}: ${jsonbText(each)}`).join(', ')}}`;
}

const texts = new WeakMap<object, string>();
/** The text of a value that many claims share. */
function textOf(value: object): string {
  const known = texts.get(value) ?? jsonbText(value);
  texts.set(value, known);
  return known;
}

export const workerColumns =
  'id, mobile_sealed, mobile_index, name_sealed, identity_kind, identity_sealed, identity_index, index_key_id, region, platforms, registration, created_at, registered_at';

export function* workerLines({ plan }: LargeData): Generator<string> {
  const { seed, workers, today } = plan.size;
  const since = instantOf(today, 0).getTime() - 950 * 1440 * minute;
  for (let index = 0; index < workers; index++) {
    const { id, mobile, name, identity, bytes } = personOf(seed, index);
    const sealed = (column: string, value: string) => seal({ table: 'workers', column, row: id }, value);
    const byMobile = blindIndex('mobile', mobile);
    const at = new Date(since + pick(bytes, 28, 60_000) * 5 * minute).toISOString();
    const { region } = plan.cities[pick(bytes, 30, plan.cities.length)]!;
    yield line(
      ...[id, sealed('mobile_sealed', mobile), byMobile.index, sealed('name_sealed', name), 'resident'],
      ...[sealed('identity_sealed', identity), blindIndex('identity', identity).index, byMobile.keyId, region],
      ...[`{${platforms[bytes[29]! % platforms.length]}}`, 'registered', at, at],
    );
  }
}

export const claimColumns =
  'id, procedure, version, receipt_number, owner_id, region, desk, state, seq, head_hash, facts, answers_sealed, submitted_at, assignee_id, next_due, open';

function claimFacts({ walk, bytes, city }: PlannedClaim): object {
  const platform = platforms[bytes[30]! % platforms.length]!;
  switch (walk.script.procedure) {
    case 'injury':
      return { accidentOn: walk.startedOn, platform, industry: null, circumstance: 'accident', hospitalised: false };
    case 'wages':
      return { platform, amountFen: 100_000 + pick(bytes, 20, 20_000) * 100, mode: 'station', parallel: 'none' };
    case 'enrolment':
      return { platforms: platform, industry: 'instant_delivery', city: city.region };
  }
}

/** Needs `heads`: after the events. */
export function* claimLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data)) {
    const { id, walk, bytes, index } = claim;
    const answers = JSON.stringify({ city: claim.city.region, narrative: narratives[bytes[24]! % narratives.length] });
    const taken = walk.events.length > 1 ? staffOf(data, claim, 'caseworker') : null;
    yield line(
      ...[id, walk.script.procedure, 1, claim.receiptNumber, claim.ownerId, claim.city.region, claim.city.desk],
      ...[
        walk.state,
        walk.events.length,
        data.heads.subarray(index * 32, index * 32 + 32),
        jsonbText(claimFacts(claim)),
      ],
      seal({ table: 'claims', column: 'answers_sealed', row: id }, answers),
      ...[eventInstant(claim, walk.events[0]!).toISOString(), taken, walk.nextDue, walk.open],
    );
  }
}

function staffOf({ desks }: LargeData, { city, bytes }: PlannedClaim, role: keyof Desk['staff']): string {
  const able = desks.get(city.desk)!.staff[role];
  return able[bytes[23]! % able.length]!;
}

const proposalOf = (id: string, event: WalkedEvent): string | null =>
  event.needsApproval ? partId(id, 'd', event.seq) : null;

/** Whoever takes the step; a decision is recorded by whoever approved it (审批). */
function actorOf(data: LargeData, claim: PlannedClaim, ownerId: string, { step, needsApproval }: WalkedEvent) {
  if (step.by === 'worker') return { kind: 'worker', id: ownerId };
  return { kind: 'staff', id: staffOf(data, claim, needsApproval ? 'reviewer' : (step.by as keyof Desk['staff'])) };
}

export const eventColumns =
  'claim_id, seq, prev_seq, procedure, version, initial, from_state, event, actor, to_state, needs_approval, proposal_id, actor_kind, actor_id, occurred_on, recorded_at, facts, flags, prev_hash, hash';

export function* eventLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data)) {
    const { id, ownerId } = claim;
    let prevHash: string | null = null;
    for (const event of claim.walk.events) {
      const { seq, step, fromState, toState, on } = event;
      const { procedure } = claim.walk.script;
      const proposalId = proposalOf(id, event);
      const by = actorOf(data, claim, ownerId, event);
      const at = eventInstant(claim, event);
      const facts = textOf(event.facts);
      const hash = eventHash({
        ...{ claimId: id, seq, procedure, version: 1, fromState, event: step.event, actor: step.actor, toState },
        ...{ proposalId, actorKind: by.kind, actorId: by.id, occurredOn: on, recordedAt: `${at.getTime()}000`, facts },
        ...{ flags: textOf(event.flags), prevHash, hash: '' },
      });
      yield line(
        ...[id, seq, seq === 1 ? null : seq - 1, procedure, 1, seq === 1, fromState, step.event, step.actor],
        ...[toState, event.needsApproval, proposalId, by.kind, by.id, on, at.toISOString(), facts],
        ...[
          `{${event.flags.join(',')}}`,
          prevHash === null ? null : Buffer.from(prevHash, 'hex'),
          Buffer.from(hash, 'hex'),
        ],
      );
      prevHash = hash;
    }
    data.heads.write(prevHash!, claim.index * 32, 'hex');
  }
}

export const proposalColumns =
  'id, claim_id, base_seq, event, actor, facts, reason_sealed, proposed_by, proposed_at, status, closed_at';

export function* proposalLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data))
    for (const event of claim.walk.events) {
      const id = proposalOf(claim.id, event);
      if (id === null) continue;
      const at = eventInstant(claim, event);
      yield line(
        ...[id, claim.id, event.seq - 1, event.step.event, event.step.actor, textOf(event.asserted)],
        seal({ table: 'proposals', column: 'reason_sealed', row: id }, '根据现有证据作出本决定。'),
        ...[staffOf(data, claim, 'caseworker'), new Date(at.getTime() - minute).toISOString(), 'recorded'],
        at.toISOString(),
      );
    }
}

export const approvalColumns = 'proposal_id, claim_id, event, actor, proposed_by, approved_by, approved_at';

export function* approvalLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data))
    for (const event of claim.walk.events) {
      const id = proposalOf(claim.id, event);
      if (id === null) continue;
      yield line(
        ...[id, claim.id, event.step.event, event.step.actor, staffOf(data, claim, 'caseworker')],
        ...[staffOf(data, claim, 'reviewer'), eventInstant(claim, event).toISOString()],
      );
    }
}

export const clockColumns = 'id, claim_id, clock, state, started_on, due_on, provisional, memo';

export function* clockLines(data: LargeData): Generator<string> {
  for (const { id, walk } of claimsOf(data))
    for (const [number, clock] of walk.clocks.entries())
      yield line(
        ...[partId(id, 'c', number), id, clock.clock, clock.state, clock.startedOn, clock.dueOn],
        ...[clock.provisional, textOf(clock.memo)],
      );
}

export const entryColumns =
  'clock_id, number, claim_id, event_seq, entry, "on", due_on, provisional, rule, reason, actor, recorded_at';

export function* entryLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data)) {
    const { id, walk } = claim;
    for (const { clock, number, eventSeq, entry } of walk.entries) {
      const event = eventSeq === null ? undefined : walk.events[eventSeq - 1];
      const at = event ? eventInstant(claim, event) : instantOf(entry.on, 5);
      yield line(
        ...[partId(id, 'c', clock), number, id, eventSeq, entry.entry, entry.on, entry.dueOn],
        ...[entry.provisional, entry.rule, entry.reason, entry.actor, at.toISOString()],
      );
    }
  }
}

export const noticeColumns = 'id, claim_id, event_seq, recipient, template, facts, created_at, read_at';

export function* noticeLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data)) {
    const { id, receiptNumber, walk } = claim;
    let number = 0;
    for (const event of walk.events) {
      const at = eventInstant(claim, event);
      const isLast = event === walk.events.at(-1);
      for (const notice of event.notices) {
        const readAt = notice.to === 'worker' && !isLast ? new Date(at.getTime() + 60 * minute).toISOString() : null;
        yield line(
          ...[partId(id, 'e', number++), id, event.seq, notice.to, notice.template],
          ...[textOf(notice.facts).replace(receiptPlaceholder, receiptNumber), at.toISOString(), readAt],
        );
      }
    }
  }
}

export const publicColumns = 'receipt_number, claim_id, lookup_hmac, view';

/** The same as anyi.public_view gives (db/sql/40-public-view.sql). */
export function* publicLines(data: LargeData): Generator<string> {
  for (const claim of claimsOf(data)) {
    const { office } = data.desks.get(claim.city.desk)!;
    const { receiptNumber } = claim;
    yield line(
      ...[receiptNumber, claim.id, lookupHmac(receiptNumber, claim.lookupCode)],
      `{"office": ${textOf(office)}, ${viewText(claim)}`,
    );
  }
}

const views = new WeakMap<object, string>();

function viewText({ walk }: PlannedClaim): string {
  const known = views.get(walk);
  if (known) return known;
  const shown = walk.clocks
    .filter(({ state }) => state === 'running' || state === 'paused' || state === 'missed')
    .map(({ clock, state, dueOn, provisional }) => ({ clock, state, dueOn, provisional }))
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || (a.clock < b.clock ? -1 : 1));
  const events = walk.events.map(({ step, on }) => ({ event: step.event, on }));
  const { procedure } = walk.script;
  const text = jsonbText({ procedure, version: 1, state: walk.state, events, clocks: shown }).slice(1);
  views.set(walk, text);
  return text;
}
