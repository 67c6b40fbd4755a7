import type { Sql } from 'postgres';
import { rowsOfFiles } from '@/domain/parameters/rows-of-files';
import { shippedRuleBook } from '@/domain/parameters/rule-book';

/** Version 1 of the parameters (参数), when there is none yet. Goes over as text with a cast, whatever the client does with
 *  json. */
export async function writeShippedParameters(owner: Sql): Promise<void> {
  const plan = JSON.stringify(rowsOfFiles());
  await owner`
    select anyi.write_shipped_parameters(${plan}::text::jsonb, ${shippedRuleBook.knownOn}::date, now())`;
}
