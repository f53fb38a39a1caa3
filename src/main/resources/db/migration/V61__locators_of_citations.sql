-- Where in a source a fact is, when the source was accessed, and how sure the editors are.
alter table citation add column locator varchar(200);
alter table citation add column locator_kind varchar(20);
alter table citation add column accessed_on varchar(13) ${bytewise};
alter table citation add column confidence varchar(10);
alter table citation add constraint citation_locator check ((locator is null) = (locator_kind is null));

alter table citation_history add column locator varchar(200);
alter table citation_history add column locator_kind varchar(20);
alter table citation_history add column accessed_on varchar(13) ${bytewise};
alter table citation_history add column confidence varchar(10);
