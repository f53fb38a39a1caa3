package org.hubgraph.graphql.projection;

import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.function.array.DdlTypeHelper;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code among(:keys, path)} in HQL: whether a key is in an array of keys; {@code among_texts(:texts, path)} for texts.
 * {@code path in :keys} has the same meaning
 * with one parameter for each key. Hibernate translates that at every execution, and the database plans it for every
 * number of keys. An array is one parameter of one statement. It is the first argument, because Hibernate assumes that
 * the last parameter of a function may be a list, and would again translate at every execution.
 */
@RegisterForReflection(targets = {UUID[].class, String[].class})
public final class AmongFunction implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        register("among", StandardBasicTypes.UUID, contributions);
        register("among_texts", StandardBasicTypes.STRING, contributions);
    }

    /** The only method that an argument type resolver must implement is one that Hibernate intends to rename. */
    @SuppressWarnings("removal")
    private static void register(String name, BasicTypeReference<?> type, FunctionContributions contributions) {
        var types = contributions.getTypeConfiguration();
        var element = types.getBasicTypeRegistry().resolve(type);
        var array = DdlTypeHelper.resolveArrayType(element, types);
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, "(?2=any(?1))")
                .setExactArgumentCount(2)
                .setArgumentTypeResolver((arguments, index, converter) -> index == 0 ? array : element)
                .setInvariantType(types.getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
