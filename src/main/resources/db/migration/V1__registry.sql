-- The registry. SQL that H2 and PostgreSQL both accept.
--
-- Keys are UUIDs of version 7, made by the application: an index on them grows at its end.
-- A partial date (YYYY, YYYY-MM, YYYY-MM-DD) is text, which sorts in time.
-- Short lists that belong to one row and are never searched (names, texts, conversions) are JSON in one text column.
-- ${bytewise} makes text compare by its bytes, as the application's keys need it: nothing on H2, which always does;
-- a collation on PostgreSQL, whose default one ignores hyphens.

create table source (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  slug varchar(100) ${bytewise} not null,
  publisher varchar(500) not null,
  title varchar(1000),
  authors varchar(500) array not null,
  url varchar(2000),
  language varchar(35),
  published_on varchar(13) ${bytewise},
  relays_id uuid,
  licence varchar(100),
  constraint source_relays foreign key (relays_id) references source (id)
);

create unique index source_slug on source (slug);

create index source_relays_id on source (relays_id);
create index source_published_on_id on source (published_on, id);

create table hub (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  slug varchar(100) ${bytewise} not null,
  name varchar(500) not null,
  name_key varchar(512) ${bytewise} not null,
  names varchar(20000) not null,
  description varchar(5000),
  descriptions varchar(20000) not null,
  kind varchar(30) not null,
  city varchar(200),
  city_key varchar(200) ${bytewise},
  district varchar(200),
  district_key varchar(200) ${bytewise},
  country varchar(2),
  latitude double precision,
  longitude double precision,
  opened_on varchar(13) ${bytewise},
  closed_on varchar(13) ${bytewise},
  construction_days integer,
  slogans varchar(20000) not null,
  zones_complete boolean not null,
  reported_tenants integer,
  reported_tenants_bound varchar(10),
  reported_tenants_as_of varchar(13) ${bytewise},
  parent_id uuid,
  constraint hub_parent foreign key (parent_id) references hub (id),
  constraint hub_latitude check (latitude between -90 and 90),
  constraint hub_longitude check (longitude between -180 and 180),
  constraint hub_construction_days check (construction_days >= 0)
);

create unique index hub_slug on hub (slug);

create index hub_name_key_id on hub (name_key, id);
create index hub_kind on hub (kind);
create index hub_city_key on hub (city_key);
create index hub_district_key on hub (district_key);
create index hub_country on hub (country);
create index hub_opened_on_id on hub (opened_on, id);
create index hub_created_at_id on hub (created_at, id);
create index hub_updated_at_id on hub (updated_at, id);
create index hub_latitude_longitude on hub (latitude, longitude);
create index hub_parent_id_name_key_id on hub (parent_id, name_key, id);

create table zone (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  hub_id uuid not null,
  names varchar(20000) not null,
  list_index integer not null,
  position integer,
  constraint zone_hub foreign key (hub_id) references hub (id)
);

create index zone_hub_id_list_index on zone (hub_id, list_index);

create table hub_service (
  id uuid primary key,
  hub_id uuid not null,
  kind varchar(30) not null,
  descriptions varchar(20000) not null,
  constraint hub_service_hub foreign key (hub_id) references hub (id)
);

create unique index hub_service_hub_id_kind on hub_service (hub_id, kind);

create index hub_service_kind on hub_service (kind);

create table tenant (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  slug varchar(100) ${bytewise} not null,
  name varchar(500) not null,
  name_key varchar(512) ${bytewise} not null,
  names varchar(20000) not null,
  description varchar(5000),
  descriptions varchar(20000) not null,
  kind varchar(30) not null,
  sectors varchar(100) array not null,
  website varchar(2000),
  founded_on varchar(13) ${bytewise},
  dissolved_on varchar(13) ${bytewise},
  listed_in varchar(200),
  country varchar(2)
);

create unique index tenant_slug on tenant (slug);

create index tenant_name_key_id on tenant (name_key, id);
create index tenant_kind on tenant (kind);
create index tenant_founded_on_id on tenant (founded_on, id);
create index tenant_country on tenant (country);
create index tenant_created_at_id on tenant (created_at, id);
create index tenant_updated_at_id on tenant (updated_at, id);

create table person (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  slug varchar(100) ${bytewise} not null,
  name varchar(500) not null,
  name_key varchar(512) ${bytewise} not null,
  names varchar(20000) not null,
  description varchar(5000),
  descriptions varchar(20000) not null
);

create unique index person_slug on person (slug);

create index person_name_key_id on person (name_key, id);
create index person_created_at_id on person (created_at, id);
create index person_updated_at_id on person (updated_at, id);

create table fund (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  slug varchar(100) ${bytewise} not null,
  name varchar(500) not null,
  name_key varchar(512) ${bytewise} not null,
  names varchar(20000) not null,
  description varchar(5000),
  descriptions varchar(20000) not null,
  level varchar(20) not null,
  size_amount numeric(38, 6),
  size_currency varchar(3),
  size_approximate boolean,
  size_conversions varchar(2000),
  size_basis varchar(20) not null,
  launched_on varchar(13) ${bytewise},
  constraint fund_size check (size_amount is null or size_currency is not null)
);

create unique index fund_slug on fund (slug);

create index fund_name_key_id on fund (name_key, id);
create index fund_level on fund (level);
create index fund_size_currency_size_amount_id on fund (size_currency, size_amount, id);
create index fund_size_amount_id on fund (size_amount, id);
create index fund_launched_on_id on fund (launched_on, id);
create index fund_created_at_id on fund (created_at, id);
create index fund_updated_at_id on fund (updated_at, id);

create table tenancy (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  since_date varchar(13) ${bytewise},
  until_date varchar(13) ${bytewise},
  ended boolean not null,
  hub_id uuid not null,
  tenant_id uuid not null,
  zone_id uuid,
  standing varchar(20) not null,
  premises varchar(500),
  constraint tenancy_hub foreign key (hub_id) references hub (id),
  constraint tenancy_tenant foreign key (tenant_id) references tenant (id),
  constraint tenancy_zone foreign key (zone_id) references zone (id)
);

create index tenancy_hub_id_standing_tenant_id on tenancy (hub_id, standing, tenant_id);
create index tenancy_tenant_id_since_date_id on tenancy (tenant_id, since_date, id);
create index tenancy_zone_id on tenancy (zone_id);

create table affiliation (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  since_date varchar(13) ${bytewise},
  until_date varchar(13) ${bytewise},
  ended boolean not null,
  person_id uuid not null,
  tenant_id uuid,
  hub_id uuid,
  fund_id uuid,
  role varchar(30) not null,
  title varchar(500),
  constraint affiliation_person foreign key (person_id) references person (id),
  constraint affiliation_tenant foreign key (tenant_id) references tenant (id),
  constraint affiliation_hub foreign key (hub_id) references hub (id),
  constraint affiliation_fund foreign key (fund_id) references fund (id),
  constraint affiliation_one_organisation check (
    (case when tenant_id is null then 0 else 1 end) + (case when hub_id is null then 0 else 1 end)
    + (case when fund_id is null then 0 else 1 end) = 1
  )
);

create index affiliation_person_id_since_date_id on affiliation (person_id, since_date, id);
create index affiliation_tenant_id on affiliation (tenant_id);
create index affiliation_hub_id on affiliation (hub_id);
create index affiliation_fund_id on affiliation (fund_id);

create table backing (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  fund_id uuid not null,
  hub_id uuid,
  tenant_id uuid,
  kind varchar(20) not null,
  amount numeric(38, 6),
  amount_currency varchar(3),
  amount_approximate boolean,
  amount_conversions varchar(2000),
  committed_on varchar(13) ${bytewise},
  constraint backing_fund foreign key (fund_id) references fund (id),
  constraint backing_hub foreign key (hub_id) references hub (id),
  constraint backing_tenant foreign key (tenant_id) references tenant (id),
  constraint backing_one_beneficiary check (
    (case when hub_id is null then 0 else 1 end) + (case when tenant_id is null then 0 else 1 end) = 1
  )
);

create index backing_fund_id_committed_on_id on backing (fund_id, committed_on, id);
create index backing_hub_id_committed_on_id on backing (hub_id, committed_on, id);
create index backing_tenant_id_committed_on_id on backing (tenant_id, committed_on, id);

create table partnership (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  since_date varchar(13) ${bytewise},
  until_date varchar(13) ${bytewise},
  ended boolean not null,
  source_id uuid not null,
  target_id uuid not null,
  kind varchar(20) not null,
  constraint partnership_source foreign key (source_id) references tenant (id),
  constraint partnership_target foreign key (target_id) references tenant (id),
  constraint partnership_two_tenants check (source_id <> target_id)
);

create index partnership_source_id_since_date_id on partnership (source_id, since_date, id);
create index partnership_target_id_since_date_id on partnership (target_id, since_date, id);

create table visit (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  hub_id uuid not null,
  visit_date varchar(13) ${bytewise} not null,
  met_complete boolean not null,
  highlights varchar(20000) not null,
  constraint visit_hub foreign key (hub_id) references hub (id)
);

create index visit_hub_id_visit_date_id on visit (hub_id, visit_date, id);
create index visit_visit_date_id on visit (visit_date, id);

create table visit_person (
  id uuid primary key,
  visit_id uuid not null,
  person_id uuid not null,
  part varchar(10) not null,
  list_index integer not null,
  constraint visit_person_visit foreign key (visit_id) references visit (id),
  constraint visit_person_person foreign key (person_id) references person (id)
);

create unique index visit_person_visit_id_person_id on visit_person (visit_id, person_id);

create index visit_person_person_id on visit_person (person_id);

create table statement (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  person_id uuid not null,
  visit_id uuid,
  text varchar(10000) not null,
  language varchar(35) not null,
  original_language varchar(35),
  said_on varchar(13) ${bytewise},
  constraint statement_person foreign key (person_id) references person (id),
  constraint statement_visit foreign key (visit_id) references visit (id)
);

create index statement_person_id_said_on_id on statement (person_id, said_on, id);
create index statement_visit_id on statement (visit_id);

-- A citation may be about a row of any table, so its subject is a type's name and a key, without a foreign key.
create table citation (
  id uuid primary key,
  version integer not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  subject_type varchar(30) not null,
  subject_id uuid not null,
  source_id uuid not null,
  field varchar(100),
  quote varchar(10000),
  quote_language varchar(35),
  stated_value varchar(1000),
  rank varchar(20) not null,
  note varchar(2000),
  constraint citation_source foreign key (source_id) references source (id)
);

create index citation_subject_id_field on citation (subject_id, field);
create index citation_source_id_id on citation (source_id, id);

-- An external id and a name belong to an entry of any type: likewise a type and a key.
create table external_id (
  id uuid primary key,
  entry_type varchar(10) not null,
  entry_id uuid not null,
  scheme varchar(20) not null,
  id_value varchar(500) not null,
  url varchar(2000)
);

create unique index external_id_scheme_id_value on external_id (scheme, id_value);

create index external_id_entry_id on external_id (entry_id);

-- The index over all names, derived from the names of each entry.
create table entry_name (
  id uuid primary key,
  entry_type varchar(10) not null,
  entry_id uuid not null,
  position integer not null,
  search_key varchar(1000) ${bytewise} not null,
  key_length integer not null
);

create unique index entry_name_entry_id_position on entry_name (entry_id, position);

create index entry_name_search_key on entry_name (search_key);

-- Which records of the packaged registry have been loaded. A record is loaded once, so that what people changed or
-- deleted since stays changed or deleted.
create table packaged_record (
  file varchar(100) not null,
  record_key varchar(500) not null,
  loaded_at timestamp(6) with time zone not null,
  constraint packaged_record_pk primary key (file, record_key)
);
