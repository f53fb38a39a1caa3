package org.hubgraph.registry.importing.suggestion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.UnreadableFile;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.mapping.Mapping;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.registry.importing.mapping.TargetType;

/**
 * A proposal of a mapping for a file. An editor should read it before it is used.
 *
 * @param ready the name of a ready mapping that reads nearly all columns; null if there is none
 * @param type what the rows describe
 * @param columns what each column of the file probably is, in the order of the file
 * @param yaml a mapping that can be read: the ready one, or one of this type made from the columns
 */
public record MappingSuggestion(String ready, SuggestedType type, List<ColumnSuggestion> columns, String yaml) {
    private static final int ROWS = 500;
    /** The least share of the columns of a file that a ready mapping reads. */
    private static final double NEARLY_ALL = 0.8;

    private static final int LEAST_COLUMNS = 3;

    /**
     * Reads the first 500 rows of a file.
     *
     * @param wanted what the rows describe; null to recognise it from the columns
     * @throws UnreadableFile if they cannot be read
     */
    public static MappingSuggestion of(SourceFile file, SuggestedType wanted) throws IOException {
        var samples = samples(file);
        var type = wanted == null ? SuggestedType.of(samples) : wanted;
        var columns = new ArrayList<ColumnSuggestion>();
        var chosen = new EnumMap<SuggestedField, ColumnSample>(SuggestedField.class);
        assign(type, samples, chosen);
        for (var sample : samples) {
            var field = chosen.entrySet().stream()
                    .filter(entry -> entry.getValue() == sample)
                    .map(Map.Entry::getKey)
                    .findFirst();
            columns.add(
                    field.map(found -> found.suggest(type, sample)).orElseGet(() -> SuggestedField.nothing(sample)));
        }
        var ready = wanted == null ? ready(file, type, samples) : Optional.<String>empty();
        return new MappingSuggestion(
                ready.orElse(null),
                type,
                columns,
                ready.flatMap(Mappings::findText).orElseGet(() -> SuggestedYaml.of(type, chosen, Map.of(), null)));
    }

    /** The fields that a column of entries of a type can have, such as {@code foundedOn} or {@code places.city}. */
    public static List<String> fields(SuggestedType type) {
        return SuggestedField.of(type).map(SuggestedField::field).toList();
    }

    /** Of an archive with several data files, the one that a ready mapping names is read. */
    private static List<ColumnSample> samples(SourceFile file) throws IOException {
        try {
            return read(file);
        } catch (UnreadableFile several) {
            var named = Mappings.names().stream()
                    .map(name -> Mappings.find(name).orElseThrow().options())
                    .filter(options -> !options.archived().isEmpty())
                    .findFirst();
            if (several.fault().rule() != ImportRule.ARCHIVE_CONTENT || named.isEmpty()) {
                throw several;
            }
            return read(as(file, named.get()));
        }
    }

    /** The file as a mapping reads it, except for what the options of the file say. */
    private static SourceFile as(SourceFile file, SourceOptions ofMapping) {
        var options = ofMapping.with(file.options().format(), file.options().encoding());
        return new SourceFile(file.path(), file.name(), options, file.limits());
    }

    private static List<ColumnSample> read(SourceFile file) throws IOException {
        var samples = new LinkedHashMap<String, ColumnSample>();
        try (var rows = file.rows()) {
            for (int i = 0; i < ROWS; i++) {
                var row = rows.next();
                if (row.isEmpty()) {
                    break;
                }
                rows.columns().forEach(name -> samples.computeIfAbsent(name, ColumnSample::new));
                row.get().content().properties().forEach(field -> {
                    if (samples.containsKey(field.getKey())) {
                        samples.get(field.getKey()).add(field.getValue());
                    }
                });
            }
        }
        return samples.values().stream()
                .filter(sample -> Mappings.canRead(sample.name()))
                .toList();
    }

    /** Gives each field the column that fits best, the surest first; a column has one field. */
    private static void assign(
            SuggestedType type, List<ColumnSample> samples, Map<SuggestedField, ColumnSample> chosen) {
        record Fit(SuggestedField field, ColumnSample sample, double confidence) {}
        var fits = new ArrayList<Fit>();
        for (var sample : samples.stream().filter(ColumnSample::hasTexts).toList()) {
            SuggestedField.of(type).forEach(field -> {
                double confidence = field.suggest(type, sample).confidence();
                if (confidence > 0) {
                    fits.add(new Fit(field, sample, confidence));
                }
            });
        }
        fits.sort((a, b) -> Double.compare(b.confidence, a.confidence));
        for (var fit : fits) {
            if (!chosen.containsKey(fit.field) && !chosen.containsValue(fit.sample)) {
                chosen.put(fit.field, fit.sample);
            }
        }
    }

    /** Of several that read as many columns, the one for entries of the type. */
    private static Optional<String> ready(SourceFile file, SuggestedType type, List<ColumnSample> samples)
            throws IOException {
        String best = null;
        double bestShare = 0;
        boolean bestFits = false;
        for (String name : Mappings.names()) {
            var mapping = Mappings.find(name).orElseThrow();
            if (mapping.options().tables().size() > 1) {
                if (hasListsOf(mapping, file)) {
                    return Optional.of(name);
                }
                continue;
            }
            var read = mapping.columns("");
            long known =
                    samples.stream().filter(one -> read.contains(one.name())).count();
            double share = samples.isEmpty() ? 0 : (double) known / samples.size();
            boolean fits = mapping.types().contains(TargetType.of(type.text()));
            boolean better = share > bestShare || share == bestShare && fits && !bestFits;
            if (known >= LEAST_COLUMNS && share >= NEARLY_ALL && better) {
                best = name;
                bestShare = share;
                bestFits = fits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a file has the lists that a mapping names, with columns that it reads. Their names say more than a share. */
    private static boolean hasListsOf(Mapping mapping, SourceFile file) throws IOException {
        var known = new HashSet<List<String>>();
        try (var rows = as(file, mapping.options()).rows()) {
            for (int i = 0; i < ROWS; i++) {
                var row = rows.next();
                if (row.isEmpty()) {
                    break;
                }
                String list = row.get().table();
                var read = mapping.columns(list);
                row.get().content().fieldNames().forEachRemaining(column -> {
                    if (read.contains(column)) {
                        known.add(List.of(list, column));
                    }
                });
            }
        } catch (UnreadableFile other) {
            return false;
        }
        return known.size() >= LEAST_COLUMNS;
    }
}
