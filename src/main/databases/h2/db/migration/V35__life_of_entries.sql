-- The life of hubs, organisations and funds: whether they have ended, and what took their place.
create table succession (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  entry_type varchar(10) not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  kind varchar(20) not null,
  succeeded_on varchar(13) ${bytewise},
  constraint succession_of_two check (predecessor_id <> successor_id)
);

create index succession_predecessor_id_succeeded_on_id on succession (predecessor_id, succeeded_on, id);
create index succession_successor_id_succeeded_on_id on succession (successor_id, succeeded_on, id);

create table succession_history as select id, version, created_at, updated_at, entry_type, predecessor_id, successor_id, kind, succeeded_on from succession where 1 = 0;
alter table succession_history alter column id set not null;
alter table succession_history add column revision_id bigint not null;
alter table succession_history add column revision_kind smallint;
alter table succession_history add constraint succession_history_pk primary key (id, revision_id);
alter table succession_history add constraint succession_history_revision foreign key (revision_id) references revision (id);

create index succession_history_predecessor_id on succession_history (predecessor_id);
create index succession_history_successor_id on succession_history (successor_id);

alter table tenant add column ended boolean default false not null;
alter table tenant_history add column ended boolean default false;
alter table fund add column closed_on varchar(13) ${bytewise};
alter table fund add column ended boolean default false not null;
alter table fund_history add column closed_on varchar(13) ${bytewise};
alter table fund_history add column ended boolean default false;

update tenant set ended = true where dissolved_on <= cast(current_date as varchar(10));
update tenant_history set ended = true where dissolved_on <= cast(current_date as varchar(10));

-- The registry's version changes with successions.
create trigger succession_write after insert, update, delete on succession call 'org.hubgraph.version.NoteWrite';
create trigger succession_history_write after insert, update, delete on succession_history call 'org.hubgraph.version.NoteWrite';
