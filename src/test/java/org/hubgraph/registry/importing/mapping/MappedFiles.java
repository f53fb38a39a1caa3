package org.hubgraph.registry.importing.mapping;

import java.util.List;

import org.hubgraph.registry.importing.format.ImportFiles;

/** The files of {@code src/test/resources/import} after a mapping. */
final class MappedFiles {
    private MappedFiles() {}

    static List<MappedRow> rows(String file, Mapping mapping) {
        return ImportFiles.rows(ImportFiles.packaged(file, mapping.options())).stream()
                .map(mapping::apply)
                .toList();
    }
}
