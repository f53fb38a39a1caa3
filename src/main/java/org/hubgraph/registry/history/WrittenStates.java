package org.hubgraph.registry.history;

import java.util.Map;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.envers.RevisionType;
import org.hibernate.envers.configuration.Configuration;
import org.hibernate.envers.strategy.internal.DefaultAuditStrategy;

/** How Envers writes states: a row for each, as by default, except that {@link AddedStates} copies the first ones. */
@RegisterForReflection
public class WrittenStates extends DefaultAuditStrategy {
    @Override
    public void perform(
            SharedSessionContractImplementor session,
            String entityName,
            Configuration configuration,
            Object id,
            Object data,
            Object revision) {
        boolean isFirst = ((Map<?, ?>) data).get(configuration.getRevisionTypePropertyName()) == RevisionType.ADD;
        boolean isCopied =
                isFirst && Arc.container().instance(AddedStates.class).get().add(id, ((Revision) revision).id);
        if (!isCopied) {
            super.perform(session, entityName, configuration, id, data, revision);
        }
    }
}
