package org.hubgraph.registry.importing.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.importing.cleaning.AddressCleaning;
import org.hubgraph.registry.importing.cleaning.CountryCleaning;
import org.hubgraph.registry.importing.cleaning.DateCleaning;
import org.hubgraph.registry.importing.cleaning.DateRules;
import org.hubgraph.registry.importing.cleaning.DecimalSign;
import org.hubgraph.registry.importing.cleaning.NumberCleaning;
import org.hubgraph.registry.importing.cleaning.ValueCleaning;
import org.hubgraph.registry.vocabulary.HubStatus;

/** A field that columns are recognised for: by their names, or by values that hardly anything else has. */
enum SuggestedField {
    KEY("key", Types.ALL, null, false, "id|record id|uuid|identifier|key|编号|번호"),
    /** Also the columns that name entries of one type only. */
    NAME("names", Types.ALL, null, false, "name|full name|title|nom|nombre|nome|名称|名前|이름"),
    OTHER_NAME(
            "names (alias)",
            Types.ALL,
            null,
            false,
            "other name|other names|alias|aliases|also known as|short name|简称|別名"),
    LANGUAGE(
            "language",
            Types.ALL,
            text -> !ValueCleaning.language(text).isEmpty(),
            false,
            "language|lang|sprache|langue|语言|언어"),
    DESCRIPTION(
            "descriptions",
            Types.PLACED,
            null,
            false,
            "description|short description|about|summary|beschreibung|简介|설명"),
    KIND("kinds", Types.PLACED, null, false, "kind|type|organisation type|organization type|hub type|art|typ|类型|유형"),
    SECTORS(
            "sectors",
            Types.PLACED,
            null,
            false,
            "sectors|sector|industry|industries|field|fields|branche|secteur|行业|산업|분야"),
    WEBSITE(
            "website",
            Types.PLACED,
            text -> !AddressCleaning.clean(text).isEmpty(),
            true,
            "website|url|homepage|homepage url|web|site|web site|webseite|site web|网址|网站|ウェブサイト|홈페이지"),
    EMAIL(
            "email",
            Types.PLACED,
            Pattern.compile("[^@\\s]++@[^@\\s.]++(?:\\.[^@\\s.]++)++").asMatchPredicate(),
            true,
            "email|e mail|mail|邮箱|이메일"),
    PHONE(
            "phone",
            Types.PLACED,
            Pattern.compile("[+(]?[0-9][0-9 ()/.-]{5,}").asMatchPredicate(),
            false,
            "phone|telephone|tel|telefon|电话|전화"),
    COUNTRY(
            "country",
            Types.PLACED,
            text -> !CountryCleaning.clean(text).isEmpty(),
            true,
            "country|country code|land|pays|país|pais|国家|国|국가"),
    CITY("places.city", Types.PLACED, null, false, "city|town|ort|stadt|ville|ciudad|città|城市|都市|도시"),
    STREET("places.street", Types.PLACED, null, false, "street|address|street address|adresse|straße|strasse|地址|주소"),
    POSTCODE("places.postcode", Types.PLACED, null, false, "postcode|postal code|zip|zip code|plz|邮编|우편번호"),
    LATITUDE("places.latitude", Types.PLACED, text -> isDegrees(text, 90), false, "latitude|lat|breitengrad|纬度|위도"),
    LONGITUDE(
            "places.longitude",
            Types.PLACED,
            text -> isDegrees(text, 180),
            false,
            "longitude|lng|lon|long|längengrad|经度|경도"),
    FOUNDED(
            "foundedOn",
            Types.TENANTS,
            SuggestedField::isDate,
            true,
            "founded|founded on|founded at|year founded|established|founding date|opened|gegründet|gründungsjahr|"
                    + "fondée|成立|成立时间|成立日期|設立|설립|설립일"),
    DISSOLVED(
            "dissolvedOn",
            Types.TENANTS,
            SuggestedField::isDate,
            false,
            "dissolved|closed|closed on|closed at|aufgelöst|注销|폐업"),
    HUB("hub", Types.TENANTS, null, false, "hub|hub name|incubator|science park|located in|园区|孵化器"),
    OPENED(
            "openedOn",
            Types.HUBS,
            SuggestedField::isDate,
            true,
            "opened|opened on|opening date|open since|founded|founded on|established|eröffnet|gegründet|成立|成立时间|开业"),
    CLOSED("closedOn", Types.HUBS, SuggestedField::isDate, false, "closed|closed on|closing date|geschlossen|关闭"),
    STATUS("status", Types.HUBS, SuggestedField::isStatus, false, "status|state|zustand|状态"),
    FIELDS_OF_WORK(
            "fieldsOfWork",
            Types.PEOPLE,
            null,
            false,
            "fields of work|field of work|field|fields|expertise|research field|research fields|研究方向|专业"),
    ORGANISATION(
            "organisation",
            Types.PEOPLE,
            null,
            false,
            "organisation|organisation name|organization|organization name|company|company name|institution|employer|"
                    + "affiliation|hub|firma|unternehmen|单位|公司名称|机构名称|会社名|회사명"),
    ROLE("role", Types.PEOPLE, null, false, "role|position|job title|funktion|fonction|cargo|职务|役職|직책"),
    SINCE(
            "since",
            Types.RELATED,
            SuggestedField::isDate,
            false,
            "since|from|start|start date|joined|member since|tenant since|seit|depuis|入驻时间"),
    UNTIL("until", Types.RELATED, SuggestedField::isDate, false, "until|to|end|end date|left|bis|退出时间"),
    ROR("externalIds ROR", Types.TENANTS, text -> isId(IdScheme.ROR, text), true, "ror|ror id"),
    WIKIDATA(
            "externalIds WIKIDATA", Types.ALL, text -> isId(IdScheme.WIKIDATA, text), true, "wikidata|wikidata id|qid"),
    LEI("externalIds LEI", Types.TENANTS, text -> isId(IdScheme.LEI, text), true, "lei|lei code"),
    GRID("externalIds GRID", Types.TENANTS, text -> isId(IdScheme.GRID, text), true, "grid|grid id"),
    ORCID("externalIds ORCID", Types.PEOPLE, text -> isId(IdScheme.ORCID, text), true, "orcid|orcid id");

    /** The types of entries that fields belong to. */
    private static final class Types {
        static final List<SuggestedType> ALL = List.of(SuggestedType.values());
        static final List<SuggestedType> TENANTS = List.of(SuggestedType.TENANT);
        static final List<SuggestedType> HUBS = List.of(SuggestedType.HUB);
        static final List<SuggestedType> PEOPLE = List.of(SuggestedType.PERSON);
        /** Those with a place and contacts. */
        static final List<SuggestedType> PLACED = List.of(SuggestedType.TENANT, SuggestedType.HUB);
        /** Those with a relation in the same row. */
        static final List<SuggestedType> RELATED = List.of(SuggestedType.TENANT, SuggestedType.PERSON);
    }

    private static final List<String> STATUSES =
            Stream.of(HubStatus.values()).map(Enum::name).toList();

    private final String field;
    private final List<SuggestedType> types;
    private final Predicate<String> form;
    private final boolean distinctive;
    private final List<String> names;

    /**
     * @param types of the entries that have the field
     * @param form of values; null if there is none
     * @param distinctive whether values of the form are enough to recognise the field
     * @param names folded names of columns, separated by bars
     */
    SuggestedField(String field, List<SuggestedType> types, Predicate<String> form, boolean distinctive, String names) {
        this.field = field;
        this.types = types;
        this.form = form;
        this.distinctive = distinctive;
        this.names = ColumnSample.folded(names.split("\\|"));
    }

    String field() {
        return field;
    }

    /** By {@link #field()}; empty if entries of this type have none. */
    static Optional<SuggestedField> of(SuggestedType type, String field) {
        return of(type).filter(one -> one.field.equals(field)).findFirst();
    }

    /** The fields of entries of a type. */
    static Stream<SuggestedField> of(SuggestedType type) {
        return Stream.of(values()).filter(field -> field.types.contains(type));
    }

    /** Whether the column has one of the names in use, whatever the type of the entries is. */
    boolean isNamedBy(ColumnSample column) {
        return names.contains(column.foldedName());
    }

    /** How well a column of entries of a type fits. */
    ColumnSuggestion suggest(SuggestedType type, ColumnSample column) {
        boolean named = isNamedBy(column) || this == NAME && type.isNameColumn(column);
        double share = form == null ? 0 : column.share(form);
        String percent = Math.round(share * 100) + " % of " + column.values().size() + " values have its form";
        if (named && form == null) {
            return suggestion(column, 0.8, "its name is one of those in use");
        }
        if (named) {
            return column.values().isEmpty()
                    ? suggestion(column, 0.6, "its name is one of those in use; it has no values")
                    : suggestion(column, 0.4 + 0.6 * share, "its name is one of those in use; " + percent);
        }
        return distinctive && share >= 0.8 && column.values().size() >= 3
                ? suggestion(column, 0.6 * share, percent)
                : nothing(column);
    }

    /** A column for which there is no field. */
    static ColumnSuggestion nothing(ColumnSample column) {
        return new ColumnSuggestion(column.name(), null, 0, "nothing fits", column.examples());
    }

    private ColumnSuggestion suggestion(ColumnSample column, double confidence, String reason) {
        return new ColumnSuggestion(
                column.name(),
                confidence == 0 ? null : field,
                Math.round(confidence * 100) / 100.0,
                reason,
                column.examples());
    }

    private static boolean isDate(String text) {
        return !DateCleaning.clean(text, DateRules.DEFAULT).isEmpty();
    }

    private static boolean isStatus(String text) {
        return isConstant(text, STATUSES);
    }

    /** Whether a text names one of the constants. */
    static boolean isConstant(String text, List<String> constants) {
        return !ValueCleaning.constant(text, constants).isEmpty();
    }

    private static boolean isDegrees(String text, int most) {
        var number = NumberCleaning.clean(text, DecimalSign.UNTOLD);
        return !number.isEmpty() && Math.abs(Double.parseDouble(number.value())) <= most;
    }

    private static boolean isId(IdScheme scheme, String text) {
        return !ValueCleaning.externalId(scheme, text).isEmpty();
    }
}
