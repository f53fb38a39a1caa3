-- How to reach hubs, organisations and funds, and where to read about them.
alter table hub add column website varchar(2000);
alter table hub add column website_host varchar(2000) ${bytewise};
alter table hub add column email varchar(500);
alter table hub add column phone varchar(50);
alter table hub add column links varchar(20000) default '[]' not null;
alter table hub_history add column website varchar(2000);
alter table hub_history add column website_host varchar(2000) ${bytewise};
alter table hub_history add column email varchar(500);
alter table hub_history add column phone varchar(50);
alter table hub_history add column links varchar(20000) default '[]';
create index hub_website_host on hub (website_host);

alter table fund add column website varchar(2000);
alter table fund add column website_host varchar(2000) ${bytewise};
alter table fund add column email varchar(500);
alter table fund add column phone varchar(50);
alter table fund add column links varchar(20000) default '[]' not null;
alter table fund_history add column website varchar(2000);
alter table fund_history add column website_host varchar(2000) ${bytewise};
alter table fund_history add column email varchar(500);
alter table fund_history add column phone varchar(50);
alter table fund_history add column links varchar(20000) default '[]';
create index fund_website_host on fund (website_host);

alter table tenant add column website_host varchar(2000) ${bytewise};
alter table tenant add column email varchar(500);
alter table tenant add column phone varchar(50);
alter table tenant add column links varchar(20000) default '[]' not null;
alter table tenant_history add column website_host varchar(2000) ${bytewise};
alter table tenant_history add column email varchar(500);
alter table tenant_history add column phone varchar(50);
alter table tenant_history add column links varchar(20000) default '[]';
create index tenant_website_host on tenant (website_host);

alter table tenant add column email_domains varchar(253) array default cast(array[] as varchar(253) array) not null;
alter table tenant_history add column email_domains varchar(253) array default cast(array[] as varchar(253) array);

update tenant set website_host = regexp_replace(regexp_replace(lower(website), '^https?://(www\.)?', ''), '[/:?#].*$', '');
update tenant_history set website_host = regexp_replace(regexp_replace(lower(website), '^https?://(www\.)?', ''), '[/:?#].*$', '');
