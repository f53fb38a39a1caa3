-- For the lists of all relations, earliest first. An index that ascends has undated rows at its other end, so that the
-- lists that are also read latest first have an index of their own.
create index tenancy_since_date_id on tenancy (since_date, id);
create index affiliation_since_date_id on affiliation (since_date, id);
create index backing_committed_on_id on backing (committed_on, id);
create index funding_round_announced_on_id on funding_round (announced_on, id);
create index acquisition_announced_on_id on acquisition (announced_on, id);
create index partnership_since_date_id on partnership (since_date, id);
create index operatorship_since_date_id on operatorship (since_date, id);
create index succession_succeeded_on_id on succession (succeeded_on, id);
create index statement_said_on_id on statement (said_on, id);

create index tenancy_latest_since_date_id on tenancy (since_date desc nulls last, id);
create index affiliation_latest_since_date_id on affiliation (since_date desc nulls last, id);
create index backing_latest_committed_on_id on backing (committed_on desc nulls last, id);
create index funding_round_latest_announced_on_id on funding_round (announced_on desc nulls last, id);
create index acquisition_latest_announced_on_id on acquisition (announced_on desc nulls last, id);
create index statement_latest_said_on_id on statement (said_on desc nulls last, id);
