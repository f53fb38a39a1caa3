-- The registry's version changes with figures.
do $$
declare
  name text;
begin
  foreach name in array array[
    'figure', 'figure_history'
  ] loop
    execute format(
      'create trigger note_write after insert or update or delete or truncate on %I for each statement'
        ' when (current_setting(''hubgraph.noted_write'', true) is distinct from pg_current_xact_id_if_assigned()::text)'
        ' execute function note_registry_write()',
      name);
  end loop;
end
$$;
