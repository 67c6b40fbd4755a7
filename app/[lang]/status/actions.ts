'use server';
import { publicContext } from '@/app/context';
import type { LookUpState } from '@/components/claim/public-look-up-state';
import { startForm } from '@/components/form/form-state';
import { isLang, type Lang } from '@/components/wording/lang';
import { formatReceiptNumber, normaliseReceiptNumber } from '@/domain/claims/receipt';
import { logger } from '@/server/kernel/log';
import { lookUp } from '@/server/status/look-up';
import { statusInWords } from '@/server/status/public-status';
import { texts } from './texts';

/** 查进度 on the page: the same look-up, limits and record as the API. Neither number nor code comes back with a miss, so
 *  that a page left open on a strange phone shows neither. */
export async function lookUpStatus(bound: Lang, _: LookUpState, data: FormData): Promise<LookUpState> {
  const lang = isLang(bound) ? bound : 'zh'; // it comes from outside, like the form
  const typed = (name: string) => {
    const value = data instanceof FormData ? data.get(name) : null;
    return typeof value === 'string' ? value : '';
  };
  const t = texts[lang];
  const { address, requestId, now } = await publicContext(lang);
  try {
    const receiptNumber = typed('receiptNumber');
    const answer = await lookUp({ receiptNumber, lookupCode: typed('lookupCode'), address, requestId, now });
    switch (answer.outcome) {
      case 'found':
        return {
          ...startForm(),
          status: 'done',
          receiptNumber: formatReceiptNumber(normaliseReceiptNumber(receiptNumber) ?? ''),
          found: statusInWords(answer, now, lang),
        };
      case 'missed':
        return { ...startForm(), status: 'invalid', message: t.missed };
      case 'limited':
        return { ...startForm(), status: 'refused', message: t.limited(Math.ceil(answer.retryAfterSeconds / 60)) };
    }
  } catch (surprise) {
    logger.error({ err: surprise, requestId }, 'look-up failed');
    return { ...startForm(), status: 'failed', message: t.failed };
  }
}
