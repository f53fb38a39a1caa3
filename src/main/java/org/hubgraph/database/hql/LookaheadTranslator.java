package org.hubgraph.database.hql;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.hql.HqlTranslator;
import org.hibernate.query.hql.internal.SemanticQueryBuilder;
import org.hibernate.query.hql.internal.StandardHqlTranslator;
import org.hibernate.query.sqm.internal.SqmCreationOptionsStandard;
import org.hibernate.query.sqm.tree.SqmStatement;

/**
 * Translates HQL as Hibernate does, but parses it in linear time. Hibernate creates it by its name, from the setting
 * {@code hibernate.query.hql.translator}.
 */
@RegisterForReflection
public final class LookaheadTranslator implements HqlTranslator {

    @Override
    public <R> SqmStatement<R> translate(String hql, Class<R> expected) {
        // Hibernate creates translators before the session factory, and does not pass it to them.
        var factory = Arc.container().instance(SessionFactory.class).get().unwrap(SessionFactoryImplementor.class);
        var context = factory.getQueryEngine().getCriteriaBuilder();
        var options = new SqmCreationOptionsStandard(factory.getSessionFactoryOptions());
        var parsed = TokenLookahead.parsed(hql);
        if (parsed.isEmpty()) {
            // Hibernate's own translator says what is wrong with it.
            return new StandardHqlTranslator(context, options).translate(hql, expected);
        }
        return SemanticQueryBuilder.buildSemanticModel(parsed.get(), expected, options, context, hql);
    }
}
