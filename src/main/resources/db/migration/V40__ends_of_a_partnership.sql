-- The ends of a partnership are called "from" and "to" by the API, so citations of these fields are, too.
update citation set field = 'from' where subject_type = 'Partnership' and field = 'source';
update citation set field = 'to' where subject_type = 'Partnership' and field = 'target';
update citation_history set field = 'from' where subject_type = 'Partnership' and field = 'source';
update citation_history set field = 'to' where subject_type = 'Partnership' and field = 'target';
