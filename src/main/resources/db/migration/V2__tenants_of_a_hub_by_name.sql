-- The tenants of a hub in the order of their names, read from an index: a page of them then costs the page, not a sort
-- of all the hub's tenants. For that the key of the name stands in the tenancy too. The foreign key keeps the two alike:
-- no tenancy can be stored with another key, and renaming a tenant renames it here.

alter table tenancy add column tenant_name_key varchar(512) ${bytewise};

update tenancy set tenant_name_key = (select t.name_key from tenant t where t.id = tenancy.tenant_id);

alter table tenancy alter column tenant_name_key set not null;

alter table tenant add constraint tenant_id_name_key unique (id, name_key);

alter table tenancy drop constraint tenancy_tenant;
alter table tenancy add constraint tenancy_tenant
  foreign key (tenant_id, tenant_name_key) references tenant (id, name_key) on update cascade;

create index tenancy_hub_id_standing_tenant_name_key_id on tenancy (hub_id, standing, tenant_name_key, id);
