import { z } from 'zod';
import { currentTime } from '@/server/kernel/clock';
import { problem, problemBody, type Lang } from '@/server/kernel/problem';
import { lookUp } from './look-up';
import { statusInWords } from './public-status';

/** Any text is of this form: what is too long or oddly written is a miss like every other (foundations C2). */
export const statusQuery = z
  .object({
    receiptNumber: z.string().meta({ examples: ['AY2026-7K3MQ-2H8WD'] }),
    lookupCode: z.string().meta({ examples: ['8H2K-Q7TX'] }),
  })
  .meta({
    description: 'Read without regard to case, spaces and hyphens; O as 0, I and L as 1.',
  });

/** One and the same body for every kind of miss, in the language asked for. */
export const missBody: Record<Lang, string> = {
  zh: problemBody(404, 'claim-not-found', {
    detail: '没有查到。请对着回执核对受理编号和查询码，再查一次；还是查不到，请打 12333。',
  }),
  en: problemBody(404, 'claim-not-found', {
    detail:
      'Nothing was found. Compare receipt number and look-up code with your receipt and try again, or call 12333.',
  }),
};

type StatusAnswer = { status: number; headers?: Record<string, string>; body: string };

/** POST /api/v1/status. `body` is unchecked; `address` is the client's and used for limits only. */
export async function handleStatus(request: {
  body: unknown;
  address: string;
  lang: Lang;
  requestId: string;
}): Promise<StatusAnswer> {
  const { body, address, lang, requestId } = request;
  const query = statusQuery.safeParse(body);
  if (!query.success) return problem('invalid-body', lang, { field: query.error.issues[0]?.path.join('.') });

  const now = currentTime();
  const answer = await lookUp({ ...query.data, address, requestId, now });
  switch (answer.outcome) {
    case 'found':
      return { status: 200, body: JSON.stringify(statusInWords(answer, now, lang)) };
    case 'missed':
      return { status: 404, body: missBody[lang] };
    case 'limited':
      return {
        ...problem('too-many-requests', lang),
        headers: { 'Retry-After': String(answer.retryAfterSeconds) },
      };
  }
}
