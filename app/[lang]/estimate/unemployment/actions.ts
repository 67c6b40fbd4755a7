'use server';
import type { FormState } from '@/components/form/form-state';
import type { Lang } from '@/components/wording/lang';
import { firstOf } from '@/domain/parameters/look-up';
import { ok, refuse } from '@/domain/kernel/result';
import { keepEstimate } from '@/server/estimates/keep-estimate';
import type { AskedPlace } from '../place-question';
import { texts as baseTexts } from '../texts';
import { typedCount } from '../typed-base';
import { workOutWith } from '../work-out';
import { texts } from './texts';

export async function workOutUnemployment(
  lang: Lang,
  { region, month }: AskedPlace,
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return workOutWith(lang, data, {
    read: (values) => {
      const paidMonths = typedCount(values.paidMonths, 720);
      return typeof paidMonths === 'number'
        ? ok({ region, on: firstOf(month), paidMonths })
        : refuse([{ field: 'paidMonths', message: texts[lang].paidMonthsError }]);
    },
    keep: (ctx, question) => keepEstimate(ctx, 'unemployment', question),
    explain: () => [{ field: '', message: baseTexts[lang].errors.other }],
  });
}
