import type { ReactNode } from 'react';

/** The answer itself, or why there is none. */
export function HeadlineBox({
  label,
  figure,
  unit,
  children,
}: {
  label: string;
  /** Left out where no figure is sure enough; the label then says so. */
  figure?: string;
  /** What stands behind the figure: "a month". */
  unit?: string;
  children?: ReactNode;
}) {
  return (
    <div className="border-y-2 border-ink py-3">
      {figure === undefined ? (
        <p className="text-large font-strong">{label}</p>
      ) : (
        <p>
          {label} <strong className="text-title tabular-nums">{figure}</strong>
          {unit && ` ${unit}`}
        </p>
      )}
      {children}
    </div>
  );
}
