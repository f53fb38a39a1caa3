package org.hubgraph.registry.importing.mapping;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.format.ImportFiles;
import org.hubgraph.registry.importing.format.SourceFile;
import org.hubgraph.registry.importing.format.Workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Numbers that a file has as numbers, and no texts, are read as they are, whatever the mapping says of texts. */
class NumbersOfFilesTest {
    private static final String MAPPING = """
            source: x
            currency: EUR
            decimalComma: %s
            records:
              - type: funding-round
                fields:
                  kind: {value: SEED}
                  tenant: {name: {value: A}}
                  total: amount
              - type: funding-round
                fields:
                  kind: {value: SEED}
                  tenant: {name: {value: A}}
                  total: {amount: amount, currency: {value: EUR}}
              - type: tenant
                fields:
                  names: [{text: {value: A}, kind: {value: OFFICIAL}}]
                  kinds: {value: OTHER}
                  places: [{city: {value: B}, latitude: latitude, longitude: {value: "1.125"}}]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areNotReadAsTexts(boolean decimalComma) throws IOException {
        var mapping = Mappings.read(MAPPING.formatted(decimalComma));
        var numbers = numbers();
        var sheet = new StringBuilder(Workbooks.row(1, "amount", "latitude"));
        var lines = new StringBuilder();
        for (var number : numbers) {
            String latitude = latitude(number).toPlainString();
            sheet.append("<row><c><v>" + number + "</v></c><c><f>1/3</f><v>" + latitude + "</v></c></row>");
            lines.append("{\"amount\":" + number + ",\"latitude\":" + latitude + "}\n");
        }
        String list = "[" + lines.toString().strip().replace("\n", ",") + "]";

        for (var file : List.of(
                ImportFiles.of(folder, "x.xlsx", Workbooks.of(sheet.toString())),
                ImportFiles.of(folder, "x.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8)),
                ImportFiles.of(folder, "x.json", list.getBytes(StandardCharsets.UTF_8)))) {
            assertNumbers(numbers, file, mapping);
        }
    }

    private static void assertNumbers(List<BigDecimal> numbers, SourceFile file, Mapping mapping) {
        var rows = ImportFiles.rows(file).stream().map(mapping::apply).toList();
        assertEquals(numbers.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String amount = plain(numbers.get(i));
            var drafts = rows.get(i).described();
            assertEquals(amount, drafts.get(0).fields().at("/total/amount").textValue(), file.name());
            assertEquals(amount, drafts.get(1).fields().at("/total/amount").textValue(), file.name());
            JsonNode place = drafts.get(2).fields().at("/places/0");
            assertEquals(
                    latitude(numbers.get(i)).doubleValue(),
                    place.path("latitude").doubleValue(),
                    file.name());
            assertEquals(1.125, place.path("longitude").doubleValue());
        }
    }

    @Test
    void textsAreReadAsTheMappingSays() throws IOException {
        var mapping = Mappings.read(MAPPING.formatted(true));
        var sheet = Workbooks.row(1, "amount", "latitude")
                + Workbooks.row(2, "1.234,5", "5,25")
                + Workbooks.row(3, "1,234.56", "5.25");

        var rows = ImportFiles.rows(ImportFiles.of(folder, "x.xlsx", Workbooks.of(sheet))).stream()
                .map(mapping::apply)
                .toList();

        var first = rows.get(0).described();
        assertEquals("1234.5", first.get(0).fields().at("/total/amount").textValue());
        assertEquals("1234.5", first.get(1).fields().at("/total/amount").textValue());
        assertEquals(5.25, first.get(2).fields().at("/places/0/latitude").doubleValue());
        var second = rows.get(1).described();
        assertEquals(true, second.get(0).fields().path("total").isMissingNode());
        assertEquals(true, second.get(1).fields().path("total").isMissingNode());
        assertEquals(true, second.get(2).fields().at("/places/0/latitude").isMissingNode());
    }

    /** 2010.10, for October, is stored as 2010.1. */
    @Test
    void numbersWithDecimalsAreNoDates() throws IOException {
        var mapping = Mappings.read("""
                source: x
                records:
                  - type: tenant
                    fields:
                      names: [{text: {value: A}, kind: {value: OFFICIAL}}]
                      kinds: {value: OTHER}
                      foundedOn: founded
                """);
        var sheet = new StringBuilder(Workbooks.row(1, "founded"));
        for (String number : List.of("2010.1", "2010.11", "2010", "2010.0")) {
            sheet.append("<row><c><v>" + number + "</v></c></row>");
        }
        sheet.append(Workbooks.row(6, "2010.10"));

        var rows = ImportFiles.rows(ImportFiles.of(folder, "x.xlsx", Workbooks.of(sheet.toString()))).stream()
                .map(mapping::apply)
                .toList();

        assertEquals(
                List.of("", "", "2010", "2010", "2010-10"),
                rows.stream()
                        .map(row -> row.described()
                                .get(0)
                                .fields()
                                .path("foundedOn")
                                .asText())
                        .toList());
        assertEquals(ImportRule.DATE, rows.get(0).faults().get(0).rule());
        assertEquals(ImportRule.DATE, rows.get(1).faults().get(0).rule());
    }

    private static List<BigDecimal> numbers() {
        var numbers = new ArrayList<>(List.of(
                new BigDecimal("1234.5"),
                new BigDecimal("1.234"),
                new BigDecimal("500.000"),
                new BigDecimal("0.000001"),
                new BigDecimal("12345678.5"),
                BigDecimal.ZERO));
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            numbers.add(BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 50)), random.nextInt(7)));
        }
        return numbers;
    }

    private static BigDecimal latitude(BigDecimal number) {
        return number.remainder(BigDecimal.valueOf(90));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
