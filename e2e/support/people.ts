import { randomInt } from 'node:crypto';

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');

/** A mobile number of the demonstration's made-up range that no other test uses. */
export const newMobile = (): string => `199${digits(8)}`;

/** As the outbox shows it. */
export const masked = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 公民身份号码 of nobody: issued in 319999, a code never assigned. Written out a second time on purpose (GB 11643). */
export function newIdentityNumber(): string {
  const first17 = `3199991990010${randomInt(1, 10)}${digits(3)}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'[sum % 11];
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
export const newName = (): string => `${surnames[randomInt(surnames.length)]}试用`;
