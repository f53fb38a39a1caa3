package org.hubgraph.graphql.execution;

import java.util.Map;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;

/**
 * The published specification of each scalar, for {@code @specifiedBy}. Where a scalar accepts less than its
 * specification, its description and the page "Scalars" of the manual say so.
 */
final class ScalarSpecifications {
    static final String DATE_TIME = "DateTime";

    private static final Map<String, String> ADDRESSES = Map.of(
            "CountryCode",
            "https://www.iso.org/iso-3166-country-codes.html",
            "CurrencyCode",
            "https://www.iso.org/iso-4217-currency-codes.html",
            DATE_TIME,
            "https://www.rfc-editor.org/rfc/rfc3339",
            "Decimal",
            "https://www.w3.org/TR/xmlschema11-2/#decimal",
            "LanguageTag",
            "https://www.rfc-editor.org/rfc/rfc5646",
            "PartialDate",
            "https://www.loc.gov/standards/datetime/",
            "URL",
            "https://www.rfc-editor.org/rfc/rfc3986");

    private ScalarSpecifications() {}

    static void add(GraphQLScalarType scalar, GraphQLScalarType.Builder builder) {
        String address = ADDRESSES.get(scalar.getName());
        builder.specifiedByUrl(address);
        if (address != null) {
            // Introspection reads the former; the printed schema has only directives that are applied.
            builder.withAppliedDirective(GraphQLAppliedDirective.newDirective()
                    .name("specifiedBy")
                    .argument(GraphQLAppliedDirectiveArgument.newArgument()
                            .name("url")
                            .type(GraphQLNonNull.nonNull(graphql.Scalars.GraphQLString))
                            .valueProgrammatic(address)));
        }
        if (scalar.getName().equals(DATE_TIME)) {
            builder.description(
                    "An instant in UTC in RFC 3339 format, such as `2025-05-01T00:00:00Z`, in the years 0001 to 9999."
                            + " Input may have any offset.");
        }
    }
}
