import type { z } from 'zod';
import { bool, oneOf, record } from '@/domain/kernel/input';

export const reportKinds = ['complaint', 'informant', 'clue'] as const;

export const hiddenFieldsInput = record({
  viewer: oneOf(['employer', 'inspector']),
  kind: oneOf(reportKinds),
  consentNamed: bool,
});

export type HiddenField = 'evidenceFiles' | 'reporterBank' | 'reporterId' | 'reporterName' | 'reporterPhone';

/** Fields of a report that a viewer must not see, sorted (为举报人保密; wages 7.5). Every look at a reporter's data is logged. */
export function hiddenFields({ viewer, kind, consentNamed }: z.output<typeof hiddenFieldsInput>): {
  hidden: HiddenField[];
  logAccess: boolean;
} {
  if (viewer === 'inspector') return { hidden: [], logAccess: true };
  // Only somebody who complains of their own rights can agree to be named; an informant stays unknown.
  if (kind === 'complaint' && consentNamed) {
    return { hidden: ['evidenceFiles', 'reporterBank', 'reporterId', 'reporterPhone'], logAccess: true };
  }
  return {
    hidden: ['evidenceFiles', 'reporterBank', 'reporterId', 'reporterName', 'reporterPhone'],
    logAccess: false,
  };
}
