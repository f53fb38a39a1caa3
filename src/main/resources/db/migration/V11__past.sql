-- What the registry said at an instant of the past can be asked like what it says now: <table>_history then stands for the
-- table. So it has every column of the table, the derived ones too, and there is one for what belongs to entries.

alter table hub_history add column name varchar(500);
alter table hub_history add column name_key varchar(512) ${bytewise};
alter table hub_history add column description varchar(5000);
alter table hub_history add column city_key varchar(200) ${bytewise};
alter table hub_history add column district_key varchar(200) ${bytewise};
alter table tenant_history add column name varchar(500);
alter table tenant_history add column name_key varchar(512) ${bytewise};
alter table tenant_history add column description varchar(5000);
alter table person_history add column name varchar(500);
alter table person_history add column name_key varchar(512) ${bytewise};
alter table person_history add column description varchar(5000);
alter table fund_history add column name varchar(500);
alter table fund_history add column name_key varchar(512) ${bytewise};
alter table fund_history add column description varchar(5000);
alter table tenancy_history add column tenant_name_key varchar(512) ${bytewise};

create table hub_service_history as select id, hub_id, kind, descriptions from hub_service where 1 = 0;
alter table hub_service_history alter column id set not null;
alter table hub_service_history add column revision_id bigint not null;
alter table hub_service_history add column revision_kind smallint;
alter table hub_service_history add constraint hub_service_history_pk primary key (id, revision_id);
alter table hub_service_history add constraint hub_service_history_revision foreign key (revision_id) references revision (id);

create table external_id_history as select id, entry_type, entry_id, scheme, id_value, url from external_id where 1 = 0;
alter table external_id_history alter column id set not null;
alter table external_id_history add column revision_id bigint not null;
alter table external_id_history add column revision_kind smallint;
alter table external_id_history add constraint external_id_history_pk primary key (id, revision_id);
alter table external_id_history add constraint external_id_history_revision foreign key (revision_id) references revision (id);

create table visit_person_history as select id, visit_id, person_id, part, list_index from visit_person where 1 = 0;
alter table visit_person_history alter column id set not null;
alter table visit_person_history add column revision_id bigint not null;
alter table visit_person_history add column revision_kind smallint;
alter table visit_person_history add constraint visit_person_history_pk primary key (id, revision_id);
alter table visit_person_history add constraint visit_person_history_revision foreign key (revision_id) references revision (id);

create table merged_entry_history as select merged_id, type_name, merged_slug, merged_version, target_id, survivor_id, merged_at from merged_entry where 1 = 0;
alter table merged_entry_history alter column merged_id set not null;
alter table merged_entry_history add column revision_id bigint not null;
alter table merged_entry_history add column revision_kind smallint;
alter table merged_entry_history add constraint merged_entry_history_pk primary key (merged_id, revision_id);
alter table merged_entry_history add constraint merged_entry_history_revision foreign key (revision_id) references revision (id);

create index hub_history_slug on hub_history (slug);
create index tenant_history_slug on tenant_history (slug);
create index person_history_slug on person_history (slug);
create index fund_history_slug on fund_history (slug);
create index source_history_slug on source_history (slug);
create index hub_history_parent_id on hub_history (parent_id);
create index zone_history_hub_id on zone_history (hub_id);
create index hub_service_history_hub_id on hub_service_history (hub_id);
create index external_id_history_entry_id on external_id_history (entry_id);
create index tenancy_history_hub_id on tenancy_history (hub_id);
create index tenancy_history_tenant_id on tenancy_history (tenant_id);
create index affiliation_history_person_id on affiliation_history (person_id);
create index affiliation_history_tenant_id on affiliation_history (tenant_id);
create index affiliation_history_hub_id on affiliation_history (hub_id);
create index affiliation_history_fund_id on affiliation_history (fund_id);
create index backing_history_fund_id on backing_history (fund_id);
create index backing_history_hub_id on backing_history (hub_id);
create index backing_history_tenant_id on backing_history (tenant_id);
create index partnership_history_source_id on partnership_history (source_id);
create index partnership_history_target_id on partnership_history (target_id);
create index visit_history_hub_id on visit_history (hub_id);
create index visit_person_history_visit_id on visit_person_history (visit_id);
create index visit_person_history_person_id on visit_person_history (person_id);
create index statement_history_person_id on statement_history (person_id);
create index statement_history_visit_id on statement_history (visit_id);
create index citation_history_subject_id on citation_history (subject_id);
create index citation_history_source_id on citation_history (source_id);
create index merged_entry_history_type_name_merged_slug on merged_entry_history (type_name, merged_slug);
create index merged_entry_history_survivor_id on merged_entry_history (survivor_id);
create index revision_revised_at on revision (revised_at);

-- A registry that is older than this begins its past here, with all that is on record now: what it said before is not known
-- whole, and is not guessed. An empty one has no such beginning, and knows all its past.
alter table revision add column beginning boolean default false not null;

insert into revision (revised_at, beginning)
  select current_timestamp, true from loading
  where exists (select 1 from source) or exists (select 1 from hub) or exists (select 1 from tenant)
    or exists (select 1 from person) or exists (select 1 from fund);

insert into source_history (id, version, created_at, updated_at, slug, publisher, title, authors, url, language, published_on, relays_id, licence, withdrawn_on, withdrawal_note, revision_id, revision_kind)
  select id, version, created_at, updated_at, slug, publisher, title, authors, url, language, published_on, relays_id, licence, withdrawn_on, withdrawal_note, (select max(id) from revision), 0 from source;
insert into hub_history (id, version, created_at, updated_at, slug, names, descriptions, kind, city, district, country, latitude, longitude, opened_on, closed_on, construction_days, slogans, zones_complete, reported_tenants, reported_tenants_bound, reported_tenants_as_of, parent_id, name, name_key, description, city_key, district_key, revision_id, revision_kind)
  select id, version, created_at, updated_at, slug, names, descriptions, kind, city, district, country, latitude, longitude, opened_on, closed_on, construction_days, slogans, zones_complete, reported_tenants, reported_tenants_bound, reported_tenants_as_of, parent_id, name, name_key, description, city_key, district_key, (select max(id) from revision), 0 from hub;
insert into zone_history (id, version, created_at, updated_at, hub_id, names, list_index, position, revision_id, revision_kind)
  select id, version, created_at, updated_at, hub_id, names, list_index, position, (select max(id) from revision), 0 from zone;
insert into hub_service_history (id, hub_id, kind, descriptions, revision_id, revision_kind)
  select id, hub_id, kind, descriptions, (select max(id) from revision), 0 from hub_service;
insert into tenant_history (id, version, created_at, updated_at, slug, names, descriptions, kind, sectors, website, founded_on, dissolved_on, listed_in, country, name, name_key, description, revision_id, revision_kind)
  select id, version, created_at, updated_at, slug, names, descriptions, kind, sectors, website, founded_on, dissolved_on, listed_in, country, name, name_key, description, (select max(id) from revision), 0 from tenant;
insert into person_history (id, version, created_at, updated_at, slug, names, descriptions, name, name_key, description, revision_id, revision_kind)
  select id, version, created_at, updated_at, slug, names, descriptions, name, name_key, description, (select max(id) from revision), 0 from person;
insert into fund_history (id, version, created_at, updated_at, slug, names, descriptions, level, size_amount, size_currency, size_approximate, size_conversions, size_basis, launched_on, name, name_key, description, revision_id, revision_kind)
  select id, version, created_at, updated_at, slug, names, descriptions, level, size_amount, size_currency, size_approximate, size_conversions, size_basis, launched_on, name, name_key, description, (select max(id) from revision), 0 from fund;
insert into external_id_history (id, entry_type, entry_id, scheme, id_value, url, revision_id, revision_kind)
  select id, entry_type, entry_id, scheme, id_value, url, (select max(id) from revision), 0 from external_id;
insert into tenancy_history (id, version, created_at, updated_at, since_date, until_date, ended, hub_id, tenant_id, zone_id, standing, premises, tenant_name_key, revision_id, revision_kind)
  select id, version, created_at, updated_at, since_date, until_date, ended, hub_id, tenant_id, zone_id, standing, premises, tenant_name_key, (select max(id) from revision), 0 from tenancy;
insert into affiliation_history (id, version, created_at, updated_at, since_date, until_date, ended, person_id, tenant_id, hub_id, fund_id, role, title, revision_id, revision_kind)
  select id, version, created_at, updated_at, since_date, until_date, ended, person_id, tenant_id, hub_id, fund_id, role, title, (select max(id) from revision), 0 from affiliation;
insert into backing_history (id, version, created_at, updated_at, fund_id, hub_id, tenant_id, kind, amount, amount_currency, amount_approximate, amount_conversions, committed_on, revision_id, revision_kind)
  select id, version, created_at, updated_at, fund_id, hub_id, tenant_id, kind, amount, amount_currency, amount_approximate, amount_conversions, committed_on, (select max(id) from revision), 0 from backing;
insert into partnership_history (id, version, created_at, updated_at, since_date, until_date, ended, source_id, target_id, kind, revision_id, revision_kind)
  select id, version, created_at, updated_at, since_date, until_date, ended, source_id, target_id, kind, (select max(id) from revision), 0 from partnership;
insert into visit_history (id, version, created_at, updated_at, hub_id, visit_date, met_complete, highlights, revision_id, revision_kind)
  select id, version, created_at, updated_at, hub_id, visit_date, met_complete, highlights, (select max(id) from revision), 0 from visit;
insert into visit_person_history (id, visit_id, person_id, part, list_index, revision_id, revision_kind)
  select id, visit_id, person_id, part, list_index, (select max(id) from revision), 0 from visit_person;
insert into statement_history (id, version, created_at, updated_at, person_id, visit_id, text, language, original_language, said_on, revision_id, revision_kind)
  select id, version, created_at, updated_at, person_id, visit_id, text, language, original_language, said_on, (select max(id) from revision), 0 from statement;
insert into citation_history (id, version, created_at, updated_at, subject_type, subject_id, source_id, field, quote, quote_language, stated_value, rank, note, revision_id, revision_kind)
  select id, version, created_at, updated_at, subject_type, subject_id, source_id, field, quote, quote_language, stated_value, rank, note, (select max(id) from revision), 0 from citation;
insert into merged_entry_history (merged_id, type_name, merged_slug, merged_version, target_id, survivor_id, merged_at, revision_id, revision_kind)
  select merged_id, type_name, merged_slug, merged_version, target_id, survivor_id, merged_at, (select max(id) from revision), 0 from merged_entry;

-- Who was erased: what is left of a person, and how the packaged registry knows whom it must not bring back.
alter table person add column erased_on varchar(13) ${bytewise};
alter table person_history add column erased_on varchar(13) ${bytewise};

create table erased_slug (
  digest varchar(64) primary key,
  person_id uuid not null
);
