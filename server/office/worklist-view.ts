import { z } from 'zod';
import { procedureIds } from '@/domain/claims/procedure';
import { isRealDay } from '@/domain/kernel/days';
import { isUuid } from '@/server/kernel/uuid';

export const worklistViews = ['all', 'mine', 'unassigned', 'approval', 'overdue', 'undated'] as const;
export type WorklistView = (typeof worklistViews)[number];

/** Where a page of the worklist begins or ends: last day and id of a row; no day in the group without dates. */
export type WorklistPlace = { due: string | null; id: string };

const place = z
  .string()
  .transform((text): WorklistPlace => {
    const [due = '', id = ''] = text.split('_');
    return { due: due === 'none' ? null : due, id };
  })
  .refine(({ due, id }) => (due === null || isRealDay(due)) && isUuid(id))
  .optional()
  .catch(undefined);

/** What a worklist's address asks for; anything unreadable counts as not asked. `after` and `before` are places. */
export const worklistQuery = z.object({
  view: z.enum(worklistViews).catch('all'),
  procedure: z.enum(procedureIds).optional().catch(undefined),
  after: place,
  before: place,
});
export type WorklistQuery = z.output<typeof worklistQuery>;

export const placeText = ({ due, id }: WorklistPlace): string => `${due ?? 'none'}_${id}`;
