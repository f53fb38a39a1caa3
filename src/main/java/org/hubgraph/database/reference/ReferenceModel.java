package org.hubgraph.database.reference;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;

import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.persister.entity.EntityPersister;

import org.hubgraph.database.reference.Reference.Rows;
import org.hubgraph.database.reference.RefersTo.Holding;

/** All references of the registry, as declared on the entities with {@link RefersTo}. Computed once. */
// Each flush asks it about each object of the session: not through a proxy.
@Singleton
public class ReferenceModel {
    private final MappingMetamodel mapping;
    private final List<Reference> all = new ArrayList<>();
    private final Map<Class<?>, Rows> rows = new HashMap<>();
    private final Map<Class<?>, Set<String>> attributes = new HashMap<>();
    private final Map<Class<?>, List<Reference>> lockedFrom;
    private final Map<Class<?>, List<Reference>> lockedTo = new HashMap<>();
    private final Map<Class<?>, Set<String>> reliedOn = new HashMap<>();

    ReferenceModel(EntityManagerFactory factory) {
        mapping = factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        mapping.forEachEntityDescriptor(entity -> {
            if (entity.getMappedClass() != null) {
                rows.put(entity.getMappedClass(), rows(entity));
                attributes.put(entity.getMappedClass(), Set.of(entity.getPropertyNames()));
            }
        });
        mapping.forEachEntityDescriptor(entity -> {
            if (entity.getMappedClass() != null) {
                addAll(entity);
            }
        });
        all.sort(Comparator.comparing(Reference::name));
        lockedFrom = all.stream()
                .filter(reference -> reference.holding() == Holding.LOCKED)
                .collect(Collectors.groupingBy(reference -> reference.from().type()));
        lockedFrom
                .values()
                .forEach(list -> list.forEach(reference -> reference.targets().forEach(target -> {
                    lockedTo.computeIfAbsent(target.type(), type -> new ArrayList<>())
                            .add(reference);
                    reference.reliesOn().stream()
                            .filter(attribute -> has(target, attribute))
                            .forEach(attribute -> reliedOn.computeIfAbsent(target.type(), type -> new TreeSet<>())
                                    .add(attribute));
                })));
    }

    private static Rows rows(EntityPersister entity) {
        return new Rows(
                entity.getMappedClass(),
                entity.getMappedTableDetails().getTableName(),
                column(entity.getIdentifierMapping()));
    }

    private static String column(ModelPart part) {
        var names = new ArrayList<String>();
        part.forEachSelectable((place, column) -> names.add(column.getSelectionExpression()));
        return names.get(0);
    }

    private void addAll(EntityPersister entity) {
        for (Class<?> type = entity.getMappedClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                var declared = field.getAnnotation(RefersTo.class);
                if (declared != null) {
                    all.add(reference(entity, field, declared));
                }
            }
        }
    }

    private Reference reference(EntityPersister entity, Field field, RefersTo declared) {
        String attribute = field.getName();
        boolean several = !declared.typeIn().isEmpty();
        boolean copies = !declared.copy().isEmpty();
        String copied = copies ? declared.reliesOn()[0] : null;
        return new Reference(
                rows.get(entity.getMappedClass()),
                attribute,
                column(entity.findSubPart(attribute, null)),
                several ? declared.typeIn() : null,
                several ? column(entity.findSubPart(declared.typeIn(), null)) : null,
                rows.values().stream()
                        .filter(target -> declared.value().isAssignableFrom(target.type()))
                        .sorted(Comparator.comparing(Rows::name))
                        .toList(),
                Set.of(declared.reliesOn()),
                copies ? declared.copy() : null,
                copies ? column(entity.findSubPart(declared.copy(), null)) : null,
                copied,
                copies ? column(descriptor(declared.value()).findSubPart(copied, null)) : null,
                declared.counted(),
                declared.optional(),
                field.getType() == List.class,
                declared.holding());
    }

    private EntityPersister descriptor(Class<?> type) {
        return mapping.getEntityDescriptor(type);
    }

    /** All references, sorted by name. */
    public List<Reference> all() {
        return List.copyOf(all);
    }

    /** All entities, sorted by name. */
    public List<Rows> entities() {
        return rows.values().stream().sorted(Comparator.comparing(Rows::name)).toList();
    }

    /** Whether objects of an entity may refer to objects of another one. */
    public boolean refers(Class<?> from, Class<?> to) {
        return all.stream()
                .filter(reference -> reference.from().type() == from)
                .anyMatch(reference -> reference.targets().stream().anyMatch(target -> target.type() == to));
    }

    /** Returns the value of an object's attribute. */
    public Object get(Object row, String attribute) {
        return descriptor(row.getClass()).getPropertyValue(row, attribute);
    }

    /** Sets the value of an object's attribute. */
    public void set(Object row, String attribute, Object value) {
        var entity = descriptor(row.getClass());
        entity.setValue(row, entity.getPropertyIndex(attribute), value);
        if (row instanceof SelfDirtinessTracker written) {
            // For assignments in code, Hibernate's bytecode enhancement makes this call.
            written.$$_hibernate_trackChange(attribute);
        }
    }

    Rows rows(Class<?> type) {
        return rows.get(type);
    }

    boolean has(Rows entity, String attribute) {
        return attributes.get(entity.type()).contains(attribute);
    }

    /** The references of an entity that are protected by locks. */
    List<Reference> lockedFrom(Class<?> type) {
        return lockedFrom.getOrDefault(type, List.of());
    }

    /** The references protected by locks that may refer to an entity. */
    List<Reference> lockedTo(Class<?> type) {
        return lockedTo.getOrDefault(type, List.of());
    }

    /** The attributes of an entity that references to it rely on. */
    Set<String> reliedOn(Class<?> type) {
        return reliedOn.getOrDefault(type, Set.of());
    }
}
