export type TagTone = 'plain' | 'action' | 'amber' | 'red';

const looks: Record<TagTone, string> = {
  plain: 'border-edge text-ink',
  action: 'border-action bg-action-soft text-action',
  amber: 'border-amber border-dashed bg-amber-soft text-amber',
  red: 'border-red border-double border-4 bg-red-soft text-red',
};

/** A state in one or two words. The border differs with the colour, so that the tones differ without it. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: string }) {
  return <span className={`inline-block rounded-sm border px-2 text-small ${looks[tone]}`}>{children}</span>;
}
