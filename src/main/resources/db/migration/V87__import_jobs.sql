-- What a server needs to continue an import after a restart, to take it back in the background, and to import a row later
-- about which an editor has decided.
-- The name of the file in the server's folder; null for a file of the command line.
alter table import_run add column stored_file varchar(100);
-- Instead of what the mapping says; null for nothing else.
alter table import_run add column source_format varchar(20);
alter table import_run add column encoding varchar(40);
-- Null until the file has been read once.
alter table import_run add column rows_total bigint;
-- Counts the starts: only the process that has started the import last may go on with it.
alter table import_run add column attempt integer default 0 not null;
-- JSON: the changes that remain after it was taken back, with the reasons.
alter table import_run add column remaining varchar(200000);

-- JSON: the row as it was read; null unless an editor has to decide about it.
alter table import_row add column content varchar(1000000);
alter table import_row add column decided_by varchar(200);
