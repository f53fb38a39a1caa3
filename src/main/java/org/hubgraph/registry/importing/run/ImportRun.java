package org.hubgraph.registry.importing.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.format.SourceRow;

/** One import of a file. */
@Entity
@Table(name = "import_run")
public class ImportRun extends PanacheEntityBase {
    private static final int FRUITLESS = 8;

    @Id
    public UUID id;

    public String mapping;

    /** The text of the mapping; null for one that is part of the server. */
    @Column(name = "mapping_text")
    public String mappingText;

    @Column(name = "file_name")
    public String fileName;

    /** SHA-256 in hexadecimal; empty until the import begins. */
    @Column(name = "file_digest")
    public String fileDigest;

    @Column(name = "dry_run")
    public boolean dryRun;

    public String actor;

    @Enumerated(EnumType.STRING)
    public ImportState state;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    /** The rows up to this one, counted as {@code SourceRow.ordinal}, are in the report. */
    @Column(name = "rows_read")
    public long rowsRead;

    /** The number of rows of the file; null until it has been read once. */
    @Column(name = "rows_total")
    public Long rowsTotal;

    /** The name of the file in the folder of the server; null for a file of the command line. */
    @Column(name = "stored_file")
    public String storedFile;

    /** Instead of that of the mapping; null for none. */
    @Enumerated(EnumType.STRING)
    @Column(name = "source_format")
    public SourceFormat format;

    /** Instead of that of the mapping; null for none. */
    public String encoding;

    /** The number of starts, times 8; plus how many of them, 7 at most, have come to no further row since the last did. */
    public int attempt;

    /** The number of changes when the import was last to be taken back; null if it was not. */
    @Column(name = "changes_made")
    public Long changesMade;

    /** How many of {@link #changesMade} have been taken back. */
    @Column(name = "changes_taken_back")
    public Long changesTakenBack;

    /** JSON: the changes that remain after the import was taken back, each with the reason; null if it was not. */
    public String remaining;

    /** Why the file was refused as a whole; null if it was not. */
    public String fault;

    /** Of the rows in the report, see {@link OutcomeTotals}; null if they are to be counted. */
    public String outcomes;

    /** JSON: the columns that the mapping does not read, each with the number of rows that fill it. */
    @Column(name = "unused_columns")
    public String unusedColumns;

    /** Counts a start: only the process that has started the import last may go on with it. */
    void addStart() {
        int fruitless = Math.min(fruitlessStarts() + 1, FRUITLESS - 1);
        attempt = (attempt / FRUITLESS + 1) * FRUITLESS + fruitless;
    }

    boolean isSameStart(ImportRun other) {
        return attempt / FRUITLESS == other.attempt / FRUITLESS;
    }

    /** The starts, 7 at most, since {@link #rowsRead} has grown or the import was ended in good order. */
    public int fruitlessStarts() {
        return attempt % FRUITLESS;
    }

    void clearFruitlessStarts() {
        attempt -= fruitlessStarts();
    }

    /** Whether some changes remained when it was taken back. They can be tried again. */
    boolean hasRemaining() {
        return remaining != null && !remaining.equals("[]");
    }

    /** For the history of each object that it changes: which import of which file, and which rows. */
    String reason(List<SourceRow> rows) {
        var inFile = rows.stream()
                .sorted(Comparator.comparingLong(SourceRow::ordinal))
                .map(SourceRow::label)
                .toList();
        String first = inFile.get(0);
        String last = inFile.get(inFile.size() - 1);
        return "Import " + id + " of " + fileName + " (SHA-256 " + fileDigest + "), "
                + (first.equals(last) ? "row " + first : "rows " + first + " to " + last);
    }
}
