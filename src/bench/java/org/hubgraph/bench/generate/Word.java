package org.hubgraph.bench.generate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.registry.vocabulary.TenantKind;

/**
 * An enum value in the data of other servers, and the closest value of this server.
 *
 * @param theirs several may map to the same value of this server
 */
public record Word<E extends Enum<E>>(String theirs, E ours) {
    static final List<Word<HubKind>> HUB_KINDS = List.of(
            new Word<>("science_park", HubKind.SCIENCE_PARK),
            new Word<>("incubator", HubKind.INCUBATOR),
            new Word<>("campus", HubKind.RESEARCH_CAMPUS),
            new Word<>("cluster", HubKind.CLUSTER));
    static final List<Word<TenantKind>> TENANT_KINDS = List.of(
            new Word<>("startup", TenantKind.STARTUP),
            new Word<>("sme", TenantKind.COMPANY),
            new Word<>("corporate", TenantKind.COMPANY),
            new Word<>("institute", TenantKind.RESEARCH_INSTITUTE),
            new Word<>("nonprofit", TenantKind.NONPROFIT));
    static final List<Word<RoleKind>> ROLES = List.of(
            new Word<>("founder", RoleKind.FOUNDER),
            new Word<>("ceo", RoleKind.CHIEF_EXECUTIVE),
            new Word<>("cto", RoleKind.MANAGER),
            new Word<>("engineer", RoleKind.MEMBER),
            new Word<>("scientist", RoleKind.SCIENTIST),
            new Word<>("advisor", RoleKind.ADVISER),
            new Word<>("board member", RoleKind.DIRECTOR),
            new Word<>("operations", RoleKind.OTHER));
    static final List<Word<FundLevel>> FUND_LEVELS = List.of(
            new Word<>("regional", FundLevel.CITY),
            new Word<>("national", FundLevel.NATIONAL),
            new Word<>("european", FundLevel.SUPRANATIONAL),
            new Word<>("private", FundLevel.PRIVATE));

    /**
     * Maps the values of other servers to those of this server, for all enums, so that their responses can be compared.
     */
    public static Map<String, String> all() {
        return Stream.of(HUB_KINDS, TENANT_KINDS, ROLES, FUND_LEVELS)
                .flatMap((Function<List<? extends Word<?>>, Stream<Word<?>>>)
                        words -> words.stream().map(word -> word))
                .collect(Collectors.toUnmodifiableMap(
                        Word::theirs, word -> word.ours().name()));
    }
}
