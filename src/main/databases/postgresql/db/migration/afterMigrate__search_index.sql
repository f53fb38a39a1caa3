-- An index for "has this somewhere" over all names: without one, every such search reads them all.
--
-- It needs the extension pg_trgm, which a server need not have and a role need not be allowed to create. It is looked for
-- at every start, so that an operator only has to install it; the log says where it is missing. From three characters
-- on a text has trigrams to look for; shorter ones read all names, unless those that begin with them fill the page.
--
-- Looked for before it is created, because "create index if not exists" waits for writers even where there is nothing to do.
do $$
begin
  if to_regclass('entry_name_search_key_trigrams') is null then
    -- Several servers may start at once. The number is of this file alone.
    perform pg_advisory_xact_lock(7310579);
    create extension if not exists pg_trgm;
    create index if not exists entry_name_search_key_trigrams on entry_name using gin (search_key gin_trgm_ops);
  end if;
exception
  when feature_not_supported or undefined_file or undefined_object or insufficient_privilege then
    raise warning 'No index for search, so every search reads all names: %. Let an administrator run "create extension pg_trgm" in this database, and start again.', sqlerrm;
end
$$;
