import { type Lang, formatYuan } from '@/components/wording/lang';
import type { Fen } from '@/domain/kernel/money';

/** Whole yuan without the cents. */
export const plainYuan = (fen: Fen): string => formatYuan(fen).replace(/\.00$/, '');
export const gradeList = (gradesFen: readonly Fen[], lang: Lang): string =>
  gradesFen.map(plainYuan).join(lang === 'zh' ? '、' : '; ');
