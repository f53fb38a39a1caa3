-- What tells one state of the registry from all others: org.hubgraph.version.RegistryVersion reads it.
--
-- A row for each transaction that wrote, whoever wrote: whoever sees it sees what was written. Rows are only added, so no
-- writer waits for another.

create table registry_write (
  xid xid8 primary key,
  -- Told apart from those of another server with the same numbers: one that took over, or that a dump came from.
  token uuid not null
);

-- Who may write to a table need not have a right to this one.
create function note_registry_write() returns trigger language plpgsql security definer as $$
begin
  -- A dump of another server may have brought the number along.
  insert into registry_write (xid, token) values (pg_current_xact_id(), gen_random_uuid())
    on conflict (xid) do update set token = excluded.token;
  -- Until the end of the transaction, or of the savepoint that is rolled back, as the row itself.
  perform set_config('hubgraph.noted_write', pg_current_xact_id()::text, true);
  return null;
end
$$;

-- On all tables that answers are made from. The condition spares the call for all statements of a transaction but the first.
do $$
declare
  name text;
begin
  execute format('alter function note_registry_write() set search_path = %I, pg_temp', current_schema());
  foreach name in array array[
    'source', 'hub', 'zone', 'hub_service', 'tenant', 'person', 'fund', 'tenancy', 'affiliation', 'backing',
    'partnership', 'visit', 'visit_person', 'statement', 'citation', 'external_id', 'entry_name', 'merged_entry', 'change',
    'revision', 'source_history', 'hub_history', 'zone_history', 'tenant_history', 'person_history',
    'fund_history', 'tenancy_history', 'affiliation_history', 'backing_history', 'partnership_history',
    'visit_history', 'statement_history', 'citation_history'
  ] loop
    execute format(
      'create trigger note_write after insert or update or delete or truncate on %I for each statement'
        ' when (current_setting(''hubgraph.noted_write'', true) is distinct from pg_current_xact_id_if_assigned()::text)'
        ' execute function note_registry_write()',
      name);
  end loop;
end
$$;
