-- The registry's version changes with the histories that V11 added, too.

create trigger hub_service_history_write after insert, update, delete on hub_service_history call 'org.hubgraph.version.NoteWrite';
create trigger external_id_history_write after insert, update, delete on external_id_history call 'org.hubgraph.version.NoteWrite';
create trigger visit_person_history_write after insert, update, delete on visit_person_history call 'org.hubgraph.version.NoteWrite';
create trigger merged_entry_history_write after insert, update, delete on merged_entry_history call 'org.hubgraph.version.NoteWrite';
