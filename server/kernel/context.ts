import { sql } from 'drizzle-orm';
import type { Db, Tx } from '@/db/client';
import type { Role } from '@/domain/claims/roles';

/** Who acts. `desks` are the regions that the person's office works (db/schema/people.ts, officeRegions). */
export type Actor =
  | { kind: 'worker'; workerId: string; sessionId: string }
  | {
      kind: 'staff';
      staffId: string;
      sessionId: string;
      name: string;
      roles: Role[];
      officeId: string;
      desks: string[];
    }
  | { kind: 'public' }
  | { kind: 'system' };

export type WorkerActor = Extract<Actor, { kind: 'worker' }>;
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** All that a verb knows of the world: the clock is handed in. */
export type Context<A extends Actor = Actor> = {
  db: Db;
  actor: A;
  now: Date;
  requestId: string;
  lang: 'zh' | 'en';
};

/** One transaction in which row-level security knows the actor. Set per transaction, so it holds behind PgBouncer;
 *  with nothing set, no row is visible (foundations A2, D1). */
export function asActor<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { actor } = ctx;
  const actorId = actor.kind === 'worker' ? actor.workerId : actor.kind === 'staff' ? actor.staffId : '';
  const desks = actor.kind === 'staff' ? `{${actor.desks.join(',')}}` : '{}';
  return ctx.db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('anyi.actor_kind', ${actor.kind}, true), set_config('anyi.actor_id', ${actorId}, true), set_config('anyi.desks', ${desks}, true)`,
    );
    return work(tx);
  });
}
