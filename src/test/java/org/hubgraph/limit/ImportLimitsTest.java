package org.hubgraph.limit;

import java.lang.reflect.Method;
import java.util.Arrays;

import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ImportLimitsTest {
    @Test
    void eachIsARowOfTheManualWithItsDefault() {
        var rows = Manual.read().page("importing.md").table("Limits").stream()
                .map(cells -> cells.get(0) + " " + cells.get(1))
                .sorted()
                .toList();

        assertEquals(
                Arrays.stream(ImportLimits.class.getMethods())
                        .map(ImportLimitsTest::row)
                        .sorted()
                        .toList(),
                rows);
    }

    private static String row(Method limit) {
        return "`hubgraph.import." + StringUtil.skewer(limit.getName()) + "` `"
                + limit.getAnnotation(WithDefault.class).value() + "`";
    }
}
