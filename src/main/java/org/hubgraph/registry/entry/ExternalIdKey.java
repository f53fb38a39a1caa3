package org.hubgraph.registry.entry;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.failure.Invalid;
import org.hubgraph.value.TextKeys;

@Input("ExternalIdKey")
@Description("An external id by which an entry is looked up.")
public class ExternalIdKey {
    /**
     * HQL: the keys of the entries of the type {@code :type} that have the id, at most one. Of several entries that
     * claim it, only the one that does not record it as disputed.
     */
    static final String ENTRIES = "select x.entryKey from ExternalId x where x.scheme = :scheme and x.value = :value"
            + " and x.issuerKey = :issuer and x.entryType = :type and (x.claim = '' or not exists ("
            + EntryIndex.OTHER_CLAIM + " and o.entryType = x.entryType))";

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
     * The values of {@link #ENTRIES}.
     *
     * @throws Invalid if the issuer is missing, or is given for a scheme that has none
     */
    Map<String, Object> parameters(EntryType type) {
        checkIssuer("schemeName", schemeName, scheme == IdScheme.OTHER);
        checkIssuer("register", register, scheme == IdScheme.COMPANY_NUMBER);
        String issuer = schemeName != null ? schemeName : register;
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("scheme", scheme);
        parameters.put("value", ExternalIdForm.lenient(scheme, value));
        parameters.put("issuer", issuer == null ? "" : TextKeys.searchKey(issuer));
        parameters.put("type", type);
        return parameters;
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
