-- A backer is a fund, an organisation or a person; a backing has a start, an end and a stake.
alter table backing alter column fund_id drop not null;
alter table backing add column backer_tenant_id uuid;
alter table backing add column backer_person_id uuid;
alter table backing add column since_date varchar(60) ${bytewise};
alter table backing add column until_date varchar(60) ${bytewise};
alter table backing add column ended boolean default false not null;
alter table backing add column stake_percent numeric(9, 6);
alter table backing add constraint backing_backer_tenant foreign key (backer_tenant_id) references tenant (id);
alter table backing add constraint backing_backer_person foreign key (backer_person_id) references person (id);
alter table backing add constraint backing_one_backer check (
  (case when fund_id is null then 0 else 1 end) + (case when backer_tenant_id is null then 0 else 1 end)
    + (case when backer_person_id is null then 0 else 1 end) = 1
);
alter table backing add constraint backing_not_of_itself check (backer_tenant_id <> tenant_id);
alter table backing add constraint backing_stake check (stake_percent between 0 and 100);

create index backing_backer_tenant_id_committed_on_id on backing (backer_tenant_id, committed_on, id);
create index backing_backer_person_id_committed_on_id on backing (backer_person_id, committed_on, id);

alter table backing_history add column backer_tenant_id uuid;
alter table backing_history add column backer_person_id uuid;
alter table backing_history add column since_date varchar(60) ${bytewise};
alter table backing_history add column until_date varchar(60) ${bytewise};
alter table backing_history add column ended boolean default false;
alter table backing_history add column stake_percent numeric(9, 6);

create index backing_history_backer_tenant_id on backing_history (backer_tenant_id);
create index backing_history_backer_person_id on backing_history (backer_person_id);

update citation set field = 'backer' where subject_type = 'Backing' and field = 'fund';
update citation_history set field = 'backer' where subject_type = 'Backing' and field = 'fund';

-- In American English a state is California, and a municipality is not always a city.
update backing set kind = 'GOVERNMENT_SUPPORT' where kind = 'STATE_SUPPORT';
update backing_history set kind = 'GOVERNMENT_SUPPORT' where kind = 'STATE_SUPPORT';
update citation set stated_value = 'GOVERNMENT_SUPPORT' where subject_type = 'Backing' and field = 'kind' and stated_value = 'STATE_SUPPORT';
update citation_history set stated_value = 'GOVERNMENT_SUPPORT' where subject_type = 'Backing' and field = 'kind' and stated_value = 'STATE_SUPPORT';
update packaged_record set record_key = replace(record_key, '/STATE_SUPPORT/', '/GOVERNMENT_SUPPORT/') where file = 'backings.yaml';
update fund set level = 'CITY' where level = 'MUNICIPAL';
update fund_history set level = 'CITY' where level = 'MUNICIPAL';
update citation set stated_value = 'CITY' where subject_type = 'Fund' and field = 'level' and stated_value = 'MUNICIPAL';
update citation_history set stated_value = 'CITY' where subject_type = 'Fund' and field = 'level' and stated_value = 'MUNICIPAL';
