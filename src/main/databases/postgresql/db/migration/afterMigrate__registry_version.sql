-- A new version of the registry at each start: the database may have come from a dump, and the server may be another build.
--
-- What a dump of another server brought has numbers that transactions here get only later, and would seem to be the latest
-- for as long.
do $$
begin
  if to_regclass('registry_write') is not null then
    delete from registry_write where xid >= pg_snapshot_xmax(pg_current_snapshot());
    insert into registry_write (xid, token) values (pg_current_xact_id(), gen_random_uuid())
      on conflict (xid) do update set token = excluded.token;
  end if;
end
$$;
