import { kindOf, sectionOfKind } from '@/components/office/parameters/kind-names';
import { csvOfRows } from '@/domain/parameters/csv';
import { shanghaiDay } from '@/domain/kernel/days';
import { figuresOnFile } from '@/server/rules/figures-on-file';
import { notFound, redirect } from 'next/navigation';
import { editorContext } from '../../editors-only';

/** The rows of a kind that hold now or later, each with its own id in `supersedes`, ready to be corrected. A source on file
 *  is named by its id alone, so that nobody brings it a second time. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await editorContext('/office/parameters/csv');
  const kind = new URL(request.url).searchParams.get('kind') ?? '';
  if (kind === '') redirect('/office/parameters/csv');
  if (!sectionOfKind(kind)) notFound();
  const { rows } = await figuresOnFile(ctx.db);
  const today = shanghaiDay(ctx.now);
  const inForce = rows
    .filter((row) => kindOf(row) === kind && (row.effectiveTo === null || today <= row.effectiveTo))
    .toSorted((a, b) => a.ordinal - b.ordinal);
  // Spreadsheets take a file for UTF-8 only when it begins with this mark.
  const text = `\uFEFF${csvOfRows(
    inForce.map((row) => ({ ...row, supersedes: row.id })),
    [],
  )}`;
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${kind.replace('/', '-')}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
