package org.hubgraph.server.page.home;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * Example operations for the same kind of user.
 *
 * @param askedBy such as "a journalist"
 * @param folded whether they need a role that most readers lack
 */
@TemplateData
public record ExampleGroup(String askedBy, boolean folded, List<Example> examples) {
    /**
     * A link to an example operation.
     *
     * @param address opens the playground with the operation
     */
    @TemplateData
    public record Example(String address, String name, String question) {}
}
