-- What a search of sectors, roles, descriptions and quotes may begin with: the words of each text. See TextIndex. The
-- object is the one that has the text: an entry, an affiliation or a citation. Rows are deleted with their object.
create table text_term (
  object_id uuid not null,
  field varchar(20) not null,
  term varchar(64) ${bytewise} not null,
  primary key (object_id, field, term)
);

create index text_term_field_term_object_id on text_term (field, term, object_id);
