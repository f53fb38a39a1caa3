-- A list that shows each organisation or person once asks for each relation whether an earlier one leads to the same
-- node. These indexes answer that without reading the table. H2 drops an index only after the constraint that uses it.
create index tenancy_hub_id_standing_tenant_id_since_date_id on tenancy (hub_id, standing, tenant_id, since_date, id);
drop index tenancy_hub_id_standing_tenant_id;

alter table affiliation drop constraint affiliation_tenant;
alter table affiliation drop constraint affiliation_hub;
alter table affiliation drop constraint affiliation_fund;
drop index affiliation_tenant_id;
drop index affiliation_hub_id;
drop index affiliation_fund_id;
create index affiliation_tenant_id_person_id_since_date_id on affiliation (tenant_id, person_id, since_date, id);
create index affiliation_hub_id_person_id_since_date_id on affiliation (hub_id, person_id, since_date, id);
create index affiliation_fund_id_person_id_since_date_id on affiliation (fund_id, person_id, since_date, id);
alter table affiliation add constraint affiliation_tenant foreign key (tenant_id) references tenant (id);
alter table affiliation add constraint affiliation_hub foreign key (hub_id) references hub (id);
alter table affiliation add constraint affiliation_fund foreign key (fund_id) references fund (id);
