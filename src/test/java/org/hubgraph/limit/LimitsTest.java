package org.hubgraph.limit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.RequestLimits;
import org.hubgraph.testsupport.Manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each limit is documented: for clients in the registry's limits, for operators in the manual. */
class LimitsTest {
    /** Matches the source, because the compiled interface does not preserve the order of its methods. */
    private static final Pattern METHOD = Pattern.compile("int (\\w+)\\(\\);");

    @Test
    void eachIsAFieldOfItsNameWithItsValue() throws Exception {
        var names = names();
        var values = new HashMap<String, String>();
        names.forEach(name -> values.put(setting(name), String.valueOf(1_000 + names.indexOf(name))));
        var limits = new SmallRyeConfigBuilder()
                .withMapping(Limits.class)
                .withSources(new PropertiesConfigSource(values, "one value for each", 100))
                .build()
                .getConfigMapping(Limits.class);

        var shown = RequestLimits.of(limits);

        var fields = RequestLimits.class.getRecordComponents();
        assertEquals(names, Arrays.stream(fields).map(RecordComponent::getName).toList());
        for (var field : fields) {
            assertEquals(
                    1_000 + names.indexOf(field.getName()), field.getAccessor().invoke(shown), field.getName());
        }
    }

    @Test
    void eachIsARowOfTheManualWithItsDefault() throws Exception {
        var rows = Manual.read().page("limits.md").table("Request limits").stream()
                .map(cells -> cells.get(0) + " " + cells.get(1))
                .toList();

        var expected = names().stream()
                .map(name -> "`" + StringUtil.skewer(name) + "` " + standard(name))
                .sorted()
                .toList();
        assertEquals(expected, rows.stream().sorted().toList());
    }

    /** The names in the order of declaration. */
    private static List<String> names() throws Exception {
        var source = Files.readString(Path.of("src/main/java/org/hubgraph/limit/Limits.java"));
        var names = METHOD.matcher(source)
                .results()
                .map((MatchResult method) -> method.group(1))
                .toList();
        assertEquals(
                Arrays.stream(Limits.class.getMethods())
                        .map(Method::getName)
                        .sorted()
                        .toList(),
                names.stream().sorted().toList());
        return names;
    }

    private static String setting(String name) {
        return "hubgraph.limit." + StringUtil.skewer(name);
    }

    private static String standard(String name) {
        try {
            return Limits.class.getMethod(name).getAnnotation(WithDefault.class).value();
        } catch (NoSuchMethodException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
