-- What a calendar moved, since a publication: a few lines of a long ledger.
create index concurrently if not exists clock_entries_recounted on anyi.clock_entries (recorded_at)
  where reason in ('calendar_announced', 'calendar_corrected')
