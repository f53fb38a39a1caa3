-- The slug of a source may have the name of an erased person in it, and is erased too.
alter table erased_slug rename column person_id to object_id;
alter table erased_slug add column object_type varchar(30) default 'Person' not null;
