-- Last days that wait for the notice of their year: few, and a publication counts them again in order of their ids.
create index concurrently if not exists clocks_provisional on anyi.clocks (id)
  where provisional and state in ('running', 'missed') and due_on is not null
