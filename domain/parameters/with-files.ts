import type { ParameterRow, ParameterSource } from './parameter-row';
import { rowsOfFiles } from './rows-of-files';
import { sections } from './sections';

type OnFile = { rows: readonly ParameterRow[]; sources: readonly ParameterSource[] };

/** Kinds of parameter that a database was filled without, because they came with a later build, as that build's files have
 *  them; a kind with any row on file is the database's alone. */
export function withFiles({ rows, sources }: OnFile): OnFile {
  const present = new Set(rows.map(({ scheme, key }) => `${scheme}/${key}`));
  if (sections.every(({ scheme, key }) => present.has(`${scheme}/${key}`))) return { rows, sources };
  const files = rowsOfFiles();
  const added = files.rows.filter(({ scheme, key }) => !present.has(`${scheme}/${key}`));
  const known = new Set(sources.map(({ id }) => id));
  const used = new Set(added.map(({ source }) => source));
  return {
    rows: [...rows, ...added],
    sources: [...sources, ...files.sources.filter(({ id }) => used.has(id) && !known.has(id))],
  };
}
