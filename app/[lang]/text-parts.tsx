/** A page of headings with short lists. */
export function TextParts({ parts }: { parts: readonly { title: string; text: readonly string[] }[] }) {
  return (
    <div className="prose">
      {parts.map(({ title, text }) => (
        <section key={title} className="prose mt-8">
          <h2>{title}</h2>
          <ul>
            {text.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
