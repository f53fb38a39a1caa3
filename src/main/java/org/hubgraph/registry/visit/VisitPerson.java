package org.hubgraph.registry.visit;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.person.Person;

/** A person's participation in a visit; at most one for each person. */
@Entity
@Audited
@Table(name = "visit_person")
public class VisitPerson extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    @Column(name = "visit_id")
    @RefersTo(Visit.class)
    public UUID visitKey;

    @Column(name = "person_id")
    @RefersTo(value = Person.class, reliesOn = "erasedOn")
    public UUID personKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public VisitPart part;

    /** The position in the list of the source, from 0. */
    @Column(name = "list_index")
    public int listIndex;
}
