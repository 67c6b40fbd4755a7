import { randomBytes } from 'node:crypto';
import type { FieldError, FormValues } from '@/components/form/form-state';
import { readValue } from '@/components/office/parameters/typed-row';
import type { ProposedRow } from '@/domain/parameters/change';
import type { ParameterSource } from '@/domain/parameters/parameter-row';
import type { FormSubject } from './row-on-form';

/** Choice of the list of sources that stands for the one typed below it. */
export const newSource = 'new';

const text = (values: FormValues, name: string): string => String([values[name]].flat()[0] ?? '').trim();
const orNull = (values: FormValues, name: string): string | null => text(values, name) || null;

const marks = ['primary', 'secondary', 'uncertain'] as const;

/** Names a new source once and for all; nobody has to think of one. */
const sourceId = ({ kind, region }: FormSubject, published: string | null): string =>
  [kind.replace(/[^a-z]+/g, '-'), region, published, randomBytes(3).toString('hex')]
    .filter(Boolean)
    .join('-')
    .toLowerCase();

function typedSource(subject: FormSubject, values: FormValues, before: ParameterSource | undefined): ParameterSource {
  const published = orNull(values, 'source_published');
  return {
    id: before?.id ?? sourceId(subject, published && /^[\d-]+$/.test(published) ? published : null),
    title: text(values, 'source_title'),
    url: orNull(values, 'source_url'),
    documentNumber: orNull(values, 'source_documentNumber'),
    published,
    kind: text(values, 'source_kind'),
    readVia: orNull(values, 'source_readVia'),
  };
}

export type TypedChange = { note: string; row: ProposedRow; sources: ParameterSource[]; errors: FieldError[] };

/** The form of one row as a proposed change, on top of the row that it began with. */
export function typedChange(
  subject: FormSubject,
  values: FormValues,
  begun: ProposedRow,
  beforeSource: ParameterSource | undefined,
): TypedChange {
  const { value, errors } = readValue(subject.kind, values, begun.value, subject.region);
  const isNew = text(values, 'source') === newSource;
  const sources = isNew ? [typedSource(subject, values, beforeSource)] : [];
  const row: ProposedRow = {
    ...begun,
    region: subject.region,
    variant: '',
    effectiveFrom: orNull(values, 'effectiveFrom'),
    effectiveTo: orNull(values, 'effectiveTo'),
    value,
    source: isNew ? sources[0]!.id : text(values, 'source'),
    confidence: marks.find((mark) => mark === text(values, 'confidence')) ?? null,
    gapReason: orNull(values, 'gapReason'),
  };
  return { note: text(values, 'note'), row, sources, errors };
}
