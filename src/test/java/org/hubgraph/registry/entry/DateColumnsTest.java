package org.hubgraph.registry.entry;

import java.util.List;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.PartialDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each column of a date, in tables and in their histories, has room for the date and the days that it may be. */
@EachDatabase
@QuarkusTest
class DateColumnsTest {
    @Inject
    EntityManager entities;

    @Test
    void columnsOfDatesHaveRoomForAllForms() {
        var found = new TreeMap<String, Integer>();
        entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachSelectable((place, column) -> {
                    if (column.getJdbcMapping().getJavaTypeDescriptor().getJavaTypeClass() == PartialDate.class) {
                        String table = column.getContainingTableExpression();
                        String name = column.getSelectionExpression();
                        found.put(table + "." + name, length(table, name));
                    }
                }));

        assertTrue(found.keySet().containsAll(List.of("hub.opened_on", "hub_history.opened_on", "tenancy.since_date")));
        found.values().removeIf(length -> length == PartialDate.COLUMN_LENGTH);
        assertEquals("{}", found.toString());
    }

    private int length(String table, String column) {
        var length = (Number) entities.createNativeQuery("select character_maximum_length from"
                        + " information_schema.columns where lower(table_name) = ?1 and lower(column_name) = ?2")
                .setParameter(1, table)
                .setParameter(2, column)
                .getSingleResult();
        return length.intValue();
    }
}
