import type { ClaimFile, EventRow } from './ledger';

type Facts = Record<string, unknown>;

/** Facts that the system knows about a claim, never taken from a form (foundations B3): dates, deadlines, previous state,
 *  requested papers, earlier transfers, proof on file. For one event, because `deadline` means another date for a decision
 *  than for a review. A fact that is not known is absent, and hides the event. */
export const knownFacts = (file: ClaimFile, event: string): Facts => readers[file.claim.procedure](file, event);

const readers: Record<ClaimFile['claim']['procedure'], (file: ClaimFile, event: string) => Facts> = {
  injury(file, event) {
    switch (event) {
      case 'platform_files':
      case 'worker_files':
        return {
          platformFiled: last(file, 'platform_files') !== undefined,
          platformDeadline: dueOf(file, 'platform_filing'),
          workerDeadline: dueOf(file, 'worker_filing'),
        };
      case 'papers_arrive':
        return { requested: last(file, 'papers_incomplete')?.facts.missing, received: file.papers };
      case 'decide_yes':
      case 'decide_no':
        return { deadline: dueOf(file, 'confirmation') };
      case 'reconsideration':
        return { deadline: dueOf(file, 'reconsideration') };
      case 'lawsuit':
        // After a reconsideration the six months have given way to the 15 days from its decision (行政诉讼法 art. 45).
        return { deadline: dueOf(file, 'litigation') ?? dueOf(file, 'litigation_after_reconsideration') };
      case 'serve':
        return { proofOfService: decisionWasRead(file) };
      default:
        return {};
    }
  },
  wages(file, event) {
    switch (event) {
      case 'transfer':
        return { alreadyTransferred: file.claim.facts.receivedByTransfer === true };
      case 'extend':
        return {
          acceptedOn: last(file, 'accept')?.occurredOn,
          investigateBy: dueOf(file, 'investigation'),
          alreadyExtended: extendedSinceAccepted(file),
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
        return { bankProof: file.papers.includes('bank_proof') };
      default:
        return {};
    }
  },
  enrolment(file, event) {
    switch (event) {
      case 'request_supplement':
        return { alreadyRequested: last(file, 'request_supplement') !== undefined };
      case 'supply':
        return { requested: last(file, 'request_supplement')?.facts.missing, received: file.papers };
      default:
        return {};
    }
  },
};

const last = ({ events }: ClaimFile, event: string): EventRow | undefined =>
  events.findLast((each) => each.event === event);

const isOpen = ['running', 'paused', 'missed'];

/** Last day of a clock that is still owed or still open to its holder; there is at most one of a name. A period that was
 *  used or has fallen away gives no date, or a remedy would be offered twice. */
const dueOf = ({ clocks }: ClaimFile, clock: string): string | undefined =>
  clocks.find((each) => each.clock === clock && isOpen.includes(each.state))?.dueOn ?? undefined;

/** Once for each acceptance: a report that was closed and reopened is accepted and counted anew. */
const extendedSinceAccepted = (file: ClaimFile): boolean =>
  (last(file, 'extend')?.seq ?? 0) > (last(file, 'accept')?.seq ?? 0);

/** Service (送达) by the account: the person opened the notice of the latest decision. */
function decisionWasRead({ events, noticesRead }: ClaimFile): boolean {
  const decision = events.findLast((each) => each.proposalId !== null);
  return decision !== undefined && noticesRead.includes(decision.seq);
}
