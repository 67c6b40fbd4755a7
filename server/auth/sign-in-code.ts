import { randomInt } from 'node:crypto';

/** 验证码: six digits without bias. */
export const makeSignInCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');
