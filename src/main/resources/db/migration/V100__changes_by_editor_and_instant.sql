-- Filters of changes: those of an editor in their order, and those of an interval.
create index change_actor_position_id on change (actor, position, id);
create index change_changed_at on change (changed_at);
