import { notFound } from 'next/navigation';
import { forms } from '@/domain/reports/forms';
import type { ReportForm } from '@/domain/reports/question';

const kindOf = new Map<string, ReportForm['kind']>([
  ['injury', 'injury'],
  ['wages', 'wages'],
  ['enrol', 'enrolment'],
]);

export const addressOf: Record<ReportForm['kind'], string> = {
  injury: '/injury',
  wages: '/wages',
  enrolment: '/enrol',
};

/** The form behind an address such as `/injury`; any other word is a page that does not exist. */
export async function reportOf(params: Promise<{ report: string }>): Promise<ReportForm> {
  const kind = kindOf.get((await params).report);
  return kind ? forms[kind] : notFound();
}
