-- The citation that an import has added to an object that was there before, for taking it back; null if it added none.
alter table import_change add column citation_id uuid;
