package org.hubgraph.registry.person;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.value.SingleLine;

@Description("The person to erase. Without a token nothing is changed: see `erasePerson`.")
public class ErasePerson extends ChangeOf {
    @SingleLine
    @Size(max = 100)
    @Description("The token of the preview to carry out. All other fields must be the same as for the preview.")
    public String token;

    @Size(max = 100)
    @Description("Words of the preview to replace although they are exempt, and further words that name the"
            + " person. At most 100.")
    public List<@NonNull @SingleLine @Size(max = 500) String> replace;

    @Size(max = 100)
    @Description("Words of the preview that must not be replaced in texts about others. At most 100.")
    public List<@NonNull @SingleLine @Size(max = 500) String> keep;

    /** Describes the inherited field for clients. */
    @Description("The person to erase: an id or slug.")
    public void setId(String id) {
        this.id = id;
    }
}
