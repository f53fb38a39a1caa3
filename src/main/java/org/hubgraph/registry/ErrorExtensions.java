package org.hubgraph.registry;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.FieldConflict;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.registry.person.ErasurePreview;

@Description("The object `extensions` of an error. Members that an error does not have are left out.")
public record ErrorExtensions(
        @NonNull @Description("The code.") Code code,

        @Description("The id of the request, as in the server's log.")
        String requestId,

        @Description("The name of the limit that was exceeded; only with LIMIT_EXCEEDED.")
        String limit,

        @ListSize(most = 10) @Description("Everything that is wrong with an input or a variable; only with INVALID.")
        List<@NonNull InputViolation> violations,

        @Description("The current version of the object; only with CONFLICT.")
        Integer currentVersion,

        @ListSize(most = 10)
        @Description("All facts of the object, in the current state and as the change would have left them; only with"
                + " CONFLICT.")
        List<@NonNull FieldConflict> conflicts,

        @Description("A new preview; only with CONFLICT of `erasePerson`.")
        ErasurePreview preview) {}
