package org.hubgraph;

import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipFile;

import javax.net.ssl.SSLContext;

import jakarta.validation.Constraint;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoopGroup;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The heap of a native image. Quarkus initialises the application's classes while it builds the image, so the image
 * contains the values of static fields and everything that they refer to. The build fails at an object that belongs to
 * the process that created it: a thread, a file, an address, native memory, or a random generator, whose seed would be
 * the same in every server.
 */
@AnyDatabase
class NativeHeapTest {
    private static final List<Class<?>> OF_ONE_PROCESS = List.of(
            Buffer.class,
            ByteBuf.class,
            EventLoopGroup.class,
            Vertx.class,
            Thread.class,
            ThreadGroup.class,
            ExecutorService.class,
            Timer.class,
            Cleaner.class,
            Random.class,
            SplittableRandom.class,
            // Addresses depend on the machine, too, and GraalVM initialises their classes when the image starts.
            InetAddress.class,
            InetSocketAddress.class,
            NetworkInterface.class,
            SSLContext.class,
            java.net.http.HttpClient.class,
            Socket.class,
            ServerSocket.class,
            DatagramSocket.class,
            Channel.class,
            java.io.FileDescriptor.class,
            java.io.FileInputStream.class,
            java.io.FileOutputStream.class,
            java.io.RandomAccessFile.class,
            ZipFile.class,
            Inflater.class,
            Deflater.class,
            Process.class,
            MethodHandle.class);

    @Test
    void noStaticFieldIsOfATypeThatBelongsToOneProcess() {
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(new DescribedPredicate<JavaClass>("belongs to one process") {
                    @Override
                    public boolean test(JavaClass type) {
                        return OF_ONE_PROCESS.stream().anyMatch(type::isAssignableTo);
                    }
                })
                .check(StructureTest.CLASSES);
    }

    @Test
    void noStaticFieldRefersToAnObjectThatBelongsToOneProcess() throws ReflectiveOperationException {
        var found = new ArrayList<String>();
        int looked = 0;

        for (JavaClass type : StructureTest.CLASSES) {
            var initialised = Class.forName(type.getName(), true, getClass().getClassLoader());
            for (Field field : initialised.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    looked++;
                    of(field.get(null)).forEach(object -> found.add(field + " refers to a " + object));
                }
            }
        }

        assertEquals(List.of(), found);
        assertTrue(looked > 100, () -> "Only a few static fields were found");
    }

    /** Verifies the walk itself: it finds objects behind a record, a list, a lambda and an enum constant. */
    @Test
    void theWalkFindsWhatIsBehindOtherObjects() {
        record Holder(Object content) {}
        var buffer = Buffer.buffer("text");
        Runnable captured = () -> buffer.length();

        for (Object holder : List.of(
                buffer,
                new Holder(buffer),
                List.of(new Holder(buffer)),
                Map.of("key", Optional.of(buffer)),
                new Object[] {new Object[] {buffer}},
                new AtomicReference<>(buffer),
                captured,
                ByteBuffer.allocateDirect(1))) {
            assertEquals(1, of(holder).size(), () -> "Not found in " + holder);
        }
        assertEquals(List.of(), of(List.of("text", ByteBuffer.allocate(1), Optional.empty())));
    }

    /**
     * Quarkus would validate them by reflection on the generated class. Before each start it would build a validator
     * for all constraints of the application, which takes a sixth of the start. A converter validates a single setting
     * instead.
     */
    @Test
    void noMappingOfSettingsHasConstraints() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ConfigMapping.class)
                .should()
                .notBeAnnotatedWith(new DescribedPredicate<JavaAnnotation<?>>("constraints") {
                    @Override
                    public boolean test(JavaAnnotation<?> annotation) {
                        return annotation.getRawType().isAnnotatedWith(Constraint.class)
                                || annotation.getRawType().getPackageName().startsWith("jakarta.validation");
                    }
                })
                .check(StructureTest.CLASSES);
    }

    @Test
    void everyMappingOfSettingsIsPublic() {
        classes()
                .that()
                .areAnnotatedWith(ConfigMapping.class)
                .should()
                .bePublic()
                .check(StructureTest.CLASSES);
    }

    /** The names of the classes of forbidden objects among everything that the object refers to. */
    private static List<String> of(Object start) {
        var found = new ArrayList<String>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        add(start, left);
        while (!left.isEmpty()) {
            var object = left.pop();
            if (!seen.add(object)) {
                continue;
            }
            if (object instanceof ByteBuffer buffer && buffer.isDirect()
                    || OF_ONE_PROCESS.stream().anyMatch(type -> type.isInstance(object))) {
                found.add(object.getClass().getName());
            } else {
                content(object, left);
            }
        }
        return found;
    }

    private static void content(Object object, Deque<Object> left) {
        if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                add(Array.get(object, i), left);
            }
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(element -> add(element, left));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key, left);
                add(value, left);
            });
        } else if (object instanceof Optional<?> optional) {
            add(optional.orElse(null), left);
        } else if (object instanceof AtomicReference<?> reference) {
            add(reference.get(), left);
        } else {
            fields(object).forEach(value -> add(value, left));
        }
    }

    /**
     * The fields of objects of this project and of libraries. Fields of Java's own classes are left out, except for the
     * containers above.
     */
    private static List<Object> fields(Object object) {
        var values = new ArrayList<>();
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getModule().isNamed() || type.getName().startsWith("org.jboss.logging.")) {
                return values;
            }
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> !field.getType().isPrimitive())
                    .filter(AccessibleObject::trySetAccessible)
                    .forEach(field -> values.add(value(field, object)));
        }
        return values;
    }

    private static Object value(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static void add(Object object, Deque<Object> left) {
        if (object != null && !(object instanceof Class<?>)) {
            left.push(object);
        }
    }
}
