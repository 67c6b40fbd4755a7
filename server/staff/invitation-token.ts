import { createHash, randomBytes } from 'node:crypto';
import { settings } from '@/server/kernel/settings';

const validMs = 72 * 3_600_000;

/** What is kept of a link: 256 random bits need no slow hash and no key. */
export const invitationHash = (token: string): Buffer => createHash('sha256').update(`invitation|${token}`).digest();

/** A one-time link (邀请链接) for 72 hours; the token itself is shown once and kept nowhere. */
export function makeInvitation(now: Date) {
  const token = randomBytes(32).toString('base64url');
  return {
    tokenHash: invitationHash(token),
    expiresAt: new Date(now.getTime() + validMs),
    link: `${settings().appUrl}/office/invitation/${token}`,
  };
}
