-- The registry's version changes with operatorships.
create trigger operatorship_write after insert, update, delete on operatorship call 'org.hubgraph.version.NoteWrite';
create trigger operatorship_history_write after insert, update, delete on operatorship_history call 'org.hubgraph.version.NoteWrite';
