package org.hubgraph.server.page;

import org.hubgraph.registry.reconciliation.Preview;

/** The preview of an entry, which other applications show in a frame. */
public final class PreviewPage {
    /** Any page may frame it: there is nothing to press. */
    public static final String POLICY = Pages.POLICY.replace("frame-ancestors 'none'", "frame-ancestors *");

    private PreviewPage() {}

    public static String html(Preview preview) {
        return Pages.preview(preview).render();
    }
}
