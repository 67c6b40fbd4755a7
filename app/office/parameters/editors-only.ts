import { notFound } from 'next/navigation';
import { staffContext } from '@/app/context';
import { may } from '@/domain/claims/permissions';
import type { Context, StaffActor } from '@/server/kernel/context';

/** The policy editor of this request; for other staff these pages do not exist. */
export async function editorContext(here: string): Promise<Context<StaffActor>> {
  const ctx = await staffContext(here);
  const { roles } = ctx.actor;
  if (!may(roles, 'parameter.propose') && !may(roles, 'parameter.publish')) notFound();
  return ctx;
}
