'use client';
import { Tag } from '@/components/ui/tag';
import { ShownSources, type ShownSource } from './shown-sources';

/** A line of a calculation in words. */
export type ShownLine = {
  name: string;
  amount: string;
  /** The amount is words, because no figure is on file. */
  isUnknown?: true;
  /** What marks a figure that is not verified. */
  mark?: string;
  /** The reckoning, or why there is none. */
  about: string[];
  sources: ShownSource[];
  /** Said in the place of sources. */
  note?: string;
};

/** A client component although nothing here moves: so a page holds each line once as texts and once as HTML. As elements of
 *  the server it held the HTML a second time, as data, at a third of the page's bytes and of the time to make it. */
export function ShownLines({ lines }: { lines: ShownLine[] }) {
  return (
    <div className="step-lines">
      {lines.map(({ name, amount, isUnknown, mark, about, sources, note }, index) => (
        <details key={index}>
          <summary>
            <span>{name}</span>
            <b>
              {mark && <Tag tone="amber">{mark}</Tag>}
              {isUnknown ? <span className="text-amber">{amount}</span> : amount}
            </b>
          </summary>
          {about.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <ShownSources sources={sources} />
          {note && <p className="muted">{note}</p>}
        </details>
      ))}
    </div>
  );
}
