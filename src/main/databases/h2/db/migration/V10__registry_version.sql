-- What tells one state of the registry from all others: org.hubgraph.version.RegistryVersion reads it.
--
-- A row for each statement that wrote, in its transaction; whoever sees it sees what was written. The triggers are on all
-- tables that answers are made from.

create table registry_write (
  id bigint generated always as identity primary key
);

create trigger source_write after insert, update, delete on source call 'org.hubgraph.version.NoteWrite';
create trigger hub_write after insert, update, delete on hub call 'org.hubgraph.version.NoteWrite';
create trigger zone_write after insert, update, delete on zone call 'org.hubgraph.version.NoteWrite';
create trigger hub_service_write after insert, update, delete on hub_service call 'org.hubgraph.version.NoteWrite';
create trigger tenant_write after insert, update, delete on tenant call 'org.hubgraph.version.NoteWrite';
create trigger person_write after insert, update, delete on person call 'org.hubgraph.version.NoteWrite';
create trigger fund_write after insert, update, delete on fund call 'org.hubgraph.version.NoteWrite';
create trigger tenancy_write after insert, update, delete on tenancy call 'org.hubgraph.version.NoteWrite';
create trigger affiliation_write after insert, update, delete on affiliation call 'org.hubgraph.version.NoteWrite';
create trigger backing_write after insert, update, delete on backing call 'org.hubgraph.version.NoteWrite';
create trigger partnership_write after insert, update, delete on partnership call 'org.hubgraph.version.NoteWrite';
create trigger visit_write after insert, update, delete on visit call 'org.hubgraph.version.NoteWrite';
create trigger visit_person_write after insert, update, delete on visit_person call 'org.hubgraph.version.NoteWrite';
create trigger statement_write after insert, update, delete on statement call 'org.hubgraph.version.NoteWrite';
create trigger citation_write after insert, update, delete on citation call 'org.hubgraph.version.NoteWrite';
create trigger external_id_write after insert, update, delete on external_id call 'org.hubgraph.version.NoteWrite';
create trigger entry_name_write after insert, update, delete on entry_name call 'org.hubgraph.version.NoteWrite';
create trigger merged_entry_write after insert, update, delete on merged_entry call 'org.hubgraph.version.NoteWrite';
create trigger change_write after insert, update, delete on change call 'org.hubgraph.version.NoteWrite';
create trigger revision_write after insert, update, delete on revision call 'org.hubgraph.version.NoteWrite';
create trigger source_history_write after insert, update, delete on source_history call 'org.hubgraph.version.NoteWrite';
create trigger hub_history_write after insert, update, delete on hub_history call 'org.hubgraph.version.NoteWrite';
create trigger zone_history_write after insert, update, delete on zone_history call 'org.hubgraph.version.NoteWrite';
create trigger tenant_history_write after insert, update, delete on tenant_history call 'org.hubgraph.version.NoteWrite';
create trigger person_history_write after insert, update, delete on person_history call 'org.hubgraph.version.NoteWrite';
create trigger fund_history_write after insert, update, delete on fund_history call 'org.hubgraph.version.NoteWrite';
create trigger tenancy_history_write after insert, update, delete on tenancy_history call 'org.hubgraph.version.NoteWrite';
create trigger affiliation_history_write after insert, update, delete on affiliation_history call 'org.hubgraph.version.NoteWrite';
create trigger backing_history_write after insert, update, delete on backing_history call 'org.hubgraph.version.NoteWrite';
create trigger partnership_history_write after insert, update, delete on partnership_history call 'org.hubgraph.version.NoteWrite';
create trigger visit_history_write after insert, update, delete on visit_history call 'org.hubgraph.version.NoteWrite';
create trigger statement_history_write after insert, update, delete on statement_history call 'org.hubgraph.version.NoteWrite';
create trigger citation_history_write after insert, update, delete on citation_history call 'org.hubgraph.version.NoteWrite';
