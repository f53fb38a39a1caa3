-- A filter from a date on (DateConditions.mayBeFrom) reads the dates that begin then or later from the index of the
-- column. Dates that begin before it and may be on or after it are only those of several days, such as a year: their
-- latest and earliest day, and the order of the columns is that of the conditions on them.
create index tenant_founded_on_several_days on tenant (substr(founded_on, 12, 10), founded_on)
  where substr(founded_on, 12, 10) > substr(founded_on, 1, 10);
create index tenancy_since_date_several_days on tenancy (substr(since_date, 12, 10), since_date)
  where substr(since_date, 12, 10) > substr(since_date, 1, 10);
create index affiliation_since_date_several_days on affiliation (substr(since_date, 12, 10), since_date)
  where substr(since_date, 12, 10) > substr(since_date, 1, 10);
create index backing_committed_on_several_days on backing (substr(committed_on, 12, 10), committed_on)
  where substr(committed_on, 12, 10) > substr(committed_on, 1, 10);
