-- Acquisitions of organisations by others.
create table acquisition (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  buyer_id uuid not null,
  bought_id uuid not null,
  status varchar(20) not null,
  announced_on varchar(60) ${bytewise},
  closed_on varchar(60) ${bytewise},
  price_amount numeric(38, 6),
  price_currency varchar(3),
  price_approximate boolean,
  price_conversions varchar(2000),
  stake_percent numeric(9, 6),
  constraint acquisition_buyer foreign key (buyer_id) references tenant (id),
  constraint acquisition_bought foreign key (bought_id) references tenant (id),
  constraint acquisition_of_another check (buyer_id <> bought_id),
  constraint acquisition_stake check (stake_percent between 0 and 100)
);

create index acquisition_buyer_id_announced_on_id on acquisition (buyer_id, announced_on, id);
create index acquisition_bought_id_announced_on_id on acquisition (bought_id, announced_on, id);

create table acquisition_history as select id, version, created_at, updated_at, buyer_id, bought_id, status, announced_on, closed_on, price_amount, price_currency, price_approximate, price_conversions, stake_percent from acquisition where 1 = 0;
alter table acquisition_history alter column id set not null;
alter table acquisition_history add column revision_id bigint not null;
alter table acquisition_history add column revision_kind smallint;
alter table acquisition_history add constraint acquisition_history_pk primary key (id, revision_id);
alter table acquisition_history add constraint acquisition_history_revision foreign key (revision_id) references revision (id);

create index acquisition_history_buyer_id on acquisition_history (buyer_id);
create index acquisition_history_bought_id on acquisition_history (bought_id);

-- The registry's version changes with acquisitions.
create trigger acquisition_write after insert, update, delete on acquisition call 'org.hubgraph.version.NoteWrite';
create trigger acquisition_history_write after insert, update, delete on acquisition_history call 'org.hubgraph.version.NoteWrite';
