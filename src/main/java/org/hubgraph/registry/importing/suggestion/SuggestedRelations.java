package org.hubgraph.registry.importing.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the records of the relation that a row has besides its entry: the tenancy of an organisation in a hub, or the
 * affiliation of a person with an organisation.
 */
final class SuggestedRelations {
    /** Titles that people have, as values of a role. */
    private static final String ROLES = """
                    founder: FOUNDER
                    co-founder: FOUNDER
                    ceo: CHIEF_EXECUTIVE
                    chief executive: CHIEF_EXECUTIVE
                    chief executive officer: CHIEF_EXECUTIVE
                    chief_executive: CHIEF_EXECUTIVE
                    chief scientist: CHIEF_SCIENTIST
                    chief_scientist: CHIEF_SCIENTIST
                    chair: CHAIR
                    chairman: CHAIR
                    board member: BOARD_MEMBER
                    board_member: BOARD_MEMBER
                    elected member: ELECTED_MEMBER
                    elected_member: ELECTED_MEMBER
                    director: DIRECTOR
                    manager: MANAGER
                    partner: PARTNER
                    scientist: SCIENTIST
                    adviser: ADVISER
                    advisor: ADVISER
                    mentor: MENTOR
                    investor: INVESTOR
                    member: MEMBER
                    "*": OTHER
        """;

    private final Map<SuggestedField, ColumnSample> chosen;
    private final Map<SuggestedField, String> constants;
    private final StringBuilder yaml = new StringBuilder();

    SuggestedRelations(Map<SuggestedField, ColumnSample> chosen, Map<SuggestedField, String> constants) {
        this.chosen = chosen;
        this.constants = constants;
    }

    /** Empty if no column and no constant names the other end. */
    String yaml() {
        boolean column = chosen.containsKey(SuggestedField.HUB);
        if (column) {
            tenancy("true", "{name: " + column(SuggestedField.HUB) + "}");
        }
        String slug = constants.get(SuggestedField.HUB);
        if (slug != null) {
            tenancy(column ? "false" : null, "{slug: {value: " + SuggestedYaml.quoted(slug) + "}}");
        }
        if (chosen.containsKey(SuggestedField.ORGANISATION)) {
            affiliation();
        }
        return yaml.toString();
    }

    /** @param present the condition on the column of hubs; null for all rows */
    private void tenancy(String present, String hub) {
        begin("tenancy", present, SuggestedField.HUB);
        yaml.append("      tenant: ")
                .append(entry())
                .append("\n      hub: ")
                .append(hub)
                .append('\n');
        yaml.append("      standing: {value: RESIDENT}\n");
        line("since", SuggestedField.SINCE);
        line("until", SuggestedField.UNTIL);
    }

    private void affiliation() {
        begin("affiliation", "true", SuggestedField.ORGANISATION);
        yaml.append("      person: ")
                .append(entry())
                .append("\n      organisation: {name: ")
                .append(column(SuggestedField.ORGANISATION))
                .append("}\n");
        if (chosen.containsKey(SuggestedField.ROLE)) {
            yaml.append("      role:\n        column: ")
                    .append(column(SuggestedField.ROLE))
                    .append("\n        default: OTHER\n        table:\n")
                    .append(ROLES);
        } else {
            yaml.append("      role: {value: OTHER}\n");
        }
        line("title", SuggestedField.ROLE);
        line("since", SuggestedField.SINCE);
        line("until", SuggestedField.UNTIL);
    }

    /** A relation has a key like its row, so that a later file with the same rows changes it. */
    private void begin(String relation, String present, SuggestedField other) {
        var key = new ArrayList<String>();
        // A row may have no key.
        key.add(
                chosen.containsKey(SuggestedField.KEY)
                        ? List.of(column(SuggestedField.KEY), name()).toString()
                        : name());
        for (var field : List.of(other, SuggestedField.ROLE)) {
            if (chosen.containsKey(field)) {
                key.add(column(field));
            }
        }
        yaml.append("  - type: ")
                .append(relation)
                .append("\n    key: ")
                .append(key)
                .append('\n');
        if (present != null) {
            yaml.append("    when: {column: " + column(other) + ", present: " + present + "}\n");
        }
        yaml.append("    fields:\n");
    }

    /** A reference to the entry of the row. */
    private String entry() {
        String key = chosen.containsKey(SuggestedField.KEY) ? "key: " + column(SuggestedField.KEY) + ", " : "";
        return "{" + key + "name: " + name() + "}";
    }

    private String name() {
        return chosen.containsKey(SuggestedField.NAME) ? column(SuggestedField.NAME) : "name";
    }

    private void line(String field, SuggestedField column) {
        if (chosen.containsKey(column)) {
            yaml.append("      " + field + ": ").append(column(column)).append('\n');
        }
    }

    private String column(SuggestedField field) {
        return SuggestedYaml.quoted(chosen.get(field).name());
    }
}
