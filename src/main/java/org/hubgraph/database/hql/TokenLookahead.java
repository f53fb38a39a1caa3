package org.hubgraph.database.hql;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.grammars.hql.HqlParser.StatementContext;

/**
 * Predictions of the HQL parser. Where a condition or an expression begins with a parenthesis, {@code case} or {@code
 * exists}, the next token and the one after the end of the parenthesis decide; elsewhere ANTLR does, within few tokens.
 *
 * <p>The numbers of the grammar's decisions and alternatives are learnt from samples, by ANTLR's own predictions, so
 * that they follow the version of Hibernate.
 */
final class TokenLookahead extends ParserATNSimulator {
    private static final String BEFORE = "select 1 from A a where ";
    private static final Map<Integer, Integer> GROUP = learnt(BEFORE, "(a.x = 1)");
    private static final Map<Integer, Integer> EXISTS = learnt(BEFORE, "exists (select 1 from A a)");
    private static final Map<Integer, Integer> COMPARED_SUBQUERY = learnt(BEFORE, "(select 1 from A a) = 1");
    private static final Map<Integer, Integer> SUBQUERY_AS_LIST = learnt(BEFORE + "a.x in ", "(select 1 from A a)");
    private static final Map<Integer, Integer> COMPARED_CASE =
            learnt(BEFORE, "case when a.x = 1 then 1 else 0 end = 0");
    private static final Map<Integer, Integer> CASE = learnt(BEFORE + "a.x = ", "case when a.x = 1 then 1 else 0 end");
    private static final Map<Integer, Integer> COMPARED_CASE_IN_PARENTHESES =
            learnt(BEFORE, "(case when a.x = 1 then 1 else 0 end) = 0");

    private static final Set<Integer> COMPARISONS = Set.of(
            HqlParser.EQUAL,
            HqlParser.NOT_EQUAL,
            HqlParser.GREATER,
            HqlParser.GREATER_EQUAL,
            HqlParser.LESS,
            HqlParser.LESS_EQUAL);

    /** What may follow a group of conditions, but no expression that is a part of a condition. */
    private static final Set<Integer> AFTER_CONDITIONS = Set.of(
            HqlParser.AND,
            HqlParser.OR,
            HqlParser.RIGHT_PAREN,
            HqlParser.THEN,
            HqlParser.GROUP,
            HqlParser.ORDER,
            Token.EOF);

    private final List<Token> tokens;
    /** For each parenthesis and {@code case} the place of its end; 0 for other tokens. */
    private final int[] ends;

    /** Shares the tables of ANTLR's simulator, {@code usual}. */
    private TokenLookahead(HqlParser parser, CommonTokenStream stream, ParserATNSimulator usual) {
        super(parser, parser.getATN(), usual.decisionToDFA, usual.getSharedContextCache());
        stream.fill();
        tokens = stream.getTokens();
        ends = ends(tokens);
        setPredictionMode(PredictionMode.SLL);
    }

    /** The tree of a statement; empty if it has an error, or if it is one of few that need ANTLR's slower mode. */
    static Optional<StatementContext> parsed(String hql) {
        return parsed(new CommonTokenStream(new HqlLexer(CharStreams.fromString(hql))));
    }

    static Optional<StatementContext> parsed(CommonTokenStream stream) {
        var parser = parser(stream);
        parser.setInterpreter(new TokenLookahead(parser, stream, parser.getInterpreter()));
        try {
            return Optional.of(parser.statement());
        } catch (ParseCancellationException malformed) {
            return Optional.empty();
        }
    }

    private static HqlParser parser(CommonTokenStream stream) {
        var parser = new HqlParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }

    private static int[] ends(List<Token> tokens) {
        var ends = new int[tokens.size()];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < ends.length; i++) {
            int type = tokens.get(i).getType();
            if (type == HqlParser.LEFT_PAREN || type == HqlParser.CASE) {
                open.push(i);
            } else if ((type == HqlParser.RIGHT_PAREN || type == HqlParser.END) && !open.isEmpty()) {
                ends[open.pop()] = i;
            }
        }
        return ends;
    }

    @Override
    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext context) {
        Integer known = at(input.index()).get(decision);
        return known != null ? known : super.adaptivePredict(input, decision, context);
    }

    /** The known alternatives by decision for what begins at a place. */
    private Map<Integer, Integer> at(int place) {
        int type = tokens.get(place).getType();
        if (type == HqlParser.EXISTS && tokens.get(place + 1).getType() == HqlParser.LEFT_PAREN) {
            return EXISTS;
        }
        int end = ends[place];
        if (end == 0) {
            return Map.of();
        }
        int after = tokens.get(end + 1).getType();
        boolean compared = COMPARISONS.contains(after);
        int next = tokens.get(place + 1).getType();
        if (type == HqlParser.CASE) {
            return next != HqlParser.WHEN ? Map.of() : compared ? COMPARED_CASE : CASE;
        }
        if (next == HqlParser.SELECT) {
            return compared ? COMPARED_SUBQUERY : SUBQUERY_AS_LIST;
        }
        if (next == HqlParser.CASE && ends[place + 1] == end - 1) {
            return compared ? COMPARED_CASE_IN_PARENTHESES : Map.of();
        }
        return AFTER_CONDITIONS.contains(after) ? GROUP : Map.of();
    }

    /** The alternatives that ANTLR chooses where the sample begins. */
    private static Map<Integer, Integer> learnt(String before, String sample) {
        var start = new CommonTokenStream(new HqlLexer(CharStreams.fromString(before)));
        start.fill();
        int place = start.size() - 1;
        var stream = new CommonTokenStream(new HqlLexer(CharStreams.fromString(before + sample)));
        var parser = parser(stream);
        var learnt = new HashMap<Integer, Integer>();
        var usual = parser.getInterpreter();
        var recorder =
                new ParserATNSimulator(parser, parser.getATN(), usual.decisionToDFA, usual.getSharedContextCache()) {
                    @Override
                    public int adaptivePredict(TokenStream input, int decision, ParserRuleContext context) {
                        int from = input.index();
                        int alternative = super.adaptivePredict(input, decision, context);
                        if (from == place) {
                            learnt.putIfAbsent(decision, alternative);
                        }
                        return alternative;
                    }
                };
        recorder.setPredictionMode(PredictionMode.SLL);
        parser.setInterpreter(recorder);
        parser.statement();
        return Map.copyOf(learnt);
    }
}
