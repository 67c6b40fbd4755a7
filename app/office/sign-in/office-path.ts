import { localPath } from '@/server/auth/local-path';

/** The place in the back office that was asked for, `/office` for any other. With `to`, that is carried along. */
export function officePath(asked: string | string[] | undefined, to?: string): string {
  const path = localPath(asked);
  const inOffice = path !== undefined && /^\/office(?:[/?]|$)/.test(path) ? path : '/office';
  return to === undefined ? inOffice : `${inOffice}?to=${encodeURIComponent(officePath(to))}`;
}
