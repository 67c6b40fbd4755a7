import type { OwnClaim } from './find-own-claim';

const requests = ['papers_incomplete', 'request_supplement'];

/** Codes of the papers that the claim waits for (一次性告知): those of the latest request, while nothing has followed it.
 *  Labour inspection names them in the notice alone, its table knows no list. */
export function requestedPapers({ events, notices }: Pick<OwnClaim, 'events' | 'notices'>): string[] {
  const latest = events.at(-1);
  if (!latest || !requests.includes(latest.event)) return [];
  const told = notices.findLast(({ eventSeq }) => eventSeq === latest.seq);
  const listed = latest.facts.missing ?? told?.facts.items;
  return Array.isArray(listed) ? listed.filter((code) => typeof code === 'string') : [];
}
