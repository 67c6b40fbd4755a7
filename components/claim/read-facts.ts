import type { FieldError, FormValues } from '@/components/form/form-state';
import { fenOfYuan, listOf, narrow } from '@/components/form/typed-values';
import type { Lang } from '@/components/wording/lang';
import { factQuestions } from '@/domain/claims/fact-wording';
import type { FactSpec } from '@/domain/claims/facts';

const missing: Record<Lang, (label: string) => string> = {
  zh: (label) => `请回答“${label}”`,
  en: (label) => `Please answer “${label}”`,
};
const wrong: Record<Lang, (label: string) => string> = {
  zh: (label) => `“${label}”填得不对，请再看一下`,
  en: (label) => `Please check “${label}”`,
};

/** Reads the facts that a person asserted from what was typed; the engine checks them once more. */
export function readTypedFacts(
  specs: Readonly<Record<string, FactSpec>>,
  names: readonly string[],
  values: FormValues,
  lang: Lang,
): { facts: Record<string, unknown>; errors: FieldError[] } {
  const facts: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const name of names) {
    const spec = specs[name];
    if (!spec || spec.from !== 'form') continue;
    const label = factQuestions[name]?.[lang] ?? name;
    const typed = values[name];
    if (listOf(typed).every((text) => text.trim() === '')) {
      if (!spec.optional) errors.push({ field: name, message: missing[lang](label) });
      continue;
    }
    const value = valueOf(spec, typed!);
    if (value === undefined) errors.push({ field: name, message: wrong[lang](label) });
    else facts[name] = value;
  }
  return { facts, errors };
}

function valueOf(spec: FactSpec, typed: string | string[]): unknown {
  const text = listOf(typed)[0] ?? '';
  switch (spec.type) {
    case 'bool':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'words':
      return listOf(typed);
    case 'fen':
      return fenOfYuan(text);
    case 'int': {
      // A rate typed in percent, kept in basis points.
      const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/.exec(narrow(text)) ?? [];
      return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
    }
    default:
      return text;
  }
}
