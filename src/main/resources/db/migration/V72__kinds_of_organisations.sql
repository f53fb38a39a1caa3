-- Organisations are of one or more kinds.
alter table tenant add column kinds varchar(30) array;
update tenant set kinds = array[kind];
alter table tenant alter column kinds set not null;
drop index tenant_kind;
alter table tenant drop column kind;
create index tenant_kinds on tenant (kinds);

alter table tenant_history add column kinds varchar(30) array;
update tenant_history set kinds = array[kind] where kind is not null;
alter table tenant_history drop column kind;

update citation set field = 'kinds' where subject_type = 'Tenant' and field = 'kind';
update citation_history set field = 'kinds' where subject_type = 'Tenant' and field = 'kind';
