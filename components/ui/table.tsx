import type { ReactNode } from 'react';

export type Column = {
  key: string;
  label: string;
  /** Right-aligned with figures of one width. */
  number?: boolean;
  /** A real link that sorts; `now` says how the table is sorted at the moment. */
  sort?: { href: string; now?: 'ascending' | 'descending' };
};

export type Row = { key: string; cells: readonly ReactNode[]; current?: boolean };

const arrows = { ascending: ' ↑', descending: ' ↓' } as const;

/** A table that scrolls sideways in its own box on a phone; the first cell of a row is its heading. */
export function Table({
  caption,
  columns,
  rows,
}: {
  /** Says what the rows are and how many, in words: "待办 37 件，按期限排列". */
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="muted">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, number, sort }) => (
              <th key={key} scope="col" data-number={number ? '' : undefined} aria-sort={sort?.now}>
                {sort ? (
                  <a href={sort.href}>
                    {label}
                    {sort.now && <span aria-hidden="true">{arrows[sort.now]}</span>}
                  </a>
                ) : (
                  label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, current }) => (
            <tr key={key} aria-current={current ? 'true' : undefined}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={index === 0 ? 'row' : undefined}
                    data-number={column.number ? '' : undefined}
                  >
                    {cells[index]}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
