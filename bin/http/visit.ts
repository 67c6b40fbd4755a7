import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Client } from './address';
import type { Exchange } from './answer';

/** One request on its way; `path` is without query. */
export type Visit = {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  client: Client;
  exchange: Exchange;
};

export const pathOf = (url: string) => {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
};

export const isApi = (path: string) => path.startsWith('/api/');
/** Chinese only and with a shell of its own. */
export const isOffice = (path: string) => path === '/office' || path.startsWith('/office/');
