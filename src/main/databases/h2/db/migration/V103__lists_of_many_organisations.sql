-- The organisations of a sector by name are read from the index of names, which therefore has the sectors, and are
-- counted from an index that has nothing else. PostgreSQL has an inverted index instead.
create index tenant_name_key_id_sector_ids on tenant (name_key, id, sector_ids);
drop index tenant_name_key_id;
create index tenant_sector_ids_id on tenant (sector_ids, id);

-- The entries of one type whose names begin with a text are found in the index alone.
create index entry_name_search_key_entry_type_entry_id on entry_name (search_key, entry_type, entry_id);
drop index entry_name_search_key;
