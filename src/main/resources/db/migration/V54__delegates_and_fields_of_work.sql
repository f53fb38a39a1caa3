-- On whose behalf a person has a role, the area of the role, and what people work on.
alter table affiliation add column on_behalf_of_id uuid;
alter table affiliation add column area varchar(200);
alter table affiliation add constraint affiliation_on_behalf_of foreign key (on_behalf_of_id) references tenant (id);
create index affiliation_on_behalf_of_id_since_date_id on affiliation (on_behalf_of_id, since_date, id);
alter table affiliation_history add column on_behalf_of_id uuid;
alter table affiliation_history add column area varchar(200);
create index affiliation_history_on_behalf_of_id on affiliation_history (on_behalf_of_id);

alter table person add column fields_of_work varchar(100) array default cast(array[] as varchar(100) array) not null;
alter table person add column field_of_work_keys varchar(200) array default cast(array[] as varchar(200) array) not null;
alter table person_history add column fields_of_work varchar(100) array default cast(array[] as varchar(100) array);
alter table person_history add column field_of_work_keys varchar(200) array default cast(array[] as varchar(200) array);
