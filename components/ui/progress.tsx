/** Where in a row of questions the person is. `text` says it: "第 2 步，共 6 步". */
export function Progress({ step, of, text }: { step: number; of: number; text: string }) {
  return (
    <div className="mb-4">
      <p className="muted">{text}</p>
      <div className="flex gap-1 pt-1" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={`h-1.5 flex-1 ${index < step ? 'bg-action' : 'bg-line'}`} />
        ))}
      </div>
    </div>
  );
}
