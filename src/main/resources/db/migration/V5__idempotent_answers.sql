-- The answers of mutations that were sent with an Idempotency-Key, for those who send them again. The row is written in the
-- transaction of the mutation: there is one if, and only if, the mutation took place.

create table idempotent_answer (
  -- SHA-256 of who asked and of the key
  id varchar(64) primary key,
  -- SHA-256 of what was asked
  request varchar(64) not null,
  asked_at timestamp(6) with time zone not null,
  -- null until the mutation is done, and then in the same transaction
  status integer,
  body text
);

create index idempotent_answer_asked_at on idempotent_answer (asked_at);
