-- A row to lock: servers that start at once on one database load the packaged registry one after the other.

create table loading (
  id integer primary key
);

insert into loading values (1);
