package org.hubgraph;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import graphql.i18n.I18n;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.change.Slugs;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ConfiguredServer;
import org.hubgraph.testsupport.NativeRegistrations;
import org.hubgraph.value.TextKeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every file that the application reads is registered for a native image: {@code quarkus.native.resources.includes}.
 */
@QuarkusTest
@AnyDatabase
@TestProfile(ConfiguredServer.class)
class NativeResourcesTest {
    private static final NativeRegistrations REGISTERED =
            new NativeRegistrations(Thread.currentThread().getContextClassLoader());

    @Test
    void ourFiles() throws IOException {
        allOf(Path.of("src/main/resources"), "");
        allOf(Path.of("src/main/databases", System.getProperty("hubgraph.database", "h2")), "");
        allOf(Path.of("graphql/operations"), "operations/");
    }

    private static void allOf(Path folder, String target) throws IOException {
        try (var walked = Files.walk(folder)) {
            var missing = walked.filter(Files::isRegularFile)
                    .map(file -> target + folder.relativize(file).toString().replace('\\', '/'))
                    // Settings and services are constants of the image, and META-INF describes the image itself.
                    .filter(file -> !file.endsWith(".properties") && !file.startsWith("META-INF/"))
                    .filter(file -> !REGISTERED.hasResource(file))
                    .toList();

            assertEquals(List.of(), missing);
        }
    }

    @Test
    void whatIsInNoneOfThemIsNotThere() {
        assertTrue(!REGISTERED.hasResource("registry/none.txt") && !REGISTERED.hasResource("nowhere/hubs.yaml"));
    }

    /** The texts of graphql-java's errors. */
    @Test
    void bundlesOfTexts() {
        var missing = Arrays.stream(I18n.BundleType.values())
                .map(bundle -> "i18n." + bundle)
                .filter(bundle -> !REGISTERED.hasBundle(bundle))
                .toList();

        assertEquals(List.of(), missing);
    }

    /** The keys of names are computed with ICU, which reads its own tables. */
    @Test
    void tablesOfIcu() throws Exception {
        Set<String> read = new TreeSet<>();
        URL[] classPath = {location(TextKeys.class), location(RuleBasedCollator.class)};
        try (var loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader()) {
            @Override
            public URL findResource(String name) {
                var found = super.findResource(name);
                if (found != null && name.startsWith("com/ibm/icu/") && !name.endsWith(".class")) {
                    read.add(name);
                }
                return found;
            }
        }) {
            // The class initialiser, which runs while the image is built, reads the transliteration rules. Only a call
            // with a name reads dictionaries.
            var slugs = Class.forName(Slugs.class.getName(), true, loader);
            read.clear();
            slugs.getMethod("plain", String.class)
                    .invoke(null, "Éclair 模速空间 모쑤공간 かな ไทย ລາວ မြန်မာ ខ្មែរ Ελλάς Москва");
            var keys = loader.loadClass(TextKeys.class.getName());
            for (String maker : List.of("sortKey", "searchKey")) {
                keys.getMethod(maker, String.class).invoke(null, "Éclair ｆｕｌｌ 模速空间 모쑤공간 ไทย");
            }
            // The same calls as in Languages and TextRules.
            var locale = loader.loadClass(ULocale.class.getName());
            locale.getMethod("addLikelySubtags", locale)
                    .invoke(
                            null,
                            locale.getMethod("forLanguageTag", String.class).invoke(null, "zh-TW"));
            loader.loadClass(UCharacter.class.getName())
                    .getMethod("hasBinaryProperty", int.class, int.class)
                    .invoke(null, (int) 'a', UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        }

        assertTrue(read.size() > 2, read.toString());
        assertEquals(
                List.of(),
                read.stream().filter(table -> !REGISTERED.hasResource(table)).toList());
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
