-- A source that was retracted stays on record, and with it what was taken from it.

alter table source add column withdrawn_on varchar(13) ${bytewise};
alter table source add column withdrawal_note varchar(2000);

alter table source add constraint source_withdrawal check (withdrawal_note is null or withdrawn_on is not null);
