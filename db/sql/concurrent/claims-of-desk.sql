-- All claims of a desk, closed ones too, newest first: the partial worklist index covers the open ones only.
create index concurrently if not exists claims_of_desk on anyi.claims (desk, submitted_at)
