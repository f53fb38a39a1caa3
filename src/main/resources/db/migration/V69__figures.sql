-- Figures: dated amounts that sources report about hubs, organisations and funds.
create table figure (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  hub_id uuid,
  tenant_id uuid,
  fund_id uuid,
  kind varchar(30) not null,
  label varchar(100),
  qualifier varchar(20) not null,
  amount numeric(38, 6) not null,
  upper_amount numeric(38, 6),
  currency varchar(3),
  unit varchar(20),
  figure_date varchar(60) ${bytewise},
  measure varchar(60) ${bytewise} not null,
  other_label varchar(100) ${bytewise} not null,
  constraint figure_hub foreign key (hub_id) references hub (id),
  constraint figure_tenant foreign key (tenant_id) references tenant (id),
  constraint figure_fund foreign key (fund_id) references fund (id),
  constraint figure_of_one check (
    (case when hub_id is null then 0 else 1 end) + (case when tenant_id is null then 0 else 1 end)
      + (case when fund_id is null then 0 else 1 end) = 1
  ),
  constraint figure_range check ((qualifier = 'RANGE') = (upper_amount is not null)),
  constraint figure_upper_amount check (upper_amount > amount),
  constraint figure_one_unit check (currency is null or unit is null)
);

create index figure_hub_id_latest_date_id on figure (hub_id, figure_date desc nulls last, id);
create index figure_tenant_id_latest_date_id on figure (tenant_id, figure_date desc nulls last, id);
create index figure_fund_id_latest_date_id on figure (fund_id, figure_date desc nulls last, id);
create index figure_date_id on figure (figure_date, id);
create index figure_latest_date_id on figure (figure_date desc nulls last, id);
create index figure_measure_other_label_amount_id on figure (measure, other_label, amount, id);
create index figure_created_at_id on figure (created_at, id);
create index figure_updated_at_id on figure (updated_at, id);

create table figure_history as select id, version, created_at, updated_at, hub_id, tenant_id, fund_id, kind, label, qualifier, amount, upper_amount, currency, unit, figure_date, measure, other_label from figure where 1 = 0;
alter table figure_history alter column id set not null;
alter table figure_history add column revision_id bigint not null;
alter table figure_history add column revision_kind smallint;
alter table figure_history add constraint figure_history_pk primary key (id, revision_id);
alter table figure_history add constraint figure_history_revision foreign key (revision_id) references revision (id);

create index figure_history_hub_id on figure_history (hub_id);
create index figure_history_tenant_id on figure_history (tenant_id);
create index figure_history_fund_id on figure_history (fund_id);
