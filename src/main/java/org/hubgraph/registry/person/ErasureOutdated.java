package org.hubgraph.registry.person;

import java.util.Map;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Failure;

/** The token of a preview is outdated. {@code extensions} contains a new preview. */
final class ErasureOutdated extends Failure {
    private static final long serialVersionUID = 1L;

    private final transient ErasurePreview preview;

    ErasureOutdated(ErasurePreview preview) {
        super(
                Code.CONFLICT,
                "Nothing was erased: the data or the input has changed since the preview. Review the new preview,"
                        + " and send its token.");
        this.preview = preview;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("preview", preview.asMap());
    }
}
