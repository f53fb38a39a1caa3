package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * State that a resolver sets up for everything selected below its field, such as the past instant that all statements
 * below it read. A field that returns a list can have another state for each of its objects. The scope belongs to the
 * thread that runs the operation. It ends when the root field with its whole subtree has been resolved, successfully or
 * not.
 */
public final class SubtreeScope {
    private static final ThreadLocal<SubtreeScope> CURRENT = new ThreadLocal<>();

    private final Map<Object, State> divided;
    private State state;

    private SubtreeScope(State state, Map<Object, State> divided) {
        this.divided = divided;
        this.state = state;
        state.enter();
    }

    /** State of a thread. It is entered and left by turns, always on the same thread. */
    public interface State {
        /** Changes nothing. */
        State UNCHANGED = new State() {
            @Override
            public void enter() {
                // Nothing to set up.
            }

            @Override
            public void leave() {
                // Nothing to undo.
            }
        };

        /** Sets the state up. */
        void enter();

        /** Undoes the setup. */
        void leave();
    }

    /** Ends the current scope, if there is one, and begins another. Called while a root field is being resolved. */
    public static void begin(State state) {
        close();
        CURRENT.set(new SubtreeScope(state, Map.of()));
    }

    /**
     * Ends the current scope, if there is one, and begins one that is divided by the objects that the root field
     * returns: the fields of each object are resolved in its state.
     *
     * @param states for each object, by identity
     */
    public static void divide(Map<Object, State> states) {
        close();
        CURRENT.set(new SubtreeScope(State.UNCHANGED, states));
    }

    /** The objects by their states, each group and the groups in the order of the objects; one group if not divided. */
    static <T> List<List<T>> groups(List<T> objects, Function<T, Object> value) {
        var current = CURRENT.get();
        if (current == null || current.divided.isEmpty()) {
            return List.of(objects);
        }
        var groups = new LinkedHashMap<State, List<T>>();
        for (T object : objects) {
            groups.computeIfAbsent(current.divided.get(value.apply(object)), state -> new ArrayList<>())
                    .add(object);
        }
        return List.copyOf(groups.values());
    }

    /** Enters the state of an object; has no effect unless the scope is divided and the field returned the object. */
    static void enter(Object value) {
        var current = CURRENT.get();
        var next = current == null ? null : current.divided.get(value);
        if (next != null && next != current.state) {
            current.state.leave();
            current.state = next;
            next.enter();
        }
    }

    /** Ends the current scope; has no effect if there is none. */
    static void close() {
        var current = CURRENT.get();
        if (current != null) {
            CURRENT.remove();
            current.state.leave();
        }
    }
}
