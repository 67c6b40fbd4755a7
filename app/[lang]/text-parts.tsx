/** A page of headings with short lists. */
export function TextParts({ parts }: { parts: readonly { title: string; text: readonly string[] }[] }) {
  return parts.map(({ title, text }) => (
    <section key={title} className="mt-8">
      <h2>{title}</h2>
      <ul>
        {text.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  ));
}
