package org.hubgraph.testsupport;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Provides a token provider that the application trusts, configured as the manual describes, and injects it into each
 * test field of that type.
 */
public final class TokenProviderResource implements QuarkusTestResourceLifecycleManager {
    private TokenProvider provider;

    @Override
    public Map<String, String> start() {
        provider = TokenProvider.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", provider.issuer());
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(provider, new TestInjector.MatchesType(TokenProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
