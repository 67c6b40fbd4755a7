import { z } from 'zod';
import type { Calendar } from '@/domain/calendar/calendar';
import { procedures } from '@/domain/claims/procedures';
import { procedureWording } from '@/domain/claims/wording';
import { publicView } from '@/domain/claims/public-view';
import { shanghaiDay } from '@/domain/kernel/days';
import type { Lang } from '@/server/kernel/problem';
import type { StoredView } from './look-up';

const dayText = z.string().meta({ format: 'date', description: 'A day in Asia/Shanghai, YYYY-MM-DD.' });

/** The public view of a claim (办理进度) as the API gives it and the page shows it: codes for programs, sentences for people,
 *  nothing about a person. */
export const publicStatus = z.object({
  procedure: z.string().meta({ description: 'injury, wages or enrolment.' }),
  procedureName: z.string(),
  state: z.string(),
  stateName: z.string(),
  meaning: z.string().meta({ description: 'Who deals with it now and what the person has to do.' }),
  ended: z.boolean(),
  actsNow: z
    .object({
      actor: z.string(),
      name: z.string(),
      you: z.boolean().meta({ description: "It is the claimant's turn." }),
    })
    .nullable()
    .meta({ description: 'Who must act now; null when the matter has ended.' }),
  nextDate: z
    .object({
      clock: z.string(),
      label: z.string(),
      dueOn: dayText.nullable().meta({ description: 'Null when no length is set or the clock stands still.' }),
      provisional: z.boolean().meta({ description: 'May move when the holidays of that year are announced.' }),
      overdue: z.boolean(),
      sentence: z.string(),
    })
    .nullable(),
  timeline: z
    .array(z.object({ on: dayText, day: z.string(), sentence: z.string() }))
    .meta({ description: 'What has happened, oldest first.' }),
  workerCan: z
    .array(z.object({ event: z.string(), label: z.string() }))
    .meta({ description: 'Steps that the claimant may take now, after signing in.' }),
  office: z
    .object({ name: z.string(), phone: z.string().nullable() })
    .nullable()
    .meta({ description: 'How to reach a person; null before a service window is assigned: call 12333.' }),
});
export type PublicStatus = z.infer<typeof publicStatus>;

const isProcedure = (id: string): id is keyof typeof procedures => Object.hasOwn(procedures, id);

/** Puts the stored codes into words, as of the day of `now` in Shanghai. A procedure that this release does not know is a
 *  surprise: the database accepts none without its transition rows. */
export function statusInWords(
  { view: { procedure, office, ...facts }, calendar }: { view: StoredView; calendar: Calendar },
  now: Date,
  lang: Lang,
): PublicStatus {
  if (!isProcedure(procedure)) throw new Error(`unknown procedure ${procedure}`);
  const { state, events, clocks, recounts } = facts;
  const known = { state, events, clocks, recounts, today: shanghaiDay(now) };
  const view = publicView(procedures[procedure], known, lang, calendar);
  return { ...view, procedureName: procedureWording[procedure].name[lang], office };
}
