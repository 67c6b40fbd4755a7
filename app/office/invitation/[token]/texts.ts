import type { PasswordRefusal } from '@/server/auth/password-rules';

export const passwordTexts: Record<PasswordRefusal, string> = {
  TOO_SHORT: '密码至少 12 个字',
  TOO_LONG: '密码最多 200 个字',
  TOO_COMMON: '这个密码太多人用，很容易被猜到，请换一个',
  TOO_PLAIN: '密码里重复的字太多，请换一个',
  HAS_LOGIN: '密码里不要有登录名',
};
