package org.hubgraph.registry.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.envers.Audited;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.entry.Backer;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.value.PartialDate;

/**
 * A person. Names are stored whole: which part is the family name depends on the language, and sources do not state it.
 */
@Entity
@Audited
@Table(name = "person")
@Description("A person mentioned in connection with a hub. Each name is one text, in the word order of its source.")
public class Person extends RegistryEntry implements Entry, Backer {

    @Explicit
    @Description("When everything that identifies the person was erased, on request; null if not erased. The"
            + " `names` of an erased person are empty, and `name` is `Erased`.")
    public PartialDate erasedOn;

    @Override
    @Ignore
    public boolean isErased() {
        return erasedOn != null;
    }

    @Override
    @Ignore
    public Facts facts() {
        return super.facts().put("erasedOn", erasedOn);
    }
}
