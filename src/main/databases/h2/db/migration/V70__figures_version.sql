-- The registry's version changes with figures.
create trigger figure_write after insert, update, delete on figure call 'org.hubgraph.version.NoteWrite';
create trigger figure_history_write after insert, update, delete on figure_history call 'org.hubgraph.version.NoteWrite';
