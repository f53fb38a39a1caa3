package org.hubgraph.graphql.projection;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.function.array.DdlTypeHelper;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code among(:keys, path)} in HQL: whether a key is in an array of keys. {@code path in :keys} says the same with one
 * parameter for each key, which Hibernate translates anew at every execution, and the database plans anew for every number
 * of them; an array is one parameter of one statement. It comes
 * first because HQL takes the last parameter of a function for a possible list, and translates anew for that alone.
 */
@RegisterForReflection(targets = UUID[].class)
public final class AmongFunction implements FunctionContributor {

    /** The one method that a resolver of argument types must have is the one that Hibernate means to rename. */
    @Override
    @SuppressWarnings("removal")
    public void contributeFunctions(FunctionContributions contributions) {
        var types = contributions.getTypeConfiguration();
        var key = types.getBasicTypeRegistry().resolve(StandardBasicTypes.UUID);
        var keys = DdlTypeHelper.resolveArrayType(key, types);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder("among", "(?2=any(?1))")
                .setExactArgumentCount(2)
                .setArgumentTypeResolver((arguments, index, converter) -> index == 0 ? keys : key)
                .setInvariantType(types.getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
