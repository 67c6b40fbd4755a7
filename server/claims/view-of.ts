import type { Procedure } from '@/domain/claims/procedure';
import { procedures } from '@/domain/claims/procedures';
import { recountedBy } from '@/domain/claims/recount';
import { publicView, type PublicView } from '@/domain/claims/public-view';
import { shanghaiDay } from '@/domain/kernel/days';
import type { Context } from '@/server/kernel/context';
import type { OwnClaim } from './find-own-claim';

/** The status of a claim in sentences, from its file; the look-up makes the same from its row of codes and days. */
export const viewOf = (ctx: Context, { claim, events, clocks, notices, rules }: OwnClaim): PublicView =>
  publicView(
    procedures[claim.procedure] as Procedure,
    {
      state: claim.state,
      events: events.map(({ event, occurredOn }) => ({ event, on: occurredOn })),
      clocks: clocks.map(({ clock, state, dueOn, provisional }) => ({ clock, state, dueOn, provisional })),
      recounts: notices.flatMap(({ template, facts }) => recountedBy(template, facts) ?? []),
      today: shanghaiDay(ctx.now),
    },
    ctx.lang,
    rules.calendar,
  );
