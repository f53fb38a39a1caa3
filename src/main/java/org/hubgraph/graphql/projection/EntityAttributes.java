package org.hubgraph.graphql.projection;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;

import org.hubgraph.graphql.member.Members;

/** The attributes of one entity class, and how to create its objects. */
final class EntityAttributes<T> {
    private static final String PRIMARY_KEY = "key";
    private static final Map<String, EntityAttributes<?>> BY_NAME = new ConcurrentHashMap<>();

    private final EntityType<T> entity;
    private final Members.Creation creation;
    private final Map<String, Members.Setter> setters = new ConcurrentHashMap<>();
    private final List<String> keys;

    private EntityAttributes(EntityType<T> entity) {
        this.entity = entity;
        this.keys = entity.getAttributes().stream()
                .filter(attribute -> attribute.getJavaType() == UUID.class)
                .map(Attribute::getName)
                .sorted()
                .toList();
        try {
            this.creation = Members.here().creation(entity.getJavaType().getDeclaredConstructor());
            for (Attribute<?, ?> attribute : entity.getAttributes()) {
                setters.put(attribute.getName(), setter(entity.getJavaType(), attribute.getName()));
            }
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException(mismatch);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> EntityAttributes<T> of(Class<T> type, Metamodel metamodel) {
        var known = BY_NAME.get(type.getSimpleName());
        return known != null
                ? (EntityAttributes<T>) known
                : (EntityAttributes<T>) of(metamodel.entity(type).getName(), metamodel);
    }

    static EntityAttributes<?> of(String name, Metamodel metamodel) {
        var known = BY_NAME.get(name);
        return known != null ? known : BY_NAME.computeIfAbsent(name, missing -> find(missing, metamodel));
    }

    private static EntityAttributes<?> find(String name, Metamodel metamodel) {
        var entity = metamodel.getEntities().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new EntityAttributes<>(entity);
    }

    /** Writes the field itself: changes of an unmanaged object are not tracked. */
    private static Members.Setter setter(Class<?> type, String attribute) throws ReflectiveOperationException {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return Members.here().setter(field);
                }
            }
        }
        throw new NoSuchFieldException(type.getName() + "." + attribute);
    }

    String name() {
        return entity.getName();
    }

    Class<T> type() {
        return entity.getJavaType();
    }

    /**
     * The attributes to read, in a stable order, so that equal needs have equal statements.
     *
     * @return null if one of the names is not an attribute: then everything is read
     */
    List<String> withKeys(Set<String> names, boolean foreignKeysToo) {
        var all = new ArrayList<>(foreignKeysToo ? keys : List.of(PRIMARY_KEY));
        names.stream().filter(name -> !all.contains(name)).sorted().forEach(all::add);
        return setters.keySet().containsAll(all) ? all : null;
    }

    Members.Setter[] setters(List<String> names) {
        return names.stream().map(setters::get).toArray(Members.Setter[]::new);
    }

    @SuppressWarnings("unchecked")
    T create() {
        try {
            return (T) creation.make();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
