import type { ReactNode } from 'react';
import type { Step } from '@/domain/kernel/explained';

/** What one kind of estimate has of its own within the frame of the page. */
export type Shown = {
  title: string;
  /** What was asked, in a line: place, month, base. */
  about: readonly string[];
  /** Address of the question, without language, and the words that lead back to it. */
  question: string;
  headline: ReactNode;
  /** Tables, what is not included, what comes next. */
  body?: ReactNode;
  lines: readonly Step[];
  /** Lines that rest on an uncertain figure further up. */
  doubtful?: (step: Step) => boolean;
};
