package org.hubgraph.graphql.execution;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;

import io.smallrye.graphql.schema.model.Argument;

import org.hubgraph.graphql.member.Members;

/** A call of an annotated method through the proxy of its bean. */
final class ResolverCall {
    private final Supplier<Object> bean;
    private final Members.Call call;
    private final List<Argument> arguments;
    private final Type[] types;
    private final InputConversion inputs;

    ResolverCall(Supplier<Object> bean, Method method, List<Argument> arguments, InputConversion inputs)
            throws IllegalAccessException {
        this.bean = bean;
        this.call = Members.here().call(method);
        this.arguments = arguments;
        this.types = method.getGenericParameterTypes();
        this.inputs = inputs;
    }

    /** Whether a method's parameters are those of the model: SmallRye allows two resolvers of one name for two types. */
    static boolean fits(Method method, List<Argument> arguments) {
        if (method.getParameterCount() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.isSourceArgument() && !isSource(method.getGenericParameterTypes()[i], argument)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSource(Type parameter, Argument argument) {
        var source = parameter instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : parameter;
        return source.getTypeName().equals(argument.getReference().getClassName());
    }

    /**
     * The call with the field's arguments, for any number of sources.
     *
     * @return takes the object or the list of objects for the {@code @Source} parameter; null at the root
     */
    Bound with(Arguments given) {
        var values = new Object[arguments.size()];
        int place = -1;
        for (int i = 0; i < values.length; i++) {
            var argument = arguments.get(i);
            if (argument.isSourceArgument()) {
                place = i;
            } else {
                values[i] = inputs.convert(given.values().get(argument.getName()), types[i]);
            }
        }
        return new Bound(bean.get(), values, place);
    }

    /** One argument as the method takes it; null for a name that it does not have. */
    Object argument(String name, Object value) {
        for (int i = 0; i < types.length; i++) {
            if (arguments.get(i).getName().equals(name)) {
                return inputs.convert(value, types[i]);
            }
        }
        return null;
    }

    /** A call of which only the source is open. For one thread. */
    final class Bound {
        private final Object target;
        private final Object[] values;
        private final int place;

        private Bound(Object target, Object[] values, int place) {
            this.target = target;
            this.values = values;
            this.place = place;
        }

        Object of(Object source) throws Exception {
            if (place >= 0) {
                values[place] = source;
            }
            return call.on(target, values);
        }
    }
}
