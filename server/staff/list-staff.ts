import { sql } from 'drizzle-orm';
import { offices } from '@/db/schema/people';
import type { Role } from '@/domain/claims/roles';
import { asActor, type Context, type StaffActor } from '@/server/kernel/context';

export type StaffLine = {
  id: string;
  login: string;
  name: string;
  office: string;
  roles: Role[];
  state: 'active' | 'invited' | 'invitation-over' | 'inactive';
  invitedUntil: Date | undefined;
};

type Row = Pick<StaffLine, 'id' | 'login' | 'name' | 'office' | 'roles'> & {
  active: boolean;
  signed_up: boolean;
  invited_until: string | Date | null;
};

const stateOf = (row: Row): StaffLine['state'] =>
  !row.active ? 'inactive' : row.signed_up ? 'active' : row.invited_until ? 'invited' : 'invitation-over';

/** Everybody on the staff, for an administrator; empty for anybody else. */
export const listStaff = (ctx: Context<StaffActor>): Promise<StaffLine[]> =>
  asActor(ctx, async (tx) => {
    const rows = (await tx.execute(
      sql`select * from anyi.staff_overview(${ctx.now.toISOString()}::timestamptz)`,
    )) as unknown as Row[];
    return rows.map((row) => ({
      ...{ id: row.id, login: row.login, name: row.name, office: row.office, roles: row.roles },
      state: stateOf(row),
      invitedUntil: row.invited_until ? new Date(row.invited_until) : undefined,
    }));
  });

export const listOffices = (ctx: Context<StaffActor>): Promise<{ id: string; name: string }[]> =>
  asActor(ctx, (tx) => tx.select({ id: offices.id, name: offices.name }).from(offices).orderBy(offices.name));
