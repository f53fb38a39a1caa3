package org.hubgraph.database.hql;

import java.util.Random;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Statements are parsed as Hibernate parses them, but reading each token a bounded number of times. */
@AnyDatabase
class TokenLookaheadTest {
    private static final int STATEMENTS = Repetitions.of("hubgraph.statements", 50, 2_000);

    private final Random random = new Random(Seed.of(TokenLookaheadTest.class));

    /** Counts how often tokens are looked at. */
    private static final class CountedTokens extends CommonTokenStream {
        private long looks;

        CountedTokens(String hql) {
            super(new HqlLexer(CharStreams.fromString(hql)));
        }

        @Override
        public int LA(int i) {
            looks++;
            return super.LA(i);
        }
    }

    @Test
    void treesAreThoseOfHibernate() {
        for (int i = 0; i < STATEMENTS; i++) {
            String hql = "select a.x from A a where " + condition(1 + random.nextInt(3)) + " order by a.x";

            assertEquals(usual(hql), tree(hql), hql);
        }
    }

    @Test
    void whatIsMalformedHasNoTree() {
        assertTrue(TokenLookahead.parsed("select a from A a where (a.x = 1").isEmpty());
        assertTrue(TokenLookahead.parsed("select a from A a where a.x = 1)").isEmpty());
        assertTrue(TokenLookahead.parsed("").isEmpty());
    }

    /** ANTLR alone looks at tokens a hundred times as often, and takes minutes. */
    @Test
    void theLooksGrowWithTheLengthOnly() {
        for (String form : new String[] {
            "(a.y = 2 or %s)",
            "not exists (select 1 from E e where (e.y = a.y and %s))",
            "(case when (a.y = 2 and %s) then 1 else 0 end) = 0",
            "case when (a.y = 2 or %s) then 1 else 0 end = 0",
            "(a.z = 3 and a.y in (select e.y from E e where (e.z = 2 or %s)))",
            "(a.z = 3 or (select count(e.y) from E e where (e.z = 2 and %s)) >= 3)"
        }) {
            long some = looks(form, 20);
            long more = looks(form, 40);

            assertTrue(more < some * 5 / 2, () -> form + ": " + some + ", then " + more);
        }
    }

    private static long looks(String form, int levels) {
        String condition = "a.x = 1";
        for (int i = 0; i < levels; i++) {
            condition = String.format(form, condition);
        }
        var tokens = new CountedTokens("select a.x from A a where " + condition);
        assertTrue(TokenLookahead.parsed(tokens).isPresent());
        return tokens.looks;
    }

    private String condition(int levels) {
        if (levels == 0) {
            return leaf();
        }
        String first = condition(levels - 1);
        String second = condition(random.nextInt(levels));
        return switch (random.nextInt(11)) {
            case 0 -> "(" + first + " and " + second + ")";
            case 1 -> "(" + first + " or " + second + ")";
            case 2 -> first + " and " + second;
            case 3 -> "(case when " + first + " then 1 else 0 end) = 0";
            case 4 -> "case when " + first + " then 1 else 0 end <> 1";
            case 5 -> "exists (select 1 from E e where " + first + ")";
            case 6 -> "not exists (select 1 from E e where " + first + " and " + second + ")";
            case 7 -> "a.x in (select e.x from E e where " + first + ")";
            case 8 -> "(select count(distinct e.x) from E e where " + first + ") >= :p";
            case 9 -> "not (" + first + ")";
            default -> "((" + first + "))";
        };
    }

    private String leaf() {
        var leaves = new String[] {
            "a.x = 1",
            "a.x is null",
            "a.x in :p",
            "a.x in (1, 2)",
            "(a.x + 1) = 2",
            "(a.x, a.y) = (1, 2)",
            "(a.x) = (select max(e.x) from E e)",
            "a.x like :p escape '!'",
            "substring(a.x, 1, 10) >= :p",
            "array_contains(a.x, :p)",
            "(a.x is null or a.x between 1 and (2))",
            "(a.x)",
            "coalesce((select max(e.x) from E e), 1) < 2",
            "(case a.x when 1 then 2 else 3 end) + 1 > 0",
            "case a.x when 1 then 2 else 3 end = 2",
            "a.x = case when (a.x is null) then 1 else (2) end"
        };
        return leaves[random.nextInt(leaves.length)];
    }

    private static String tree(String hql) {
        var tokens = new CommonTokenStream(new HqlLexer(CharStreams.fromString(hql)));
        return TokenLookahead.parsed(tokens)
                .map(statement -> statement.toStringTree(new HqlParser(tokens)))
                .orElse("none");
    }

    private static String usual(String hql) {
        var parser = new HqlParser(new CommonTokenStream(new HqlLexer(CharStreams.fromString(hql))));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.statement().toStringTree(parser);
        } catch (ParseCancellationException needsAnotherMode) {
            return "none";
        }
    }
}
