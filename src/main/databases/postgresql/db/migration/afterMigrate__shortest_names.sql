-- During an upgrade, servers of the previous release write terms without these columns; see V101. While there are such
-- terms, searches of frequent words read all names that have them.
do $$
begin
  if to_regclass('name_term_key_length_term_entry_type_name_id') is null then
    return;
  end if;
  if exists (select 1 from name_term where key_length is null) then
    update name_term set (entry_type, key_length) =
      (select n.entry_type, n.key_length from entry_name n where n.id = name_term.name_id)
    where key_length is null;
  end if;
end
$$;
