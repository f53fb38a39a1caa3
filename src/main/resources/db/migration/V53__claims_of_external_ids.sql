-- External ids of registers and of schemes with a name, preferred ids, and ids that several entries claim.
alter table external_id add column scheme_name varchar(100);
alter table external_id add column register varchar(100);
alter table external_id add column issuer_key varchar(200) ${bytewise} default '' not null;
alter table external_id add column preferred boolean default false not null;
-- The key of the entry if the id is recorded as disputed; otherwise empty, and one entry has the id.
alter table external_id add column claim varchar(36) default '' not null;

drop index external_id_scheme_id_value;
create unique index external_id_scheme_id_value_issuer_key_claim on external_id (scheme, id_value, issuer_key, claim);

alter table external_id_history add column scheme_name varchar(100);
alter table external_id_history add column register varchar(100);
alter table external_id_history add column issuer_key varchar(200) ${bytewise} default '';
alter table external_id_history add column preferred boolean default false;
alter table external_id_history add column claim varchar(36) default '';
