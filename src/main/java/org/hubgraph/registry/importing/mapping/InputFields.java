package org.hubgraph.registry.importing.mapping;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewMoney;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.EmailAddress;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/**
 * The fields of the inputs that mappings make. They are read from the classes of the inputs, so a new field of an input
 * can be mapped at once. In a native image this happens while the image is built.
 */
final class InputFields {
    private static final String CITATIONS = "citations";
    private static final Map<Class<?>, FieldKind> KINDS = Map.of(
            PartialDate.class, FieldKind.DATE,
            CountryCode.class, FieldKind.COUNTRY,
            LanguageTag.class, FieldKind.LANGUAGE,
            CurrencyCode.class, FieldKind.CURRENCY,
            WebAddress.class, FieldKind.URL,
            NewMoney.class, FieldKind.MONEY,
            Decimal.class, FieldKind.DECIMAL,
            Double.class, FieldKind.NUMBER,
            Integer.class, FieldKind.INTEGER,
            Boolean.class, FieldKind.BOOLEAN);
    private static final Map<TargetType, Map<String, FieldSpec>> ALL = all();

    private InputFields() {}

    /** The fields by name, without citations. */
    static Map<String, FieldSpec> of(TargetType type) {
        return ALL.get(type);
    }

    private static Map<TargetType, Map<String, FieldSpec>> all() {
        var all = new EnumMap<TargetType, Map<String, FieldSpec>>(TargetType.class);
        for (TargetType type : TargetType.values()) {
            all.put(type, fields(type.input()));
        }
        return all;
    }

    private static Map<String, FieldSpec> fields(Class<?> input) {
        var fields = new LinkedHashMap<String, FieldSpec>();
        var declared = input.isRecord() ? input.getDeclaredFields() : input.getFields();
        for (Field field : declared) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.getName().equals(CITATIONS)) {
                fields.put(field.getName(), spec(field));
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    private static FieldSpec spec(Field field) {
        boolean list = field.getType() == List.class;
        Class<?> type = list ? element(field.getGenericType()) : field.getType();
        var kind = kind(type, field);
        int longest = list
                ? size(((AnnotatedParameterizedType) field.getAnnotatedType()).getAnnotatedActualTypeArguments()[0])
                : Integer.MAX_VALUE;
        return new FieldSpec(
                field.getName(),
                kind,
                list,
                field.isAnnotationPresent(NonNull.class),
                size(field),
                longest,
                least(field),
                constants(type),
                kind == FieldKind.OBJECT || kind == FieldKind.MONEY ? fields(type) : Map.of());
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static int size(AnnotatedElement element) {
        var size = element.getAnnotation(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    private static int least(Field field) {
        return field.isAnnotationPresent(Positive.class)
                ? 1
                : field.isAnnotationPresent(PositiveOrZero.class) ? 0 : Integer.MIN_VALUE;
    }

    private static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    private static FieldKind kind(Class<?> type, Field field) {
        if (type == String.class) {
            if (field.isAnnotationPresent(MultiLine.class)) {
                return FieldKind.LINES;
            }
            if (field.isAnnotationPresent(EmailAddress.class)) {
                return FieldKind.EMAIL;
            }
            return field.getDeclaringClass() == Name.class ? FieldKind.NAME : FieldKind.TEXT;
        }
        if (type.isEnum()) {
            return FieldKind.CONSTANT;
        }
        return KINDS.getOrDefault(type, FieldKind.OBJECT);
    }
}
