import { z } from 'zod';
import { roles } from '@/domain/claims/roles';

/** Login 登录名: what is typed at every sign-in, so plain and short. */
export const login = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'LOGIN'));

export const staffName = z
  .string()
  .transform((text) => text.normalize('NFC').trim().replace(/\s+/g, ' '))
  .pipe(z.string().regex(/^[\p{L}\p{M} ·•'.-]{2,50}$/u, 'NAME'));

export const staffRoles = z
  .array(z.enum(roles, 'ROLES'))
  .min(1, 'ROLES')
  .transform((held) => [...new Set(held)]);
