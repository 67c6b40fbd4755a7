import type { Letter } from './decision-letter';

/** A decision as the person will read it. */
export function LetterView({ letter, level = 3 }: { letter: Letter; level?: 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <article className="max-w-column border-2 border-edge bg-raised px-5 py-4 text-body">
      <Heading className="text-large">{letter.heading}</Heading>
      <p className="muted tabular-nums">{letter.number}</p>
      <dl>
        {letter.parts.map(({ term, lines }) => (
          <div key={term} className="mt-3">
            <dt>{term}</dt>
            {lines.map((line) => (
              <dd key={line} className="break-words whitespace-pre-wrap">
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="text-right">{letter.from}</p>
    </article>
  );
}
