-- JSON: the number of rows by outcome, so that progress is read without reading the report; null if they are to be
-- counted, as for imports before.
alter table import_run add column outcomes varchar(400);
