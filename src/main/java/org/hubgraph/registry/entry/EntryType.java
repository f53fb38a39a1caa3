package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The type of an entry.")
public enum EntryType {
    @Description("A place: an incubator, an innovation centre, a science park, a building or a cluster.")
    HUB,
    @Description("An organisation, resident in a hub or not.")
    TENANT,
    @Description("A person.")
    PERSON,
    @Description("A fund.")
    FUND,
    @Description("A sector of the economy or a field of technology.")
    SECTOR;

    public static EntryType of(RegistryEntry entry) {
        return ofClass(entry.getClass());
    }

    static EntryType ofClass(Class<? extends RegistryEntry> type) {
        return valueOf(type.getSimpleName().toUpperCase(java.util.Locale.ROOT));
    }

    /** The name of the GraphQL type: {@code Hub} for {@code HUB}. */
    public String typeName() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
