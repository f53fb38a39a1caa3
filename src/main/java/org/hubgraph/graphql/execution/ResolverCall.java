package org.hubgraph.graphql.execution;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;

import io.smallrye.graphql.schema.model.Argument;

import org.hubgraph.graphql.member.Members;

/** Calls an annotated method through the proxy of its bean. */
final class ResolverCall {
    private final Supplier<Object> bean;
    private final Members.Call call;
    private final List<Argument> arguments;
    private final Type[] types;
    private final InputConversion inputs;
    private volatile Object target;

    ResolverCall(Supplier<Object> bean, Method method, List<Argument> arguments, InputConversion inputs)
            throws IllegalAccessException {
        this.bean = bean;
        this.call = Members.here().call(method);
        this.arguments = arguments;
        this.types = method.getGenericParameterTypes();
        this.inputs = inputs;
    }

    /**
     * Whether a method has the parameters of the model. SmallRye allows resolvers of the same name for different types.
     */
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
     * Binds the field's arguments, for any number of sources.
     *
     * @return a call whose parameter is the value of {@code @Source}: an object or a list of objects; null at the root
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
        return new Bound(target(), values, place);
    }

    /** Not before the first call: some beans need the schema. They have no state, so one of each is enough. */
    private Object target() {
        var found = target;
        if (found == null) {
            found = bean.get();
            target = found;
        }
        return found;
    }

    /** Converts one argument to its parameter type; null if the method has no such parameter. */
    Object argument(String name, Object value) {
        for (int i = 0; i < types.length; i++) {
            if (arguments.get(i).getName().equals(name)) {
                return inputs.convert(value, types[i]);
            }
        }
        return null;
    }

    /** A call with all arguments except the source. Not thread-safe. */
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
