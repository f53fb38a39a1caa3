package org.hubgraph.registry.importing.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.TenantKind;

/** What the rows of a file describe, apart from relations. */
public enum SuggestedType {
    TENANT(
            names(TenantKind.values()),
            "company|company name|organization|organization name|organisation|organisation name|institution|tenant|firma|"
                    + "unternehmen|公司名称|企业名称|机构名称|会社名|기관명|회사명",
            ""),
    HUB(
            names(HubKind.values()),
            "hub|hub name|incubator|incubator name|accelerator|science park|innovation centre|innovation center|园区|孵化器|"
                    + "창업보육센터",
            ""),
    PERSON(
            List.of(),
            "person|person name|姓名|氏名|성명",
            "orcid|orcid id|first name|last name|given name|family name|surname|vorname|nachname");

    private static final double MOST = 0.5;

    private final List<String> kinds;
    private final List<String> nameColumns;
    private final List<String> signs;

    /**
     * @param kinds the kinds of an entry; empty if the type has none
     * @param nameColumns names of columns with the name of an entry of this type, separated by bars
     * @param signs names of other columns that only a list of this type has
     */
    SuggestedType(List<String> kinds, String nameColumns, String signs) {
        this.kinds = kinds;
        this.nameColumns = ColumnSample.folded(nameColumns.split("\\|"));
        this.signs = ColumnSample.folded(signs.split("\\|"));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** @throws Invalid if there is none of this name, such as {@code tenant} */
    public static SuggestedType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid("The type must be one of "
                        + Arrays.stream(values()).map(SuggestedType::text).toList() + "."));
    }

    /** The type of a record in mappings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> kinds() {
        return kinds;
    }

    /** Whether the column has, by its name, names of entries of this type. */
    boolean isNameColumn(ColumnSample column) {
        return nameColumns.contains(column.foldedName());
    }

    /** What a list with these columns probably describes: organisations, if nothing indicates another type. */
    static SuggestedType of(List<ColumnSample> columns) {
        boolean named = columns.stream().anyMatch(SuggestedField.NAME::isNamedBy);
        boolean roles = columns.stream().anyMatch(SuggestedField.ROLE::isNamedBy);
        if (PERSON.isSigned(columns) || named && roles) {
            return PERSON;
        }
        if (TENANT.isSigned(columns)) {
            return TENANT;
        }
        // Beside names, a column of hubs says where these are.
        boolean hubs = HUB.isSigned(columns) && !named;
        boolean kindsOfHubs = columns.stream()
                .filter(SuggestedField.KIND::isNamedBy)
                .anyMatch(column -> column.share(kind -> SuggestedField.isConstant(kind, HUB.kinds)) > MOST);
        return hubs || kindsOfHubs ? HUB : TENANT;
    }

    private boolean isSigned(List<ColumnSample> columns) {
        return columns.stream().anyMatch(column -> isNameColumn(column) || signs.contains(column.foldedName()));
    }
}
