package org.hubgraph.registry.fund;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

import org.hubgraph.registry.entry.Backer;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.entry.OrganisationEntry;
import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.SizeBasis;
import org.hubgraph.value.PartialDate;

/** A fund. */
@Entity
@Audited
@Table(name = "fund")
@Description("A fund, or money that a source describes like a fund.")
public class Fund extends OrganisationEntry implements Entry, Organisation, Backer {

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The provider of the money.")
    public FundLevel level;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "size_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "size_currency"))
    @AttributeOverride(name = "approximate", column = @Column(name = "size_approximate"))
    @AttributeOverride(name = "reported", column = @Column(name = "size_conversions"))
    @Description("The size as reported; null if no source gives one. `sizeBasis` says what it means.")
    public ReportedMoney size;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The meaning of the size.")
    public SizeBasis sizeBasis = SizeBasis.UNSPECIFIED;

    @Description("When it was launched; null if no source says.")
    public PartialDate launchedOn;

    @Description("When it closed; null if it has not closed or if no source says.")
    public PartialDate closedOn;

    @NonNull
    @Description("True if it has closed. If `closedOn` is null, the date is unknown."
            + " It is as recorded by the last edit: an announced closure stays false until an edit confirms it.")
    public Boolean ended = false;

    @Override
    @Ignore
    public Facts facts() {
        return super.facts()
                .put("level", level)
                .put("size", size)
                .put("sizeBasis", sizeBasis)
                .put("launchedOn", launchedOn)
                .put("closedOn", closedOn)
                .put("ended", ended);
    }
}
