import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { estimateKinds, EstimateKindId } from '@/domain/estimates/kinds';
import type { OperationError, Unknown } from '@/domain/kernel/input';

type Kinds = typeof estimateKinds;
/** The question of a kind; nothing about a person beyond what the rule needs. */
export type QuestionOf<K extends EstimateKindId> = z.output<Kinds[K]['input']>;
/** Its answer with all that explains it. */
export type AnswerOf<K extends EstimateKindId> = Exclude<ReturnType<Kinds[K]['estimate']>, OperationError | Unknown>;

/** A kept estimate (预估) of one of the kinds: the answer as it was given, with its figures, sources and their dates. */
export type Kept<K extends EstimateKindId> = {
  [Each in K]: {
    id: string;
    kind: Each;
    /** Publication of the figures it was made with. */
    ruleVersion: number;
    input: QuestionOf<Each>;
    result: AnswerOf<Each>;
    createdAt: Date;
  };
}[K];
export type KeptEstimate = Kept<EstimateKindId>;

const idBytes = 18; // 144 bits: nobody finds an estimate by guessing

export const newEstimateId = (): string => randomBytes(idBytes).toString('base64url');
