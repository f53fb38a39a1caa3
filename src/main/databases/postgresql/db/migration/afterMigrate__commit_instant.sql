-- The instant of the latest change, in microseconds since 1970. It is a sequence because all transactions of all servers see
-- it at once and it never goes back, not even if a transaction is rolled back. See
-- org.hubgraph.database.dialect.PostgresqlCommitOrder. Flyway runs this at each start.
do $$
begin
  -- Several servers may start at once: one that reads "not called yet" just before another sets it and begins to serve would
  -- set it back. The number is of this file alone.
  perform pg_advisory_xact_lock(7310580);
  if to_regclass('commit_instant') is null then
    create sequence commit_instant;
  end if;
  if to_regclass('revision') is not null and not (select is_called from commit_instant) then
    perform setval('commit_instant', cast(extract(epoch from greatest(
      (select max(revised_at) from revision), (select max(changed_at) from change), timestamptz 'epoch' + interval '1 second'
    )) * 1000000 as bigint));
  end if;
end
$$;
