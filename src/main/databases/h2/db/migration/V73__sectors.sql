-- Sectors, and the keys of the sectors of hubs and organisations. SectorsOfTexts fills them.
create table sector (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  slug varchar(100) ${bytewise} not null,
  name varchar(500) not null,
  name_key varchar(512) ${bytewise} not null,
  names varchar(20000) not null,
  description varchar(5000),
  descriptions varchar(20000) not null,
  parent_id uuid,
  constraint sector_parent foreign key (parent_id) references sector (id)
);

create unique index sector_slug on sector (slug);

create index sector_name_key_id on sector (name_key, id);
create index sector_created_at_id on sector (created_at, id);
create index sector_updated_at_id on sector (updated_at, id);
create index sector_parent_id_name_key_id on sector (parent_id, name_key, id);

create table sector_history as select id, version, created_at, updated_at, slug, name, name_key, names, description, descriptions, parent_id from sector where 1 = 0;
alter table sector_history alter column id set not null;
alter table sector_history add column revision_id bigint not null;
alter table sector_history add column revision_kind smallint;
alter table sector_history add constraint sector_history_pk primary key (id, revision_id);
alter table sector_history add constraint sector_history_revision foreign key (revision_id) references revision (id);

create index sector_history_slug on sector_history (slug);
create index sector_history_parent_id on sector_history (parent_id);

alter table hub add column sector_ids uuid array default cast(array[] as uuid array) not null;
alter table tenant add column sector_ids uuid array default cast(array[] as uuid array) not null;
alter table hub_history add column sector_ids uuid array default cast(array[] as uuid array);
alter table tenant_history add column sector_ids uuid array default cast(array[] as uuid array);

-- The registry's version changes with sectors.
create trigger sector_write after insert, update, delete on sector call 'org.hubgraph.version.NoteWrite';
create trigger sector_history_write after insert, update, delete on sector_history call 'org.hubgraph.version.NoteWrite';
