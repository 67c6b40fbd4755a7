import type { Advice } from '@/components/office/advice';

/** What the rules make of the facts; says each time that a person decides. */
export const OfficeAdvice = ({ advice }: { advice: readonly Advice[] }) => (
  <section aria-labelledby="advice-title">
    <h2 id="advice-title">规则的建议</h2>
    <p className="muted">按报上来的事实算的，只供参考，由人核实、由人决定。</p>
    <ul className="list-none p-0">
      {advice.map(({ title, lines }) => (
        <li key={title} className="border-l-4 border-line py-1 pl-4">
          <p className="font-strong">{title}</p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ul>
  </section>
);
