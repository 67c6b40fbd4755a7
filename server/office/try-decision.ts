import type { RefusalCode } from '@/domain/claims/codes';
import { procedures } from '@/domain/claims/procedures';
import { tryStep } from '@/domain/claims/step';
import { shanghaiDay } from '@/domain/kernel/days';
import { isError } from '@/domain/kernel/input';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import type { RuleBook } from '@/domain/parameters/rule-book';
import { assertedFacts } from '@/server/claims/asserted-facts';
import { knownFacts } from '@/server/claims/known-facts';
import { type ClaimRow, readClaimFile } from '@/server/claims/ledger';
import { factInvalid } from '@/server/claims/record-step';
import { actingAs, changedBy, ruleOf, type TakeStepRefusal } from '@/server/claims/take-step';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';
import { officeOf } from './office-of';

/** Whether a decision could be proposed as it is, before its letter is shown; nothing is written. */
export const tryDecision = (
  ctx: Context<StaffActor>,
  input: { claimId: string; expectedSeq: number; event: string; facts: Record<string, unknown> },
): Promise<Result<{ claim: ClaimRow; rules: RuleBook; office: string | null }, TakeStepRefusal>> =>
  asActor(ctx, async (tx) => {
    const file = await readClaimFile(tx, input.claimId);
    if (!file) return refuse({ code: 'claim-not-found' });
    if (file.claim.seq !== input.expectedSeq) return refuse(changedBy(file.events.at(-1)));
    const rule = ruleOf(file.claim.procedure, input.event);
    if (!rule?.approval) return refuse({ code: 'not-permitted' });
    const asserted = assertedFacts(rule, input.facts);
    if (!asserted.ok) return asserted;
    const step = {
      ...{ state: file.claim.state, event: input.event, actor: actingAs(rule, ctx.actor), on: shanghaiDay(ctx.now) },
      facts: { ...asserted.value, ...knownFacts(file, input.event) },
    };
    const tried = tryStep(procedures[file.claim.procedure], step, file.rules.calendar);
    if (isError(tried)) return refuse(factInvalid(tried));
    if (!tried.allowed) return refuse({ code: tried.code as RefusalCode });
    return ok({ claim: file.claim, rules: file.rules, office: (await officeOf(tx, file.claim))?.name ?? null });
  });
