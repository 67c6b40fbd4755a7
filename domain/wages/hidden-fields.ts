import type { z } from 'zod';
import type { Explaining, Step } from '@/domain/kernel/explained';
import { bool, oneOf, record } from '@/domain/kernel/input';
import { yesNo } from './answer-words';
import { informantSecrecy } from './legal-sources';

export const reportKinds = ['complaint', 'informant', 'clue'] as const;

export const hiddenFieldsInput = record({
  viewer: oneOf(['employer', 'inspector']),
  kind: oneOf(reportKinds),
  consentNamed: bool,
});
type Look = z.output<typeof hiddenFieldsInput>;

export type HiddenField = 'evidenceFiles' | 'reporterBank' | 'reporterId' | 'reporterName' | 'reporterPhone';

export type HiddenFields = { hidden: HiddenField[]; logAccess: boolean };

/** Fields of a report that a viewer must not see, sorted (为举报人保密; wages 7.5). Every look at a reporter's data is logged. */
export function hiddenFields(look: Look): HiddenFields & Explaining {
  const { hidden, seen } = fieldsFor(look);
  return {
    hidden: [...hidden],
    logAccess: seen !== 'reporter_unknown',
    steps: [stepOf(look, seen)],
    assumptions: ['house_rule'],
  };
}

const neverForTheEmployer = ['evidenceFiles', 'reporterBank', 'reporterId'] as const;
type Seen = 'sees_all' | 'name_only' | 'reporter_unknown';

function fieldsFor({ viewer, kind, consentNamed }: Look): { hidden: readonly HiddenField[]; seen: Seen } {
  if (viewer === 'inspector') return { hidden: [], seen: 'sees_all' };
  // Only somebody who complains of their own rights can agree to be named; an informant stays unknown.
  if (kind === 'complaint' && consentNamed) {
    return { hidden: [...neverForTheEmployer, 'reporterPhone'], seen: 'name_only' };
  }
  return { hidden: [...neverForTheEmployer, 'reporterName', 'reporterPhone'], seen: 'reporter_unknown' };
}

const stepOf = ({ viewer, kind, consentNamed }: Look, seen: Seen): Step => ({
  rule: `wages.hidden.${seen}`,
  term: '为反映人保密',
  termEn: 'What stays hidden',
  inputs: { viewer, kind, consentNamed: yesNo(consentNamed) },
  output: seen,
  unit: 'text',
  sources: [informantSecrecy],
});
