-- Entries that turned out to be another one, and were merged into it: their ids and slugs lead there until the merge is
-- undone. Looking up is never a chain: when a survivor is merged itself, what led to it leads on. An entry is of any type,
-- so these are keys without a foreign key.

create table merged_entry (
  merged_id uuid primary key,
  type_name varchar(30) not null,
  merged_slug varchar(100) ${bytewise} not null,
  -- the last one it had
  merged_version integer not null,
  -- what it was merged into
  target_id uuid not null,
  -- where it leads: the target, or what that was merged into later
  survivor_id uuid not null,
  merged_at timestamp(6) with time zone not null
);

create index merged_entry_type_name_merged_slug on merged_entry (type_name, merged_slug);
create index merged_entry_survivor_id on merged_entry (survivor_id);

-- What a merge moved, so that it can be undone. What the entry itself was is in its history.
create table merged_part (
  id uuid primary key,
  merged_id uuid not null,
  kind varchar(30) not null,
  -- a key, or what tells it from others of its kind
  item varchar(4000) not null,
  -- what undoing needs to know besides
  detail varchar(20000),
  -- whether the survivor had the same already, and kept its own
  shared boolean not null,
  constraint merged_part_merged_entry foreign key (merged_id) references merged_entry (merged_id) on delete cascade
);

create index merged_part_merged_id on merged_part (merged_id);
