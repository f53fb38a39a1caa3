package org.hubgraph.server.page;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.qute.TemplateInstance;

import org.hubgraph.value.Sha256;

/** The templates of pages with {@code site.html}, the layout of all pages but the playground and previews. */
@CheckedTemplate
final class Templates {
    /** All templates. */
    static final List<String> FILES = List.of(
            "base",
            "site",
            "entry",
            "list",
            "home",
            "error",
            "manual",
            "schema",
            "playground",
            "preview",
            "explore",
            "importing",
            "tags/claims",
            "tags/link",
            "tags/references");

    @TemplateGlobal(name = "styleSheet")
    static final String STYLE_SHEET = Asset.STYLE.address();

    @TemplateGlobal(name = "suggestScript")
    static final String SUGGEST_SCRIPT = Asset.SUGGEST.address();

    @TemplateGlobal(name = "filterScript")
    static final String FILTER_SCRIPT = Asset.FILTER.address();

    /** Changes with the templates and the files that pages link to, for the entity tags of pages. */
    static final String DIGEST = HexFormat.of()
            .formatHex(
                    Sha256.of(FILES.stream().map(Templates::text).collect(Collectors.joining())
                            + Assets.ALL.stream().map(Asset::address).collect(Collectors.joining())),
                    0,
                    8);

    private Templates() {}

    static native TemplateInstance error(Head head, String title, String message);

    private static String text(String name) {
        return PackagedText.at("/templates/" + name + ".html");
    }
}
