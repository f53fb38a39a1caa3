-- A search of frequent words reads the shortest names that have them: length by length, and in each those whose terms
-- begin with a word. See BestNames. A server of the release before this one leaves the new columns empty.
alter table name_term add column entry_type varchar(10);
alter table name_term add column key_length integer;

update name_term set (entry_type, key_length) =
  (select n.entry_type, n.key_length from entry_name n where n.id = name_term.name_id);

create index name_term_key_length_term_entry_type_name_id on name_term (key_length, term, entry_type, name_id);

-- The same for names that begin with a text; the type at its end, so that names of other types are not looked up.
create index entry_name_key_length_search_key_id_entry_type on entry_name (key_length, search_key, id, entry_type);
drop index entry_name_key_length_search_key_id;

-- For names that have the same words as a text.
create index entry_name_words_key_key_length on entry_name (words_key, key_length);
