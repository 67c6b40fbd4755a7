import { z } from 'zod';

const text = (most: number) => z.string().trim().max(most);
const orNull = (most: number) => text(most).nullable();

const proposedRow = z.strictObject({
  scheme: text(40),
  key: text(60),
  region: text(6),
  variant: text(400),
  effectiveFrom: orNull(10),
  effectiveTo: orNull(10),
  value: z.unknown(),
  source: text(100),
  confidence: z.enum(['primary', 'secondary', 'uncertain']).nullable(),
  supersedes: z.uuid().nullable(),
  gapReason: orNull(500),
});

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

const proposedSource = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{2,79}$/, 'SOURCE_ID'),
  title: text(400),
  url: webAddress.max(1_000).nullable(),
  documentNumber: orNull(200),
  published: orNull(10),
  kind: text(20),
  readVia: orNull(400),
});

/** The form of what a policy editor sends; whether its figures are in order is `checkChange`'s to say. A draft may be
 *  kept with everything that is still wrong. */
// PostgreSQL keeps no NUL in a text.
const holdsNul = (value: unknown): boolean => JSON.stringify(value)?.includes('\\u0000') ?? false;

export const proposalInput = z.strictObject({
  note: z
    .string()
    .trim()
    .min(1, 'MISSING_FIELD')
    .max(2_000)
    .refine((note) => !holdsNul(note), 'INVALID_VALUE'),
  rows: z
    .array(proposedRow)
    .max(5_000)
    .refine((rows) => !holdsNul(rows), 'INVALID_VALUE'),
  sources: z
    .array(proposedSource)
    .max(500)
    .refine((sources) => !holdsNul(sources), 'INVALID_VALUE'),
  state: z.enum(['draft', 'proposed']).default('proposed'),
});
export type ProposalInput = z.input<typeof proposalInput>;
