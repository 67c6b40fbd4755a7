import type { Tx } from '@/db/client';
import { shanghaiDay } from '@/domain/kernel/days';
import { ok, refuse, type Result } from '@/domain/kernel/result';
import { checkChange, type ChangeRefusal } from '@/domain/parameters/check-change';
import type { z } from 'zod';
import { askOf } from './ask';
import { currentRules } from './current-rules';
import { proposalInput, type ProposalInput } from './proposal-input';
import { rowsOfVersion } from './rows-on-file';

export type InputProblem = { code: 'invalid-input'; field: string; problem: string };
export type NotInOrder = { code: 'not-in-order'; refusals: ChangeRefusal[] };
export type Proposed = z.output<typeof proposalInput>;

const readInput = (input: ProposalInput): Result<Proposed, InputProblem> => {
  const parsed = proposalInput.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse({ code: 'invalid-input', field: issue!.path.join('.'), problem: issue!.message });
};

/** Reads what was sent and holds it against what is on file now; a draft may have any number of faults. */
export async function checkProposal(
  tx: Tx,
  input: ProposalInput,
  now: Date,
): Promise<Result<Proposed, InputProblem | NotInOrder>> {
  const read = readInput(input);
  if (!read.ok || read.value.state === 'draft') return read;
  const { version } = await currentRules(tx);
  const onFile = await rowsOfVersion(askOf(tx), version);
  const { rows, sources } = read.value;
  const refusals = checkChange({
    ...{ current: onFile.rows, onFile: onFile.sources },
    ...{ rows, sources, today: shanghaiDay(now) },
  });
  return refusals.length > 0 ? refuse({ code: 'not-in-order', refusals }) : read;
}
