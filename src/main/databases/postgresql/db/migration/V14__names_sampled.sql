-- From its usual sample, of a hundred names, PostgreSQL guesses that few names have a text in them, and then gathers and sorts
-- all that do, where it had only to go through the names in order until a page is full. From a thousand it sees.
alter table entry_name alter column search_key set statistics 1000;
analyze entry_name (search_key);
