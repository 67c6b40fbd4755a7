import type { Day } from '@/domain/kernel/days';
import type { ParameterRow, ParameterSource } from '@/domain/parameters/parameter-row';
import type { Ask } from './ask';

export type RowsOnFile = { rows: ParameterRow[]; sources: ParameterSource[] };

/** The rows of a version: all up to it that nothing up to it replaces. */
export async function rowsOfVersion(ask: Ask, version: number): Promise<RowsOnFile> {
  const rows = await ask<ParameterRow>`
    select p.id, p.version, p.scheme, p.key, p.region, p.variant, p.ordinal, p.effective_from::text as "effectiveFrom",
      p.effective_to::text as "effectiveTo", p.value, p.unit, p.source, p.confidence, p.known_on::text as "knownOn",
      p.supersedes, p.gap_reason as "gapReason"
    from anyi.parameters p
    where p.version <= ${version} and not exists (
      select from anyi.parameters later where later.supersedes = p.id and later.version <= ${version})`;
  const sources = await ask<ParameterSource>`
    select id, title, url, document_number as "documentNumber", published, kind, read_via as "readVia"
    from anyi.parameter_sources where version <= ${version}`;
  return { rows: [...rows], sources: [...sources] };
}

/** The rows known on a day: all known by then that nothing known by then replaces. */
export async function rowsKnownOn(ask: Ask, day: Day): Promise<RowsOnFile> {
  const rows = await ask<ParameterRow>`
    select p.id, p.version, p.scheme, p.key, p.region, p.variant, p.ordinal, p.effective_from::text as "effectiveFrom",
      p.effective_to::text as "effectiveTo", p.value, p.unit, p.source, p.confidence, p.known_on::text as "knownOn",
      p.supersedes, p.gap_reason as "gapReason"
    from anyi.parameters p
    where p.known_on <= ${day}::date and not exists (
      select from anyi.parameters later where later.supersedes = p.id and later.known_on <= ${day}::date)`;
  const sources = await ask<ParameterSource>`
    select s.id, s.title, s.url, s.document_number as "documentNumber", s.published, s.kind, s.read_via as "readVia"
    from anyi.parameter_sources s join anyi.parameter_versions v on v.version = s.version
    where v.version = 1 or v.known_on <= ${day}::date`;
  return { rows: [...rows], sources: [...sources] };
}
