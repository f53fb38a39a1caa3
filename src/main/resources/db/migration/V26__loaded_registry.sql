-- The digest of the packaged registry that was loaded last: a server that brings the same does not read it again. Not a column
-- of the table loading, whose row is locked by servers that start at once: a row that was changed meanwhile cannot be locked.
create table loaded_registry (
  id integer not null primary key,
  digest varchar(64)
);
insert into loaded_registry values (1, null);
