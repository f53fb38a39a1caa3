-- The operators of hubs, and the status and sectors of hubs.
create table operatorship (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  since_date varchar(13) ${bytewise},
  until_date varchar(13) ${bytewise},
  ended boolean not null,
  hub_id uuid not null,
  operator_id uuid not null,
  constraint operatorship_hub foreign key (hub_id) references hub (id),
  constraint operatorship_operator foreign key (operator_id) references tenant (id)
);

create index operatorship_hub_id_since_date_id on operatorship (hub_id, since_date, id);
create index operatorship_operator_id_since_date_id on operatorship (operator_id, since_date, id);

create table operatorship_history as select id, version, created_at, updated_at, since_date, until_date, ended, hub_id, operator_id from operatorship where 1 = 0;
alter table operatorship_history alter column id set not null;
alter table operatorship_history add column revision_id bigint not null;
alter table operatorship_history add column revision_kind smallint;
alter table operatorship_history add constraint operatorship_history_pk primary key (id, revision_id);
alter table operatorship_history add constraint operatorship_history_revision foreign key (revision_id) references revision (id);

create index operatorship_history_hub_id on operatorship_history (hub_id);
create index operatorship_history_operator_id on operatorship_history (operator_id);

alter table hub add column status varchar(10) default 'UNKNOWN' not null;
alter table hub add column status_verified_on varchar(13) ${bytewise};
alter table hub add column sectors varchar(100) array default cast(array[] as varchar(100) array) not null;

create index hub_status on hub (status);
create index hub_status_verified_on_id on hub (status_verified_on, id);
create index hub_latest_status_verified_on_id on hub (status_verified_on desc nulls last, id);

alter table hub_history add column status varchar(10) default 'UNKNOWN';
alter table hub_history add column status_verified_on varchar(13) ${bytewise};
alter table hub_history add column sectors varchar(100) array default cast(array[] as varchar(100) array);

-- A hub with a closing date that is not in the future has closed.
update hub set status = 'CLOSED' where closed_on <= cast(current_date as varchar(10));
update hub_history set status = 'CLOSED' where closed_on <= cast(current_date as varchar(10));
