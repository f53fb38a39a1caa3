package org.hubgraph.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Makes every statement that reads tenancies take years: the table becomes a view that counts the combinations of all
 * citations first. So a real statement is at work in the real database when it is to be cancelled.
 */
@ApplicationScoped
public class SlowTenancies {
    private static final String YEARS =
            "(select count(*) from citation a, citation b, citation c, citation d, citation e"
                    + " where a.created_at <= e.created_at)";

    private final EntityManager entities;

    SlowTenancies(EntityManager entities) {
        this.entities = entities;
    }

    public void begin() {
        execute("alter table tenancy rename to tenancy_rows");
        execute("create view tenancy as select r.* from tenancy_rows r where " + YEARS + " > 0");
    }

    public void end() {
        execute("drop view tenancy");
        execute("alter table tenancy_rows rename to tenancy");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
