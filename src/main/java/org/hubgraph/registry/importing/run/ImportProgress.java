package org.hubgraph.registry.importing.run;

import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** How far an import has come. */
@Description("The progress of an import of a file: its state, and the outcomes of its rows so far.")
public record ImportProgress(
        @Id @NonNull @Description("The id of the import, as in `/imports/{id}`.")
        String id,

        @NonNull @Description("The state of the import.") ImportState state,

        @NonNull @Description("The number of rows that are in the report.")
        Integer rowsRead,

        @Description("The number of rows of the file; null until it has been read once.")
        Integer rowsTotal,

        @NonNull @Description("Rows that added an object.") Integer created,

        @NonNull @Description("Rows about an entry that was there before.")
        Integer linked,

        @NonNull @Description("Rows that changed an object of an earlier import.")
        Integer updated,

        @NonNull @Description("Rows that say nothing new.") Integer unchanged,

        @NonNull @Description("Rows about which an editor has to decide.")
        Integer suspect,

        @NonNull @Description("Rows that refer to something that is not there yet.")
        Integer waiting,

        @NonNull @Description("Rows that were not imported.")
        Integer refused,

        @Description("The number of changes that the import had made when it was last to be taken back; null if it was"
                + " not.")
        Integer changesMade,

        @Description("How many of `changesMade` have been taken back.")
        Integer changesTakenBack) {

    /**
     * The progress of an import.
     *
     * @param outcomes the numbers of rows; no entry for none
     */
    static ImportProgress of(ImportRun run, Map<RowOutcome, Long> outcomes) {
        return new ImportProgress(
                run.id.toString(),
                run.state,
                count(run.rowsRead),
                count(run.rowsTotal),
                count(outcomes, RowOutcome.CREATED),
                count(outcomes, RowOutcome.LINKED),
                count(outcomes, RowOutcome.UPDATED),
                count(outcomes, RowOutcome.UNCHANGED),
                count(outcomes, RowOutcome.SUSPECT),
                count(outcomes, RowOutcome.WAITING),
                count(outcomes, RowOutcome.REFUSED),
                count(run.changesMade),
                count(run.changesTakenBack));
    }

    private static int count(Map<RowOutcome, Long> outcomes, RowOutcome outcome) {
        return count(outcomes.getOrDefault(outcome, 0L));
    }

    /** The schema has no integers of more than 32 bits. */
    private static Integer count(Long number) {
        return number == null ? null : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, number));
    }
}
