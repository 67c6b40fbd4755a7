import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspectForm, type TypedField } from './action-form';
import { send, sendPage, type Exchange } from './answer';
import { leaveBody, readBody, type BodyLimits } from './body';
import { plainPage, type PlainPage } from './plain-page';

/** Forms are text; files go to /api/uploads. Thirty seconds suffice for 200 KB on any line that can show our pages. */
const formLimits: BodyLimits = { bytes: 200 * 1024, milliseconds: 30_000 };

const pageOfRefusal = { 'body-too-large': ['large', 413], 'body-too-slow': ['slow', 408] } as const;

/** Reads and checks a form that is posted to a page. True when Next may have it: its body is in place again. Otherwise
 *  the answer has been sent. */
export async function acceptPagePost(
  request: IncomingMessage,
  response: ServerResponse,
  exchange: Exchange,
  path: string,
  knownActions: ReadonlySet<string>,
): Promise<boolean> {
  const answer = (status: number, kind: PlainPage, typed?: TypedField[]) => {
    const page = plainPage(kind, exchange.lang, path, typed);
    // Next's client cannot show a page in answer to an action; by this header it knows that the action is gone.
    if (request.headers['next-action'] === undefined) sendPage(response, exchange, status, page, leaveBody(request));
    else
      send(
        response,
        exchange,
        status,
        [...plainText, ...(kind === 'outdated' ? actionGone : []), ...leaveBody(request)],
        page.text,
      );
    return false;
  };

  const read = await readBody(request, formLimits, true);
  if (!read.ok) {
    if (read.refusal === 'broken-off') return false;
    const [kind, status] = pageOfRefusal[read.refusal];
    return answer(status, kind);
  }
  const { 'content-type': contentType, 'next-action': nextAction } = request.headers;
  const verdict = await inspectForm(
    { contentType, nextAction: nextAction?.toString(), body: read.value },
    knownActions,
  );
  if (verdict.kind === 'fine') return true;
  return verdict.kind === 'outdated' ? answer(409, 'outdated', verdict.typed) : answer(400, 'malformed');
}

const plainText = ['Content-Type', 'text/plain']; // exactly so: Next's client compares it
const actionGone = ['X-Nextjs-Action-Not-Found', '1'];
