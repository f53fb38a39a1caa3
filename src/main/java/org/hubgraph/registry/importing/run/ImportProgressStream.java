package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.NotFound;
import org.hubgraph.graphql.stream.EventStream;

/**
 * The progress of one import, whichever server runs it: an event for the present state, and one whenever it differs,
 * until the import has ended. A position is the state after an event, such as {@code RUNNING.500}.
 */
final class ImportProgressStream extends EventStream<ImportProgress> {
    /** The position in front of all events. */
    private static final String BEGINNING = "0";

    private static final Pattern PLACE = Pattern.compile(BEGINNING + "|([A-Z]{4,9})(\\.[0-9]{1,19}){1,3}");

    private final EntityManager entities;
    private final ProgressTicks ticks;
    private final UUID id;
    private final String beginning;

    private ImportProgressStream(EntityManager entities, ProgressTicks ticks, UUID id, String beginning) {
        this.entities = entities;
        this.ticks = ticks;
        this.id = id;
        this.beginning = beginning;
    }

    /** @throws NotFound if there is no import with this id */
    static ImportProgressStream of(EntityManager entities, ProgressTicks ticks, UUID id) {
        var stream = new ImportProgressStream(entities, ticks, id, BEGINNING);
        stream.read();
        return stream;
    }

    @Override
    public String beginning() {
        return beginning;
    }

    @Override
    public ImportProgressStream from(String place) {
        if (!PLACE.matcher(place).matches()) {
            throw new Invalid("This is not a position of the progress of an import.");
        }
        return new ImportProgressStream(entities, ticks, id, place);
    }

    @Override
    public Piece<ImportProgress> next(String place, int most) {
        var now = read();
        String reached = place(now);
        return new Piece<>(reached.equals(place) ? List.of() : List.of(new Event<>(now, reached)), reached, false);
    }

    @Override
    public boolean isOver(String place) {
        var state = PLACE.matcher(place);
        return state.matches()
                && state.group(1) != null
                && !ImportState.valueOf(state.group(1)).isUnfinished();
    }

    private static String place(ImportProgress progress) {
        return Stream.of(progress.state(), progress.rowsRead(), progress.rowsTotal(), progress.changesTakenBack())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }

    private ImportProgress read() {
        var run = entities.find(ImportRun.class, id);
        if (run == null) {
            throw new NotFound("There is no import with this id.");
        }
        return ImportProgress.of(run, OutcomeTotals.read(entities, id));
    }

    @Override
    public Runnable listen(Runnable listener) {
        return ticks.listen(listener);
    }
}
