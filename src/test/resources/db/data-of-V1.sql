-- Rows of every table as version 1 has them, for MigrationsTest. SQL that H2 and PostgreSQL both accept.

insert into source values
  ('01900000-0000-7000-8000-000000000001', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'old-source', 'Press', 'Title', array['A. Author'], 'https://example.org/', 'en', '2024-01', null, null);
insert into hub values
  ('01900000-0000-7000-8000-000000000002', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'old-hub', '옛공간', 'e4b8', '[{"text":"옛공간","language":"ko","kind":"OFFICIAL"}]', null, '[]', 'INCUBATOR', 'Seoul', 'seoul', null, null, 'KR', 37.5, 127, '2023-09', null, 38, '[]', true, 100, 'AT_LEAST', '2024', null);
insert into zone values
  ('01900000-0000-7000-8000-000000000003', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', '01900000-0000-7000-8000-000000000002', '[{"text":"Zone","language":"en"}]', 0, null);
insert into hub_service values
  ('01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000002', 'COMPUTE', '[]');
insert into tenant values
  ('01900000-0000-7000-8000-000000000005', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'old-tenant', 'Old Tenant', '4f4c', '[{"text":"Old Tenant","language":"en","kind":"OFFICIAL"}]', null, '[]', 'COMPANY', array['models'], null, '2020', null, null, 'KR');
insert into tenant values
  ('01900000-0000-7000-8000-000000000006', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'older-tenant', '老公司', 'fb40', '[{"text":"老公司","language":"zh","kind":"OFFICIAL"}]', null, '[]', 'COMPANY', array['models', 'chips'], null, null, null, null, null);
insert into person values
  ('01900000-0000-7000-8000-000000000007', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'old-person', 'Old Person', '4f4c', '[{"text":"Old Person","language":"en","kind":"OFFICIAL"}]', null, '[]');
insert into fund values
  ('01900000-0000-7000-8000-000000000008', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'old-fund', 'Old Fund', '4f4c', '[{"text":"Old Fund","language":"en","kind":"OFFICIAL"}]', null, '[]', 'NATIONAL', 60600000000.5, 'CNY', true, '[]', 'FUND_SIZE', '2023');
insert into tenancy values
  ('01900000-0000-7000-8000-000000000009', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', '2023-10', null, false, '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000003', 'RESIDENT', 'Tower');
insert into tenancy values
  ('01900000-0000-7000-8000-000000000010', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', null, null, true, '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000006', null, 'NEIGHBOUR', null);
insert into affiliation values
  ('01900000-0000-7000-8000-000000000011', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', '2020', null, false, '01900000-0000-7000-8000-000000000007', '01900000-0000-7000-8000-000000000005', null, null, 'FOUNDER', null);
insert into backing values
  ('01900000-0000-7000-8000-000000000012', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', '01900000-0000-7000-8000-000000000008', '01900000-0000-7000-8000-000000000002', null, 'STATE_SUPPORT', null, null, null, null, '2024');
insert into partnership values
  ('01900000-0000-7000-8000-000000000013', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', null, null, false, '01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000006', 'PARTNER');
insert into visit values
  ('01900000-0000-7000-8000-000000000014', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', '01900000-0000-7000-8000-000000000002', '2024-02-03', false, '[]');
insert into visit_person values
  ('01900000-0000-7000-8000-000000000015', '01900000-0000-7000-8000-000000000014', '01900000-0000-7000-8000-000000000007', 'GUEST', 0);
insert into statement values
  ('01900000-0000-7000-8000-000000000016', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', '01900000-0000-7000-8000-000000000007', '01900000-0000-7000-8000-000000000014', 'Said.', 'en', null, '2024-02-03');
insert into citation values
  ('01900000-0000-7000-8000-000000000017', 0, timestamp with time zone '2024-01-01 00:00:00+00', timestamp with time zone '2024-01-01 00:00:00+00', 'Hub', '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'openedOn', 'Quote', 'en', '2023-09', 'PREFERRED', null);
insert into external_id values
  ('01900000-0000-7000-8000-000000000018', 'TENANT', '01900000-0000-7000-8000-000000000005', 'WIKIDATA', 'Q1', null);
insert into entry_name values
  ('01900000-0000-7000-8000-000000000019', 'HUB', '01900000-0000-7000-8000-000000000002', 0, '옛공간', 3);
insert into packaged_record values
  ('hubs.yaml', 'old-hub', timestamp with time zone '2024-01-01 00:00:00+00');
