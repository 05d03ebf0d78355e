package cn.tongbao.search.query;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.AuditTrail;
import cn.tongbao.platform.web.CommonProblem;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.search.engine.Engine;
import cn.tongbao.search.engine.EngineRefused;
import cn.tongbao.search.engine.EngineUnavailable;
import cn.tongbao.search.indexing.Indices;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/**
 * Finds what the searcher may see. That he searched is written down before he learns anything, of
 * somebody who has not signed in that somebody did.
 */
@Service
public class Searching {

    private static final Logger log = LoggerFactory.getLogger(Searching.class);

    /** Part of the records would be worse than no answer. */
    private static final Map<String, String> WHOLE_OR_NOTHING =
            Map.of("allow_partial_search_results", "false");

    private static final int NOT_FOUND = 404;

    private final PlanningSearch planning;
    private final EngineQuery query;
    private final EngineAnswer answer;
    private final Engine engine;
    private final Indices indices;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    Searching(
            PlanningSearch planning,
            EngineQuery query,
            EngineAnswer answer,
            Engine engine,
            Indices indices,
            AuditTrail audit,
            TransactionOperations transactions) {
        this.planning = planning;
        this.query = query;
        this.answer = answer;
        this.engine = engine;
        this.indices = indices;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Searches.
     *
     * @throws ProblemException {@code UNAVAILABLE} while Elasticsearch is away or being filled
     */
    public SearchResult search(Subject who, SearchRequest request) {
        SearchPlan plan = planning.plan(who, request);
        JsonNode search = query.write(plan);
        transactions.executeWithoutResult(_ -> audit.record(who, "SEARCHED", "SEARCH", "", null));
        return plan.hopeless() ? SearchResult.nothing() : answer.read(plan, ask(plan, search));
    }

    private JsonNode ask(SearchPlan plan, JsonNode search) {
        try {
            JsonNode found =
                    engine.post(
                            "/" + indices.aliases(plan.kinds()) + "/_search",
                            WHOLE_OR_NOTHING,
                            search);
            if (found.path("timed_out").asBoolean(false)) {
                throw new EngineUnavailable("Elasticsearch took too long", null);
            }
            return found;
        } catch (EngineUnavailable away) {
            log.atWarn().setCause(away).log("search not answered");
            throw new ProblemException(CommonProblem.UNAVAILABLE);
        } catch (EngineRefused refused) {
            if (refused.status() == NOT_FOUND) {
                log.atWarn().log("search not answered, an index is missing");
                throw new ProblemException(CommonProblem.UNAVAILABLE);
            }
            throw refused;
        }
    }
}
