package org.hubgraph.registry.erasure;

import java.lang.reflect.AnnotatedElement;
import java.sql.SQLException;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Attribute;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.Names;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every column with texts is known to the erasure. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class TextColumnsTest {
    @Inject
    DataSource database;

    @Inject
    EntityManager entities;

    /** JSON lists are parsed, so that the codes in them do not change. */
    @Test
    void everyColumnOfJsonIsKnown() throws SQLException {
        var known = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            for (TextTable table : TextTable.all(connection)) {
                table.texts().stream()
                        .filter(column -> column.kind() == TextColumn.Kind.LIST)
                        .forEach(column -> known.add(table.name() + "." + column.name()));
            }
        }
        var lists = new TreeSet<String>();
        for (var entity : entities.getMetamodel().getEntities()) {
            for (var attribute : entity.getAttributes()) {
                if (Names.class.getSuperclass().isAssignableFrom(attribute.getJavaType())) {
                    lists.add(entity.getJavaType().getAnnotation(Table.class).name() + "." + column(attribute));
                }
            }
        }
        assertTrue(lists.size() > 8, lists::toString);
        assertTrue(known.containsAll(lists), () -> lists + " are not all of " + known);
    }

    private static String column(Attribute<?, ?> attribute) {
        var column = ((AnnotatedElement) attribute.getJavaMember()).getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? attribute.getName() : column.name();
    }
}
