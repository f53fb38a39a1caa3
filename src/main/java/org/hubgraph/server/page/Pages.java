package org.hubgraph.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.qute.TemplateInstance;

import org.hubgraph.registry.reconciliation.Preview;
import org.hubgraph.value.Sha256;

/**
 * The templates in {@code src/main/resources/templates}. The build checks them against these parameters and generates
 * the code that reads the values, so a native image needs no reflection. Values are escaped for HTML.
 */
@CheckedTemplate
final class Pages {
    /** The style of previews. */
    @TemplateGlobal(name = "style")
    static final String STYLE = PackagedText.page("page.css");

    /** Embedded in every page, because it is smaller than a request for it. */
    @TemplateGlobal(name = "icon")
    static final String ICON = "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(PackagedText.page("icon.svg").getBytes(StandardCharsets.UTF_8));

    /**
     * The Content-Security-Policy of previews. It allows only the shared style: a text that bypassed the
     * escaping could not load or run anything.
     */
    static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(Sha256.of(STYLE))
            + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Pages() {}

    /**
     * @param graphiql the path of GraphiQL's files
     * @param own the path of the files of this project
     */
    static native TemplateInstance playground(String graphiql, String own);

    static native TemplateInstance preview(Preview entry);
}
