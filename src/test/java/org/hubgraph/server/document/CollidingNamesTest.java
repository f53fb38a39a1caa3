package org.hubgraph.server.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever names of members a request has, it is parsed, and so are the requests of others after it. */
class CollidingNamesTest {
    private static final int BITS = 9;

    @Test
    void namesWithEqualHashesDisturbNoOtherRequest() {
        var random = new Random(Seed.of(CollidingNamesTest.class));

        for (int i = 0; i < 10; i++) {
            int size = 100 + random.nextInt((1 << BITS) - 100);
            var colliding = IntStream.range(0, size).mapToObj(CollidingNamesTest::colliding);
            assertEquals(size, members(colliding.collect(Collectors.toSet())));

            for (int other = 0; other < 500; other++) {
                var names = random.ints(20, 0, Integer.MAX_VALUE).mapToObj(number -> "name" + number);
                members(names.collect(Collectors.toSet()));
            }
        }
    }

    /** "ab" and "bA" have the same hash, with the factor 33, in all texts that contain them at the same place. */
    private static String colliding(int number) {
        return IntStream.range(0, BITS)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "ab" : "bA")
                .collect(Collectors.joining());
    }

    private static int members(Iterable<String> names) {
        var json = new StringBuilder();
        names.forEach(name -> json.append(json.isEmpty() ? "{" : ",").append("\"" + name + "\":1"));
        byte[] body = json.append("}").toString().getBytes(StandardCharsets.UTF_8);
        return ((Map<?, ?>) GraphQLRequest.parsed(body, "The body")).size();
    }
}
