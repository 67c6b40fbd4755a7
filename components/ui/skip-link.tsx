/** First thing a keyboard reaches; goes to the element with id `main`. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a href="#main" className="skip-link inline-block bg-action px-4 py-2 text-action-ink">
      {children}
    </a>
  );
}
