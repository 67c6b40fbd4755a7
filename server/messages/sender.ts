import { OperatorError } from '@/server/kernel/operator-error';
import { settings } from '@/server/kernel/settings';

/** Sends one text message; throws when the gateway did not take it. */
export type MessageSender = (message: { to: string; body: string; id: string }) => Promise<void>;

/** An SMS gateway over HTTP: POST of {to, text, id} as JSON, any 2xx answer is "taken". `id` lets the gateway drop a repeat. */
export const gatewaySender =
  (url: string): MessageSender =>
  async ({ to, body, id }) => {
    const address = new URL(url);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (address.username) {
      headers.authorization = `Basic ${btoa(`${decodeURIComponent(address.username)}:${decodeURIComponent(address.password)}`)}`;
      address.username = address.password = '';
    }
    const answer = await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ to, text: body, id }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`the message gateway answered ${answer.status}`);
  };

/** In a demonstration nothing leaves the machine: the outbox page shows what would have been sent. */
const outboxSender: MessageSender = async () => {};

export function messageSender(): MessageSender {
  const { mode, smsUrl } = settings();
  if (smsUrl) return gatewaySender(smsUrl);
  if (mode === 'demo') return outboxSender;
  throw new OperatorError('SMS_URL is missing: without a message gateway nobody can sign in.');
}
