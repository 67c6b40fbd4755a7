import { identityCheckCharacter } from '@/domain/identity/identity-number';
import { addDays, type Day } from '@/domain/kernel/days';
import { bytesOf, pick, uuidOf } from './derive';

/** Mobile numbers 19901000000 to 19909999999, above those of the demonstration. */
const firstMobile = 19_901_000_000;
export const mostWorkers = 8_999_999;

const surnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈';
const given = '伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂建国志春红文华兰英玉梅龙海波辉鹏飞宇浩天晓东雪峰小燕云莉';
const provinces = ['11', '31', '32', '33', '34', '35', '37', '41', '42', '43', '44', '50', '51', '61'];
const oldest: Day = '1968-01-01';
const daysOfBirth = 13_500;

export type MadeUpPerson = { id: string; mobile: string; name: string; identity: string; bytes: Buffer };

export const personId = (seed: string, index: number): string => uuidOf(bytesOf(seed, 'worker', index));

/** A person who does not exist: the number's place of issue ends in 9999, a code that was never assigned. */
export function personOf(seed: string, index: number): MadeUpPerson {
  const bytes = bytesOf(seed, 'worker', index);
  const name =
    surnames[pick(bytes, 16, surnames.length)]! +
    given[pick(bytes, 18, given.length)]! +
    (bytes[20]! % 3 === 0 ? '' : given[pick(bytes, 21, given.length)]!);
  const born = addDays(oldest, pick(bytes, 23, daysOfBirth)).replaceAll('-', '');
  const digits = `${provinces[bytes[25]! % provinces.length]}9999${born}${String(pick(bytes, 26, 1000)).padStart(3, '0')}`;
  const identity = digits + identityCheckCharacter(digits);
  return { id: uuidOf(bytes), mobile: String(firstMobile + index), name, identity, bytes };
}
