import type { Confidence } from '@/domain/kernel/explained';

const strongestFirst: readonly Confidence[] = ['primary', 'secondary', 'uncertain'];

/** A result is no surer than the least sure figure in it. */
export const weakest = (marks: readonly Confidence[]): Confidence =>
  strongestFirst[Math.max(0, ...marks.map((mark) => strongestFirst.indexOf(mark)))] ?? 'uncertain';
