import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import type { Db } from '@/db/client';
import { drafts } from '@/db/schema/claims';
import {
  demoClaims,
  demoStaff,
  demoWorkers,
  type DemoClaimKey,
  type DemoRole,
  type DemoWorkerKey,
} from '@/db/seed/ids';
import type { Calendar } from '@/domain/calendar/calendar';
import { addWorkingDays } from '@/domain/calendar/working-days';
import { shanghaiDay } from '@/domain/kernel/days';
import type { Result } from '@/domain/kernel/result';
import type { ReportForm } from '@/domain/reports/question';
import { approveDecision, proposeDecision } from '@/server/claims/decide';
import { noticesRead } from '@/server/claims/find-own-claim';
import { readClaimFile } from '@/server/claims/ledger';
import { recordStep } from '@/server/claims/record-step';
import { takeStep } from '@/server/claims/take-step';
import type { FileStore } from '@/server/evidence/file-store';
import { keepFile } from '@/server/evidence/keep-file';
import { asActor, type Actor, type Context, type StaffActor, type WorkerActor } from '@/server/kernel/context';
import { assignToMe } from '@/server/office/assign';
import { saveDraft } from '@/server/reports/save-draft';
import { submitReport } from '@/server/reports/submit-report';
import type { Act, Facts, FactsOn, History } from './history';
import { staffKeys, type Cast } from './people';
import { answersOf } from './report-answers';
import { instantsOf, workingDayBefore } from './timeline';

/** Where the demonstration is made: `owner` records only what a feed or a job of the system would. */
export type Stage = { db: Db; owner: Db; store: FileStore; cast: Cast; asOf: Date; calendar: Calendar };

type Claim = { id: string; seq: number };

/** Plays a history through the product's own verbs, each act at its own instant, so that states, chain, deadlines, notices
 *  and audit are what the product makes of them. Throws when the product refuses an act. */
export async function play(stage: Stage, key: DemoClaimKey, history: History): Promise<void> {
  const instants = instantsOf(history, stage.asOf, key, stage.calendar);
  let claim: Claim = { id: '', seq: 0 };
  for (const [index, act] of history.acts.entries())
    claim = await perform({ stage, key, now: instants[index]!, claim }, act);
}

type Scene = { stage: Stage; key: DemoClaimKey; now: Date; claim: Claim };

const contextOf = <A extends Actor>({ stage, now }: Pick<Scene, 'stage' | 'now'>, actor: A): Context<A> => ({
  ...{ db: stage.db, actor, now, lang: 'zh' },
  requestId: 'demo-seed',
});

const workerIn = (scene: Scene): Context<WorkerActor> =>
  contextOf(scene, scene.stage.cast.workers.get(demoClaims[scene.key].worker)!);

/** Somebody of the claim's office with the role; a claim stays with the same person where there are several. */
function staffIn(scene: Scene, role: DemoRole, notThisOne?: StaffActor): Context<StaffActor> {
  const { office } = demoWorkers[demoClaims[scene.key].worker];
  const able = staffKeys
    .filter((each) => demoStaff[each].office === office && demoStaff[each].roles.some((held) => held === role))
    .map((each) => scene.stage.cast.staff.get(each)!)
    .filter((actor) => actor.staffId !== notThisOne?.staffId);
  const actor = able[scene.key.length % able.length];
  if (!actor) throw new Error(`${office} has no ${role} for ${scene.key}`);
  return contextOf(scene, actor);
}

function expectDone<T>({ key }: Scene, what: string, result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`${key}, ${what}: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function factsIn({ now, stage: { calendar } }: Scene, facts: FactsOn): Facts {
  const on = shanghaiDay(now);
  return facts({
    on,
    later: (workingDays) => addWorkingDays(on, workingDays, calendar).due,
    earlier: (workingDays) => workingDayBefore(on, workingDays, calendar),
  });
}

async function perform(scene: Scene, act: Act): Promise<Claim> {
  const { claim } = scene;
  switch (act.kind) {
    case 'send':
      return { id: await sendReport(scene), seq: 1 };
    case 'worker-step':
      return step(scene, workerIn(scene), act);
    case 'staff-step':
      return step(scene, staffIn(scene, act.role), act);
    case 'decision':
      return decide(scene, act);
    case 'system-step':
      return recordBySystem(scene, act);
    case 'hand-in':
      for (const item of act.items) await keepPaper(scene, { claim: claim.id, item }, item);
      return claim;
    case 'read':
      await noticesRead(workerIn(scene), claim.id);
      return claim;
    case 'assign':
      expectDone(scene, 'assign', await assignToMe(staffIn(scene, 'caseworker'), claim.id));
      return claim;
  }
}

async function step(
  scene: Scene,
  ctx: Context<StaffActor | WorkerActor>,
  { event, facts }: { event: string; facts: FactsOn },
): Promise<Claim> {
  const { id, seq } = scene.claim;
  const taken = await takeStep(ctx, { claimId: id, expectedSeq: seq, event, facts: factsIn(scene, facts) });
  return { id, seq: expectDone(scene, event, taken).seq };
}

async function decide(scene: Scene, act: Extract<Act, { kind: 'decision' }>): Promise<Claim> {
  const { id: claimId, seq } = scene.claim;
  const { event, reason } = act;
  const proposer = staffIn(scene, act.proposer);
  const input = { claimId, expectedSeq: seq, event, facts: factsIn(scene, act.facts), reason };
  const { proposalId } = expectDone(scene, `propose ${event}`, await proposeDecision(proposer, input));
  if (!act.approved) return scene.claim;
  const hour = 3_600_000;
  const later = { ...scene, now: new Date(scene.now.getTime() + hour) };
  const approver = staffIn(later, 'reviewer', proposer.actor);
  const approved = await approveDecision(approver, { claimId, proposalId });
  return { id: claimId, seq: expectDone(scene, `approve ${event}`, approved).seq };
}

async function recordBySystem(scene: Scene, act: Extract<Act, { kind: 'system-step' }>): Promise<Claim> {
  const { id } = scene.claim;
  const { owner } = scene.stage;
  const { event, actor } = act;
  const ctx = { ...contextOf(scene, { kind: 'system' as const }), db: owner };
  const recorded = await asActor(ctx, async (tx) => {
    const file = await readClaimFile(tx, id);
    return recordStep(tx, ctx, file!, { event, actor, facts: {} });
  });
  return { id, seq: expectDone(scene, event, recorded).seq };
}

async function sendReport(scene: Scene): Promise<string> {
  const { worker, procedure } = demoClaims[scene.key];
  const ctx = workerIn(scene);
  const draftId = await beginDraft(ctx, procedure, worker);
  if (procedure !== 'enrolment') await keepPaper(scene, { report: procedure }, '现场照片');
  const [draft] = await asActor(ctx, (tx) =>
    tx.select({ revision: drafts.revision }).from(drafts).where(eq(drafts.id, draftId)),
  );
  const revision = draft!.revision;
  const submitted = await submitReport(ctx, { kind: procedure, draftId, revision, clientKey: randomUUID() });
  return expectDone(scene, 'send', submitted).claimId;
}

/** 草稿: the answers of the first `pages` pages, or of all. */
export const beginDraft = (
  ctx: Context<WorkerActor>,
  kind: ReportForm['kind'],
  who: DemoWorkerKey,
  pages?: number,
): Promise<string> =>
  asActor(ctx, (tx) => saveDraft(tx, ctx, kind, undefined, answersOf(kind, who, shanghaiDay(ctx.now), pages)));

async function keepPaper(scene: Scene, target: Parameters<typeof keepFile>[2], name: string): Promise<void> {
  const tools = { store: scene.stage.store, scan: undefined };
  const file = { name: `${name}.png`, bytes: await picture(scene.key) };
  expectDone(scene, `keep ${name}`, await keepFile(workerIn(scene), tools, target, file));
}

const pictures = new Map<number, Promise<Buffer>>();

/** A small picture that shows nothing but a colour: nobody takes it for a real paper. */
function picture(name: string): Promise<Buffer> {
  const shade = 100 + (name.length % 8) * 16;
  const background = { r: shade, g: 180, b: 255 - shade };
  const made =
    pictures.get(shade) ??
    sharp({ create: { width: 240, height: 160, channels: 3, background } })
      .png()
      .toBuffer();
  pictures.set(shade, made);
  return made;
}
