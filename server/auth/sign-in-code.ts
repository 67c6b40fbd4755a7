import { createHmac, randomInt } from 'node:crypto';
import { settings } from '@/server/kernel/settings';

/** 验证码: six digits without bias. */
export const makeSignInCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What is kept of a code: bound to its number, so that a row moved to another number opens nothing. */
export const signInCodeHash = (mobile: string, code: string): Buffer =>
  createHmac('sha256', settings().authSecret).update(`sign-in-code\n${mobile}\n${code}`).digest();
