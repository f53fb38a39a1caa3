package org.hubgraph.registry.visit;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.envers.Audited;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.person.Person;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;

/** A statement of a person, as quoted by a source. */
@Entity
@Audited
@Table(name = "statement")
@Description("A statement by a person, in the words of a source.")
public class Statement extends Stored implements Cited {

    @Ignore
    @Column(name = "person_id")
    @RefersTo(value = Person.class, reliesOn = "erasedOn")
    public UUID personKey;

    @Ignore
    @Column(name = "visit_id")
    @RefersTo(value = Visit.class, counted = true, optional = true)
    public UUID visitKey;

    @NonNull
    @Description("The words, in `language`. If that differs from `originalLanguage`, they are a translation.")
    public String text;

    @NonNull
    @Description("The language of the text.")
    public LanguageTag language;

    @Description("The language that it was said in; null if no source says.")
    public LanguageTag originalLanguage;

    @Description("When it was said; null if no source says.")
    public PartialDate saidOn;

    @Override
    @Ignore
    public boolean isErased() {
        return Person.isErased(personKey);
    }

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("person", Person.class, personKey)
                .put("visit", Visit.class, visitKey)
                .put("text", text)
                .put("language", language)
                .put("originalLanguage", originalLanguage)
                .put("saidOn", saidOn);
    }
}
