package org.hubgraph.registry.importing.suggestion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.importing.cleaning.AddressCleaning;
import org.hubgraph.registry.importing.cleaning.CountryCleaning;
import org.hubgraph.registry.importing.cleaning.DateCleaning;
import org.hubgraph.registry.importing.cleaning.DateRules;
import org.hubgraph.registry.importing.cleaning.NumberCleaning;
import org.hubgraph.registry.importing.cleaning.ValueCleaning;
import org.hubgraph.value.TextKeys;

/** A field that columns are recognised for: by their names, or by values that hardly anything else has. */
enum SuggestedField {
    KEY("key", null, false, "id|record id|uuid|identifier|key|编号|번호"),
    NAME(
            "names",
            null,
            false,
            "name|company|company name|organization|organization name|organisation|organisation name|institution|"
                    + "full name|hub|hub name|title|firma|unternehmen|nom|nombre|nome|名称|公司名称|企业名称|机构名称|名前|会社名|"
                    + "기관명|회사명|이름"),
    OTHER_NAME("names (alias)", null, false, "other name|other names|alias|aliases|also known as|short name|简称|別名"),
    LANGUAGE("language", text -> !ValueCleaning.language(text).isEmpty(), false, "language|lang|sprache|langue|语言|언어"),
    DESCRIPTION("descriptions", null, false, "description|short description|about|summary|beschreibung|简介|설명"),
    KIND("kinds", null, false, "kind|type|organisation type|organization type|art|typ|类型|유형"),
    SECTORS("sectors", null, false, "sectors|sector|industry|industries|field|fields|branche|secteur|行业|산업|분야"),
    WEBSITE(
            "website",
            text -> !AddressCleaning.clean(text).isEmpty(),
            true,
            "website|url|homepage|homepage url|web|site|web site|webseite|site web|网址|网站|ウェブサイト|홈페이지"),
    EMAIL(
            "email",
            Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+").asMatchPredicate(),
            true,
            "email|e mail|mail|邮箱|이메일"),
    PHONE(
            "phone",
            Pattern.compile("[+(]?[0-9][0-9 ()/.-]{5,}").asMatchPredicate(),
            false,
            "phone|telephone|tel|telefon|电话|전화"),
    COUNTRY(
            "country",
            text -> !CountryCleaning.clean(text).isEmpty(),
            true,
            "country|country code|land|pays|país|pais|国家|国|국가"),
    CITY("places.city", null, false, "city|town|ort|stadt|ville|ciudad|città|城市|都市|도시"),
    STREET("places.street", null, false, "street|address|street address|adresse|straße|strasse|地址|주소"),
    POSTCODE("places.postcode", null, false, "postcode|postal code|zip|zip code|plz|邮编|우편번호"),
    LATITUDE("places.latitude", text -> isDegrees(text, 90), false, "latitude|lat|breitengrad|纬度|위도"),
    LONGITUDE("places.longitude", text -> isDegrees(text, 180), false, "longitude|lng|lon|long|längengrad|经度|경도"),
    FOUNDED(
            "foundedOn",
            SuggestedField::isDate,
            true,
            "founded|founded on|founded at|year founded|established|founding date|opened|gegründet|gründungsjahr|"
                    + "fondée|成立|成立时间|成立日期|設立|설립|설립일"),
    DISSOLVED("dissolvedOn", SuggestedField::isDate, false, "dissolved|closed|closed on|closed at|aufgelöst|注销|폐업"),
    ROR("externalIds ROR", text -> isId(IdScheme.ROR, text), true, "ror|ror id"),
    WIKIDATA("externalIds WIKIDATA", text -> isId(IdScheme.WIKIDATA, text), true, "wikidata|wikidata id|qid"),
    LEI("externalIds LEI", text -> isId(IdScheme.LEI, text), true, "lei|lei code"),
    ORCID("externalIds ORCID", text -> isId(IdScheme.ORCID, text), true, "orcid|orcid id"),
    GRID("externalIds GRID", text -> isId(IdScheme.GRID, text), true, "grid|grid id");

    private final String field;
    private final Predicate<String> form;
    private final boolean distinctive;
    private final List<String> names;

    /**
     * @param form of values; null if there is none
     * @param distinctive whether values of the form are enough to recognise the field
     * @param names folded names of columns, separated by bars
     */
    SuggestedField(String field, Predicate<String> form, boolean distinctive, String names) {
        this.field = field;
        this.form = form;
        this.distinctive = distinctive;
        this.names = List.of(names.split("\\|"));
    }

    String field() {
        return field;
    }

    /** By {@link #field()}; empty if there is none. */
    static Optional<SuggestedField> of(String field) {
        return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
    }

    /** How well a column fits. */
    ColumnSuggestion suggest(ColumnSample column) {
        boolean named = names.stream().anyMatch(name -> folded(name).equals(folded(column.name())));
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

    private static String folded(String name) {
        return TextKeys.searchKey(name.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    private static boolean isDate(String text) {
        return !DateCleaning.clean(text, DateRules.DEFAULT).isEmpty();
    }

    private static boolean isDegrees(String text, int most) {
        var number = NumberCleaning.clean(text, false);
        return !number.isEmpty() && Math.abs(Double.parseDouble(number.value())) <= most;
    }

    private static boolean isId(IdScheme scheme, String text) {
        return !ValueCleaning.externalId(scheme, text).isEmpty();
    }
}
