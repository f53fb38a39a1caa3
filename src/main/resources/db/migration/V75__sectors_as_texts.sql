-- The sectors of hubs and organisations as texts: see SectorsOfTexts.
alter table hub drop column sectors;
alter table tenant drop column sectors;
alter table hub_history drop column sectors;
alter table tenant_history drop column sectors;
