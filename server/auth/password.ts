import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP's recommendation for argon2id, which is the library's default variant: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** One form for what a keyboard may write in two. */
const plain = (password: string) => password.normalize('NFC');

/** 口令散列, argon2id in PHC text form. */
export const hashPassword = (password: string): Promise<string> => hash(plain(password), cost);

let ofNobody: Promise<string> | undefined;

/** Does the same work when there is no such person, so that the time tells nothing. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  ofNobody ??= hashPassword(randomBytes(32).toString('base64'));
  const right = await verify(stored ?? (await ofNobody), plain(password));
  return right && stored !== undefined;
}
