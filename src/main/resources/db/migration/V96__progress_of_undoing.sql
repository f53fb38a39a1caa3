-- The changes that an import had made when it was last to be taken back, and those of them that have been taken back;
-- null if it was not.
alter table import_run add column changes_made bigint;
alter table import_run add column changes_taken_back bigint;
