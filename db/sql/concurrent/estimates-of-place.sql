-- A publication works the estimates of its places out again, in order of their ids.
create index concurrently if not exists estimates_of_place on anyi.estimates (region, id);
