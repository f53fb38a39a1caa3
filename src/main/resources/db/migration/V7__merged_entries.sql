-- Entries that turned out to be another one, and were merged into it: their ids and slugs lead there for good. Never a
-- chain: when a survivor is merged itself, what led to it leads on. The survivor is of any type: a key without a foreign key.

create table merged_entry (
  merged_id uuid primary key,
  type_name varchar(30) not null,
  merged_slug varchar(100) ${bytewise} not null,
  survivor_id uuid not null,
  merged_at timestamp(6) with time zone not null
);

create index merged_entry_type_name_merged_slug on merged_entry (type_name, merged_slug);
create index merged_entry_survivor_id on merged_entry (survivor_id);
