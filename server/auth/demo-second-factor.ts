import { sql } from 'drizzle-orm';
import type { Context } from '@/server/kernel/context';
import { settings } from '@/server/kernel/settings';
import { findStaffSecrets, openTotp } from './sign-in-staff';
import { totpCode, totpStepAt } from './totp';

/** In a demonstration nobody holds the phone of the made-up staff, so the sign-in page shows the code: that of now, or of
 *  the next step when now's has been used. Undefined in production, decided by the settings and by the database. */
export async function demoSecondFactor(ctx: Context, login: string): Promise<string | undefined> {
  if (settings().mode !== 'demo') return undefined;
  const [row] = (await ctx.db.execute(sql`select anyi.instance_mode() as mode`)) as unknown as { mode: string }[];
  const person = row?.mode === 'demo' ? await findStaffSecrets(ctx, login) : undefined;
  if (!person) return undefined;
  return totpCode(openTotp(person), Math.max(totpStepAt(ctx.now), person.totp_last_step + 1));
}
