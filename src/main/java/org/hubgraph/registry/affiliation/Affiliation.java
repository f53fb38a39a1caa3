package org.hubgraph.registry.affiliation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.SearchedText;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.RoleKind;

/** A person's role in an organisation. Exactly one of tenant, hub and fund is set. */
@Entity
@Audited
@Table(name = "affiliation")
@Description("A person's role in an organisation, a hub or a fund, with its dates and sources.")
public class Affiliation extends DatedRelation implements Cited {

    @Ignore
    @Column(name = "person_id")
    @RefersTo(value = Person.class, reliesOn = "erasedOn")
    public UUID personKey;

    @Ignore
    @Column(name = "tenant_id")
    @RefersTo(Tenant.class)
    public UUID tenantKey;

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @Ignore
    @Column(name = "fund_id")
    @RefersTo(Fund.class)
    public UUID fundKey;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The role.")
    public RoleKind role;

    @Description("The title as a source gives it; null if no source gives one.")
    public String title;

    @Ignore
    @Column(name = "on_behalf_of_id")
    @RefersTo(value = Tenant.class, optional = true)
    public UUID onBehalfOfKey;

    @Description("The area that the role is for, as a source gives it, such as a constituency; null if no source gives"
            + " one.")
    public String area;

    /**
     * Sets the organisation and clears the other two references.
     *
     * @param organisation a tenant, a hub or a fund; null for none
     */
    @Ignore
    public void attach(Stored organisation) {
        tenantKey = organisation instanceof Tenant ? organisation.key : null;
        hubKey = organisation instanceof Hub ? organisation.key : null;
        fundKey = organisation instanceof Fund ? organisation.key : null;
    }

    @Override
    @Ignore
    public boolean isErased() {
        return Person.isErased(personKey);
    }

    @Override
    @Ignore
    public List<SearchedText> searchedTexts() {
        return Stream.of(role == null ? null : role.words(), title, area)
                .filter(Objects::nonNull)
                .map(text -> new SearchedText(SearchField.ROLES, text))
                .toList();
    }

    @Override
    @Ignore
    public Facts facts() {
        var facts = new Facts().put("person", Person.class, personKey);
        if (tenantKey != null) {
            facts.put("organisation", Tenant.class, tenantKey);
        } else if (hubKey != null) {
            facts.put("organisation", Hub.class, hubKey);
        } else {
            facts.put("organisation", Fund.class, fundKey);
        }
        return facts.put("role", role)
                .put("title", title)
                .put("onBehalfOf", Tenant.class, onBehalfOfKey)
                .put("area", area)
                .put("since", since)
                .put("until", until)
                .put("ended", ended);
    }
}
