export type PasswordRefusal = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON' | 'TOO_PLAIN' | 'HAS_LOGIN';

export const shortestPassword = 12;
const longestPassword = 200;

// What people choose when twelve characters are asked for; compared without case.
const common = new Set(
  (
    '123456789012 1234567890123 12345678901234 123456123456 123123123123 111222333444 112233445566 987654321098 ' +
    '1234567890ab 1234567890qwe 123456qwerty 123456abcdef abc123abc123 abcd12345678 abcdefghijkl a123456789012 ' +
    'qwertyuiop12 qwertyuiop123 qwerty123456 1qaz2wsx3edc 1q2w3e4r5t6y q1w2e3r4t5y6 qazwsxedcrfv zaq12wsxcde3 ' +
    'password1234 password12345 password123456 passwordpassword p@ssw0rd1234 p@ssword1234 passw0rd1234 ' +
    'administrator administrator1 admin123456 admin1234567 admin12345678 welcome12345 letmein12345 iloveyou1234 ' +
    'woaini123456 woaini1314520 woaini5201314 5201314520131 5201314woaini wodemima1234 mima12345678 zhongguo1234 ' +
    'anyi12345678 anyi20262026 anyianyianyi changeme1234 secret123456 monkey123456 dragon123456'
  ).split(' '),
);

/** What a password of staff lacks; undefined when it will do. Length and rarity count, not kinds of characters (NIST SP
 *  800-63B, 5.1.1.2). */
export function passwordRefusal(password: string, login: string): PasswordRefusal | undefined {
  const characters = [...password.normalize('NFC')];
  const lower = password.normalize('NFKC').toLowerCase();
  if (characters.length < shortestPassword) return 'TOO_SHORT';
  if (characters.length > longestPassword) return 'TOO_LONG';
  if (common.has(lower)) return 'TOO_COMMON';
  if (new Set(lower).size < 5) return 'TOO_PLAIN';
  if (login.length >= 3 && lower.includes(login.toLowerCase())) return 'HAS_LOGIN';
  return undefined;
}
