package org.hubgraph.registry.entry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.failure.Invalid;
import org.hubgraph.value.TextKeys;

@Input("ExternalIdKey")
@Description("An external id by which an entry is looked up.")
public class ExternalIdKey {
    private static final String OF_ENTRY = "x.entryType = :type and (x.claim = '' or not exists ("
            + EntryIndex.OTHER_CLAIM + " and o.entryType = x.entryType))";

    /**
     * HQL: the keys of the entries of the type {@code :type} that have the id, at most one. Of several entries that
     * claim it, only the one that does not record it as disputed.
     */
    static final String ENTRIES = "select x.entryKey from ExternalId x where x.scheme = :scheme and x.value = :value"
            + " and x.issuerKey = :issuer and " + OF_ENTRY;

    /**
     * HQL: a condition on external ids with the alias {@code x} that all of several have, with the values of {@link
     * #parameters(EntryType, Collection)}. A few others may have it as well: see {@link #FORM}.
     */
    static final String CLOSE_TO_ANY = "x.scheme in :schemes and among_texts(:values, x.value) and " + OF_ENTRY;

    /** HQL: the values of {@link Form#of}. */
    static final String FORM = "x.scheme, x.value, x.issuerKey";

    @NonNull
    @Description("The registry that issued the id.")
    public IdScheme scheme;

    @NonNull
    @Description("The id, in any form that `ExternalIdInput` accepts, such as https://ror.org/02nr0ka47.")
    public String value;

    @Description("The name of the scheme; required if the scheme is OTHER. Case, accents, spaces and hyphens are"
            + " ignored.")
    public String schemeName;

    @Description("The register of a COMPANY_NUMBER, for which it is required: its code or its name, as recorded. Case,"
            + " accents, spaces and hyphens are ignored.")
    public String register;

    /**
     * An external id as it is stored.
     *
     * @param value in the canonical form of the scheme
     * @param issuer the search key of the scheme's name or of the register; empty if the scheme needs none
     */
    record Form(IdScheme scheme, String value, String issuer) {
        /** @param values of {@link #FORM} */
        static Form of(List<Object> values) {
            return new Form((IdScheme) values.get(0), (String) values.get(1), (String) values.get(2));
        }
    }

    /** The values of {@link #CLOSE_TO_ANY}. */
    static Map<String, Object> parameters(EntryType type, Collection<Form> ids) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("schemes", EnumSet.copyOf(ids.stream().map(Form::scheme).toList()));
        parameters.put("values", ids.stream().map(Form::value).distinct().toArray(String[]::new));
        parameters.put("type", type);
        return parameters;
    }

    /**
     * The values of {@link #ENTRIES}.
     *
     * @throws Invalid as {@link #form}
     */
    Map<String, Object> parameters(EntryType type) {
        var form = form();
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("scheme", form.scheme);
        parameters.put("value", form.value);
        parameters.put("issuer", form.issuer);
        parameters.put("type", type);
        return parameters;
    }

    /** @throws Invalid if the issuer is missing, or is given for a scheme that has none */
    Form form() {
        checkIssuer("schemeName", schemeName, scheme == IdScheme.OTHER);
        checkIssuer("register", register, scheme == IdScheme.COMPANY_NUMBER);
        String issuer = schemeName != null ? schemeName : register;
        return new Form(
                scheme, ExternalIdForm.lenient(scheme, value), issuer == null ? "" : TextKeys.searchKey(issuer));
    }

    private void checkIssuer(String field, String issuer, boolean required) {
        if (required && issuer == null) {
            throw new Invalid("externalId." + field + " is required for the scheme " + scheme + ".");
        }
        if (!required && issuer != null) {
            throw new Invalid("externalId." + field + " is not for the scheme " + scheme + ".");
        }
    }
}
