package org.hubgraph.registry.importing.mapping;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class YamlSizeTest {
    private static final String START =
            "source: x\nrecords:\n  - type: tenant\n    fields:\n      kinds: {value: COMPANY}\n      names: ";

    @ParameterizedTest
    @ValueSource(strings = {"&a [*a]", "&a [{text: name, kind: {value: OFFICIAL}}, *a]", "&a {text: name, kind: *a}"})
    void aValueThatContainsItselfIsAFault(String names) {
        var fault = assertThrows(InvalidMapping.class, () -> Mappings.read(START + names + "\n"));

        assertTrue(fault.getMessage().contains("inside the value that it repeats"), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void aliasesThatRepeatEachOtherAreAFaultAtOnce(int times) {
        var yaml = new StringBuilder("source: x\ndescription: &a0 [{text: name, kind: {value: OFFICIAL}}]\ntables:\n");
        int levels = 49 / times;
        for (int level = 1; level <= levels; level++) {
            String alias = "*a" + (level - 1);
            yaml.append("  t" + level + ": &a" + level + " [" + alias + (", " + alias).repeat(times - 1) + "]\n");
        }
        yaml.append("records:\n  - type: tenant\n    fields: {kinds: {value: COMPANY}, names: *a" + levels + "}\n");

        var fault = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThrows(InvalidMapping.class, () -> Mappings.read(yaml.toString())));

        assertTrue(times == 10 || fault.getMessage().contains("aliases repeat more than"), () -> fault.getMessage());
    }

    @Test
    void aliasesThatRepeatLittleAreAccepted() {
        var mapping = Mappings.read(START + "[{text: &n name, kind: &k {value: OFFICIAL}}, {text: *n, kind: *k}]\n");

        assertEquals(1, mapping.types().size());
    }

    @Test
    void aNameIsNotLongerThanItsColumn() {
        String names = "[{text: name, kind: {value: OFFICIAL}}]\n";
        assertEquals(
                200,
                Mappings.read("mapping: " + "m".repeat(200) + "\n" + START + names)
                        .name()
                        .length());

        var fault = assertThrows(
                InvalidMapping.class, () -> Mappings.read("mapping: " + "m".repeat(201) + "\n" + START + names));

        assertEquals("line 1, column 10: write at most 200 characters", fault.getMessage());
    }
}
