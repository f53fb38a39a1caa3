package org.hubgraph.graphql.member;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Both implementations behave in the same way; a JVM uses only one of them. */
class MembersTest {

    static Stream<Members> ways() {
        return Stream.of(new HandledMembers(), new ReflectedMembers());
    }

    private static final class Counter {
        private int count;
        private String name;

        private Counter() {}

        private int count() {
            return count;
        }

        private int add(int more, String by) throws IOException {
            if (more < 0) {
                throw new IOException(by);
            }
            count += more;
            name = by;
            return count;
        }

        private void overflow() {
            throw new StackOverflowError();
        }
    }

    private record Pair(int one, List<String> other) {}

    @ParameterizedTest
    @MethodSource("ways")
    void membersOfAnyVisibilityAreUsed(Members members) throws Exception {
        var counter = members.creation(Counter.class.getDeclaredConstructor()).make();
        members.setter(Counter.class.getDeclaredField("count")).set(counter, 3);

        var sum = members.call(Counter.class.getDeclaredMethod("add", int.class, String.class))
                .on(counter, new Object[] {4, "me"});

        assertEquals(7, sum);
        assertEquals(7, members.getter(Counter.class.getDeclaredMethod("count")).of(counter));
        assertEquals(
                "me", members.getter(Counter.class.getDeclaredField("name")).of(counter));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void componentsOfARecordAreRead(Members members) throws Exception {
        var pair = new Pair(1, List.of("a"));

        assertEquals(1, members.getter(Pair.class.getDeclaredMethod("one")).of(pair));
        assertEquals(
                List.of("a"),
                members.getter(Pair.class.getDeclaredMethod("other")).of(pair));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aMethodThatReturnsNothingGivesNull(Members members) throws Exception {
        assertNull(members.call(List.class.getMethod("clear")).on(new ArrayList<>(), new Object[0]));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsThrownComesOutAsItIs(Members members) throws Exception {
        var counter = new Counter();
        var add = members.call(Counter.class.getDeclaredMethod("add", int.class, String.class));
        var overflow = members.getter(Counter.class.getDeclaredMethod("overflow"));

        var checked = assertThrows(IOException.class, () -> add.on(counter, new Object[] {-1, "him"}));

        assertEquals("him", checked.getMessage());
        assertThrows(StackOverflowError.class, () -> overflow.of(counter));
    }

    @Test
    void aJvmUsesHandles() {
        assertInstanceOf(HandledMembers.class, Members.here());
    }
}
