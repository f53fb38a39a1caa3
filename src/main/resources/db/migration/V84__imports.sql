-- Imports of files: their runs, a report of each row, what the keys of rows lead to, and what a run has changed.
create table import_run (
    id uuid primary key,
    mapping varchar(200) not null,
    -- Null for a mapping that is part of the server.
    mapping_text varchar(1000000),
    file_name varchar(300) not null,
    file_digest varchar(64) not null,
    dry_run boolean not null,
    actor varchar(200) not null,
    state varchar(20) not null,
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    -- Rows up to this one are in the report.
    rows_read bigint not null,
    fault varchar(4000),
    -- JSON: the columns that the mapping does not read, with the number of rows that fill them.
    unused_columns varchar(200000)
);
create index import_run_started_at_id on import_run (started_at, id);

create table import_row (
    run_id uuid not null,
    ordinal bigint not null,
    label varchar(200) not null,
    record_key varchar(300),
    outcome varchar(20) not null,
    -- JSON
    detail varchar(1000000) not null,
    -- The row in the form of its file; null unless it was refused.
    raw_row varchar(1048576),
    primary key (run_id, ordinal)
);
create index import_row_run_id_outcome_ordinal on import_row (run_id, outcome, ordinal);

create table import_key (
    source varchar(100) not null,
    target varchar(20) not null,
    record_key varchar(300) not null,
    object_type varchar(40) not null,
    object_id uuid not null,
    -- JSON: what the file said last.
    draft varchar(1000000) not null,
    run_id uuid not null,
    ordinal bigint not null,
    primary key (source, target, record_key)
);
create index import_key_object_id on import_key (object_id);

create table import_change (
    run_id uuid not null,
    number integer not null,
    ordinal bigint not null,
    target varchar(20) not null,
    record_key varchar(300) not null,
    object_type varchar(40) not null,
    object_id uuid not null,
    object_version integer not null,
    -- JSON: the former values of the changed fields; null if the run has added the object.
    former varchar(1000000),
    -- What the file said before; null if it did not have the record.
    former_draft varchar(1000000),
    primary key (run_id, number)
);
