package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping that cannot be used, with all its faults. */
public final class InvalidMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<MappingFault> faults;

    InvalidMapping(List<MappingFault> faults) {
        super(faults.stream().map(MappingFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<MappingFault> faults() {
        return faults;
    }
}
