import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { formatFen, plural } from '@/components/wording/lang';

type Per = 'month' | 'year' | 'once';
/** What a change does to the kept estimates; a preview and an outcome are counted by the same function. */
export type Effect = {
  lookedAt: number;
  changed: number;
  becameKnown: number;
  becameUnknown: number;
  upFen: Readonly<Record<Per, number>>;
  downFen: Readonly<Record<Per, number>>;
};

export type EffectLine = { key: string; label: string; text: string };

const pieces = (count: number) => plural(count, { zero: '没有', other: '# 份' });
const rows = (count: number) => plural(count, { zero: '没有', other: '# 行' });
const money = (fen: number) => (fen === 0 ? '没有' : formatFen(fen));
const perNames: Readonly<Record<Per, string>> = { month: '每月', year: '每年', once: '一次性的' };

export const effectLines = (effect: Effect): EffectLine[] => [
  { key: 'lookedAt', label: '重新算过的估算', text: pieces(effect.lookedAt) },
  { key: 'changed', label: '结果有变的估算', text: pieces(effect.changed) },
  { key: 'becameKnown', label: '原来算不出，现在算得出', text: pieces(effect.becameKnown) },
  { key: 'becameUnknown', label: '原来算得出，现在算不出', text: pieces(effect.becameUnknown) },
  ...(['month', 'year', 'once'] as const).flatMap((per) => [
    { key: `up ${per}`, label: `${perNames[per]}，一共多`, text: money(effect.upFen[per]) },
    { key: `down ${per}`, label: `${perNames[per]}，一共少`, text: money(effect.downFen[per]) },
  ]),
];

/** Open last days (期限) that a calendar moves. */
export const clockLines = (moved: { clocks: number; claims: number }): EffectLine[] => [
  { key: 'clocks', label: '最后日期要改的期限', text: plural(moved.clocks, { zero: '没有', other: '# 个' }) },
  { key: 'claims', label: '有期限要改的案件', text: plural(moved.claims, { zero: '没有', other: '# 件' }) },
];

export const rowLines = (counts: { added: number; ended: number }): EffectLine[] => [
  { key: 'added', label: '写入的新行', text: rows(counts.added) },
  { key: 'ended', label: '由系统写上结束日子的旧行', text: rows(counts.ended) },
];

/** What the preview said, and what publishing did once it has been published. */
export function EffectTable({ preview, outcome }: { preview: EffectLine[]; outcome?: EffectLine[] }) {
  const isOutcome = outcome !== undefined;
  const done = new Map(outcome?.map(({ key, text }) => [key, text]));
  return (
    <Table
      caption={isOutcome ? '预演说的，和发布后真的发生的' : '发布以后会发生什么'}
      columns={[
        { key: 'label', label: '项目' },
        { key: 'preview', label: '预演', number: true },
        ...(isOutcome ? [{ key: 'outcome', label: '发布后', number: true }] : []),
      ]}
      rows={preview.map(({ key, label, text }) => ({ key, cells: [label, text, done.get(key) ?? '—'] }))}
    />
  );
}

/** Whether both say the same, line by line. */
export function EqualNotice({ preview, outcome }: { preview: EffectLine[]; outcome: EffectLine[] }) {
  const done = new Map(outcome.map(({ key, text }) => [key, text]));
  const different = preview.filter(({ key, text }) => done.get(key) !== text);
  if (different.length === 0) return <Notice kind="done" title="发布后的结果和预演完全一样。" />;
  return (
    <Notice kind="info" title="发布后的结果和预演不完全一样。">
      <p>
        预演以后、发布以前，又有人存了新的估算，或者删了旧的。不同的是：
        {different.map(({ label }) => label).join('；')}。
      </p>
    </Notice>
  );
}
