import { createHmac } from 'node:crypto';
import { generate, generateURI, ScureBase32Plugin, verify } from 'otplib';
import { settings } from '@/server/kernel/settings';

/** 动态验证码 (RFC 6238): SHA-1, six digits, steps of 30 seconds, as every authenticator app knows it. */
const stepSeconds = 30;

const epochOf = (instant: Date) => Math.floor(instant.getTime() / 1000);

/** Number of the 30-second step in which an instant lies. */
export const totpStepAt = (instant: Date): number => Math.floor(epochOf(instant) / stepSeconds);

/** The secret offered with an invitation, in base32. It follows from the link's token, so that a page shown again, or
 *  answered without JavaScript, still offers the same one without keeping it anywhere before it is proved. */
export const invitedSecret = (token: string, authSecret: string = settings().authSecret): string =>
  new ScureBase32Plugin().encode(
    createHmac('sha256', authSecret).update(`invited totp|${token}`).digest().subarray(0, 20),
  );

/** Address that an authenticator app takes in, from a QR code or by hand. */
export const totpUri = (secret: string, login: string): string =>
  generateURI({ issuer: 'Anyi 安驿', label: login, secret });

/** The code of a step. */
export const totpCode = (secret: string, step: number): Promise<string> =>
  generate({ secret, epoch: step * stepSeconds });

/** Which step a code belongs to: now, the one before or the one after, because clocks differ; undefined for a wrong one. */
export async function totpStepOf(secret: string, typed: string, now: Date): Promise<number | undefined> {
  const token = typed.normalize('NFKC').replace(/\D/g, '');
  if (token.length !== 6) return undefined;
  const found = await verify({ secret, token, epoch: epochOf(now), epochTolerance: stepSeconds });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}
