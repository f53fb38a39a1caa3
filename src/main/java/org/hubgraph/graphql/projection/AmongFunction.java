package org.hubgraph.graphql.projection;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.function.array.DdlTypeHelper;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code among(:keys, path)} in HQL: whether a key is in an array of keys. {@code path in :keys} has the same meaning
 * with one parameter for each key. Hibernate translates that at every execution, and the database plans it for every
 * number of keys. An array is one parameter of one statement. It is the first argument, because Hibernate assumes that
 * the last parameter of a function may be a list, and would again translate at every execution.
 */
@RegisterForReflection(targets = UUID[].class)
public final class AmongFunction implements FunctionContributor {

    /** The only method that an argument type resolver must implement is one that Hibernate intends to rename. */
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
