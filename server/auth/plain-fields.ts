import { NextRequest } from 'next/server';

const asText = (fields: Record<string, unknown>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

function fieldsOf(type: string, body: string): URLSearchParams | undefined {
  if (type.includes('application/x-www-form-urlencoded')) return new URLSearchParams(body);
  if (!type.includes('application/json')) return new URLSearchParams();
  try {
    const given: unknown = JSON.parse(body);
    return typeof given === 'object' && given !== null ? asText(given as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** A POST to next-auth as a plain form of texts, because it throws on JSON that is none and on numbers, lists and objects
 *  where it expects a text; those are left out. Undefined for a body that cannot be read. */
export async function withPlainFields(request: NextRequest): Promise<NextRequest | undefined> {
  if (request.method !== 'POST') return request;
  const fields = fieldsOf(request.headers.get('content-type') ?? '', await request.text());
  if (!fields) return undefined;
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/x-www-form-urlencoded');
  headers.delete('content-length');
  return new NextRequest(request.url, { method: 'POST', headers, body: fields.toString() });
}
