import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { evidence, notices } from '@/db/schema/claims';
import type { ClaimFile, EventRow } from './ledger';

type Facts = Record<string, unknown>;

/** Facts that the system knows about a claim, read in the transaction and never taken from a form (foundations B3): dates,
 *  deadlines, previous state, requested papers, earlier transfers, proof on file. For one event, because `deadline` means
 *  another date for a decision than for a review. A fact that is not known is absent, and hides the event. */
export async function knownFacts(tx: Tx, file: ClaimFile, event: string): Promise<Facts> {
  const read = readers[file.claim.procedure];
  return read ? read(tx, file, event) : {};
}

type Reader = (tx: Tx, file: ClaimFile, event: string) => Promise<Facts>;

const readers: Record<ClaimFile['claim']['procedure'], Reader> = {
  async injury(tx, file, event) {
    switch (event) {
      case 'platform_files':
      case 'worker_files':
        return {
          platformFiled: file.events.some((each) => each.event === 'platform_files'),
          platformDeadline: dueOf(file, 'platform_filing'),
          workerDeadline: dueOf(file, 'worker_filing'),
        };
      case 'papers_arrive':
        return { requested: requested(file, 'papers_incomplete'), received: await received(tx, file) };
      case 'decide_yes':
      case 'decide_no':
        return { deadline: dueOf(file, 'confirmation') };
      case 'reconsideration':
        return { deadline: dueOf(file, 'reconsideration') };
      case 'lawsuit':
        return { deadline: dueOf(file, 'litigation') };
      case 'serve':
        return { proofOfService: await decisionWasRead(tx, file) };
      default:
        return {};
    }
  },
  async wages(tx, file, event) {
    switch (event) {
      case 'transfer':
        return { alreadyTransferred: file.claim.facts.receivedByTransfer === true };
      case 'extend':
        return {
          acceptedOn: last(file, 'accept')?.occurredOn,
          investigateBy: dueOf(file, 'investigation'),
          alreadyExtended: last(file, 'extend') !== undefined,
        };
      case 'mediation_fail': {
        const previousState = last(file, 'start_mediation')?.fromState;
        return {
          previousState,
          previousDue: dueOf(file, previousState === 'submitted' ? 'acceptance' : 'investigation'),
        };
      }
      case 'decide':
        return { payBy: last(file, 'order_payment')?.facts.payBy };
      case 'confirm_paid':
        return { bankProof: (await received(tx, file)).includes('bank_proof') };
      default:
        return {};
    }
  },
  async enrolment(tx, file, event) {
    switch (event) {
      case 'request_supplement':
        return { alreadyRequested: last(file, 'request_supplement') !== undefined };
      case 'supply':
        return { requested: requested(file, 'request_supplement'), received: await received(tx, file) };
      default:
        return {};
    }
  },
};

const last = ({ events }: ClaimFile, event: string): EventRow | undefined =>
  events.findLast((each) => each.event === event);

/** Last day of the latest clock of a name, whatever became of it. */
const dueOf = ({ clocks }: ClaimFile, clock: string): string | undefined =>
  clocks
    .filter((each) => each.clock === clock)
    .sort((a, b) => (a.startedOn < b.startedOn ? 1 : -1))
    .find((each) => each.dueOn !== null)?.dueOn ?? undefined;

const requested = (file: ClaimFile, event: string): unknown => last(file, event)?.facts.missing;

/** Codes of the papers that were handed in to this claim (一次性告知 names them by the same codes). */
async function received(tx: Tx, { claim }: ClaimFile): Promise<string[]> {
  const rows = await tx.select({ item: evidence.item }).from(evidence).where(eq(evidence.claimId, claim.id));
  return [...new Set(rows.flatMap(({ item }) => item ?? []))];
}

/** Service (送达) by the account: the person opened the notice of the latest decision. */
async function decisionWasRead(tx: Tx, { claim, events }: ClaimFile): Promise<boolean> {
  const decision = events.findLast((each) => each.proposalId !== null);
  if (!decision) return false;
  const rows = await tx
    .select({ readAt: notices.readAt })
    .from(notices)
    .where(and(eq(notices.claimId, claim.id), eq(notices.eventSeq, decision.seq), eq(notices.recipient, 'worker')));
  return rows.some(({ readAt }) => readAt !== null);
}
