-- For "latest first" and "largest first", with what has no date or size last. An index that ascends has those at its other
-- end, so that without these a page of it sorted all rows.
create index tenant_latest_founded_on_id on tenant (founded_on desc nulls last, id);
create index hub_latest_opened_on_id on hub (opened_on desc nulls last, id);
create index fund_latest_launched_on_id on fund (launched_on desc nulls last, id);
create index source_latest_published_on_id on source (published_on desc nulls last, id);
create index fund_largest_size_amount_id on fund (size_amount desc nulls last, id);
create index fund_largest_size_in_currency_id on fund (size_currency, size_amount desc nulls last, id);

-- For a search by one or two characters, as of somebody who has just begun to type: the shortest names first.
create index entry_name_key_length_search_key_id on entry_name (key_length, search_key, id);
