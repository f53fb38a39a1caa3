-- Funding rounds, and the rounds that backings belong to.
create table funding_round (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  tenant_id uuid not null,
  kind varchar(20) not null,
  announced_on varchar(60) ${bytewise},
  total_amount numeric(38, 6),
  total_currency varchar(3),
  total_approximate boolean,
  total_conversions varchar(2000),
  constraint funding_round_tenant foreign key (tenant_id) references tenant (id)
);

create index funding_round_tenant_id_announced_on_id on funding_round (tenant_id, announced_on, id);

create table funding_round_history as select id, version, created_at, updated_at, tenant_id, kind, announced_on, total_amount, total_currency, total_approximate, total_conversions from funding_round where 1 = 0;
alter table funding_round_history alter column id set not null;
alter table funding_round_history add column revision_id bigint not null;
alter table funding_round_history add column revision_kind smallint;
alter table funding_round_history add constraint funding_round_history_pk primary key (id, revision_id);
alter table funding_round_history add constraint funding_round_history_revision foreign key (revision_id) references revision (id);

create index funding_round_history_tenant_id on funding_round_history (tenant_id);

alter table backing add column funding_round_id uuid;
alter table backing add constraint backing_funding_round foreign key (funding_round_id) references funding_round (id);
alter table backing_history add column funding_round_id uuid;

create index backing_funding_round_id_committed_on_id on backing (funding_round_id, committed_on, id);
create index backing_history_funding_round_id on backing_history (funding_round_id);

-- The registry's version changes with funding rounds.
create trigger funding_round_write after insert, update, delete on funding_round call 'org.hubgraph.version.NoteWrite';
create trigger funding_round_history_write after insert, update, delete on funding_round_history call 'org.hubgraph.version.NoteWrite';
