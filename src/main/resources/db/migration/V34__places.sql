-- Where hubs and organisations are.
alter table hub add column coordinate_precision varchar(10);
alter table hub add column subdivision varchar(200);
alter table hub add column street varchar(500);
alter table hub add column postcode varchar(20);
alter table hub add column geonames_id integer;
alter table hub add column city_names varchar(20000) default '[]' not null;
alter table hub_history add column coordinate_precision varchar(10);
alter table hub_history add column subdivision varchar(200);
alter table hub_history add column street varchar(500);
alter table hub_history add column postcode varchar(20);
alter table hub_history add column geonames_id integer;
alter table hub_history add column city_names varchar(20000) default '[]';

create index hub_subdivision on hub (subdivision);

alter table tenant add column places varchar(20000) default '[]' not null;
alter table tenant add column place_countries varchar(2) array default cast(array[] as varchar(2) array) not null;
alter table tenant add column place_city_keys varchar(200) array default cast(array[] as varchar(200) array) not null;
alter table tenant_history add column places varchar(20000) default '[]';
alter table tenant_history add column place_countries varchar(2) array default cast(array[] as varchar(2) array);
alter table tenant_history add column place_city_keys varchar(200) array default cast(array[] as varchar(200) array);
