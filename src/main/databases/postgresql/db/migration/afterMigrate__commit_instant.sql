-- The instant of the latest change, in microseconds since 1970: a sequence, since it is seen by all transactions of all
-- servers at once, and never goes back, not even where one is rolled back. See org.hubgraph.history.CommitTime.
create sequence if not exists commit_instant;

do $$
begin
  if to_regclass('revision') is not null and not (select is_called from commit_instant) then
    perform setval('commit_instant', cast(extract(epoch from greatest(
      (select max(revised_at) from revision), (select max(changed_at) from change), timestamptz 'epoch' + interval '1 second'
    )) * 1000000 as bigint));
  end if;
end
$$;
