-- What a search may begin with: each name from the beginning of each of its words on, without spaces. See NameForms.
create table name_term (
  name_id uuid not null references entry_name (id) on delete cascade,
  term varchar(64) ${bytewise} not null,
  primary key (name_id, term)
);

create index name_term_term_name_id on name_term (term, name_id);

-- The words of names with one or two letters left out, to find words with typing errors. See Typos. Rows may occur twice.
create table word_variant (
  variant varchar(7) ${bytewise} not null,
  word varchar(64) ${bytewise} not null
);

create index word_variant_variant_word on word_variant (variant, word);

create index word_variant_word on word_variant (word);
