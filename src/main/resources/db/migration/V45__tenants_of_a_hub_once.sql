-- A hub lists each tenant once, in the order of names and then of tenants, and its tenancies by their start.
drop index tenancy_hub_id_standing_tenant_name_key_id;
create index tenancy_hub_id_standing_tenant_name_key_tenant_id on tenancy (hub_id, standing, tenant_name_key, tenant_id);
create index tenancy_hub_id_since_date_id on tenancy (hub_id, since_date, id);
