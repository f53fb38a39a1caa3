-- The digest of the packaged registry that was loaded last: a server that brings the same does not read it again.
alter table loading add column digest varchar(64);
