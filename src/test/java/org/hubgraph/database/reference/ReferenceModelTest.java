package org.hubgraph.database.reference;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The reference guard knows every key of an entity and every foreign key of the database. */
@EachDatabase
@QuarkusTest
class ReferenceModelTest {
    @Inject
    ReferenceModel model;

    @Inject
    EntityManagerFactory factory;

    @Inject
    AgroalDataSource database;

    @Test
    void everyKeyInAnEntityIsADeclaredReference() {
        var keys = new TreeSet<String>();
        for (var entity : factory.getMetamodel().getEntities()) {
            if (entity.getJavaType() == null || entity.getJavaType() == java.util.Map.class) {
                continue;
            }
            for (var attribute : entity.getSingularAttributes()) {
                if (isKey(attribute) && !((SingularAttribute<?, ?>) attribute).isId()) {
                    keys.add(entity.getName() + "." + attribute.getName());
                }
                assertTrue(!attribute.isAssociation(), () -> "neither a key nor a fact: " + attribute);
            }
            assertEquals(List.of(), List.copyOf(entity.getPluralAttributes()), entity::getName);
        }

        assertTrue(keys.size() > 20, keys::toString);
        assertEquals(keys, model.all().stream().map(Reference::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isKey(Attribute<?, ?> attribute) {
        var member = attribute.getJavaMember();
        var type = member instanceof Field field ? field.getGenericType() : ((Method) member).getGenericReturnType();
        return type == UUID.class || type.getTypeName().equals("java.util.List<java.util.UUID>");
    }

    @Test
    void everyReferenceHasTargets() {
        for (var reference : model.all()) {
            assertTrue(!reference.targets().isEmpty(), reference::name);
            assertEquals(reference.typeAttribute() == null, reference.targets().size() == 1, reference::name);
            for (String attribute : reference.reliesOn()) {
                assertTrue(
                        reference.targets().stream().anyMatch(target -> model.has(target, attribute)),
                        () -> reference.name() + " relies on " + attribute);
            }
        }
    }

    @Test
    void everyForeignKeyIsAReference() throws SQLException {
        var unknown = new ArrayList<String>();
        int found = 0;
        try (var connection = database.getConnection()) {
            for (String table : model.all().stream()
                    .map(reference -> reference.from().table())
                    .distinct()
                    .toList()) {
                String name =
                        connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
                try (var keys = connection.getMetaData().getImportedKeys(null, null, name)) {
                    while (keys.next()) {
                        String column = keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT);
                        String target = keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT);
                        found++;
                        boolean known = model.all().stream()
                                .anyMatch(reference -> reference.from().table().equals(table)
                                        && (reference.column().equals(column)
                                                && reference.targets().stream().anyMatch(rows -> rows.table()
                                                        .equals(target))));
                        // The second column of the foreign key that copies the name keys of tenants to tenancies.
                        if (!known && !column.equals("tenant_name_key")) {
                            unknown.add(table + "." + column + " to " + target);
                        }
                    }
                }
            }
        }
        assertTrue(found > 20, "only " + found);
        assertEquals(List.of(), unknown);
    }
}
