package cn.tongbao.tipintake.tip;

import static cn.tongbao.tipintake.sql.Columns.in;
import static cn.tongbao.tipintake.sql.Columns.inOrNull;

import cn.tongbao.tipintake.sql.JsonColumns;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All tips, each with the history of its states. */
@Repository
public class Tips {

    private static final String HISTORY =
            """
            insert into tip_history
                (tip, at, version, trigger, from_status, to_status, person, office, basis)
            select :reference, :at, :version, :trigger, :fromStatus, :status, :person, :office, :basis
            from done
            """;

    /** The platform's own: no source says what becomes of the work of an office that ends. */
    private static final String SUCCESSION =
            "platform: the open work of a closed office goes to its successor";

    private final JdbcClient jdbc;

    Tips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a new tip with the first line of its history.
     *
     * @return whether its reference was still free
     */
    public boolean add(Step step, byte[] receiptHash, Actor by) {
        var tip = step.tip();
        var submission = tip.submission();
        return withHistory(
                                jdbc.sql(
                                        """
                                        with done as (
                                            insert into tip
                                                (reference, version, status, kind, channel, language, title,
                                                 description, region_code, facts, anonymous, reporter_kind,
                                                 receipt_hash, intake_office, audience, submitted_at,
                                                 entered_by, entered_office, due_at, due_on, files)
                                            values
                                                (:reference, :version, :status, :kind, :channel, :language,
                                                 :title, :description, :region, cast(:facts as jsonb),
                                                 :anonymous, :reporterKind, :receiptHash, :intakeOffice,
                                                 :audience, :submittedAt, :enteredBy, :enteredOffice,
                                                 :dueAt, :dueOn, :files)
                                            on conflict (reference) do nothing
                                            returning reference)
                                        """
                                                + HISTORY),
                                step,
                                by)
                        .param("at", in(submission.submittedAt()))
                        .param("kind", submission.kind().name())
                        .param("channel", submission.channel())
                        .param("language", submission.language())
                        .param("title", submission.title())
                        .param("description", submission.description())
                        .param("region", submission.facts().regionCode())
                        .param("facts", JsonColumns.write(submission.facts()))
                        .param("anonymous", submission.anonymous())
                        .param("reporterKind", submission.reporterKind())
                        .param("receiptHash", receiptHash)
                        .param("intakeOffice", tip.intakeOffice())
                        .param("audience", tip.audience().toArray())
                        .param("submittedAt", in(submission.submittedAt()))
                        .param("enteredBy", submission.enteredBy())
                        .param("enteredOffice", submission.enteredOffice())
                        .param("dueAt", in(tip.handling().dueAt()))
                        .param("dueOn", tip.handling().dueOn())
                        .param("files", tip.files())
                        .update()
                == 1;
    }

    /** Keeps what an act made of a tip that was found for change, with its line of history. */
    public void save(Step step, Instant at, Actor by) {
        var tip = step.tip();
        var handling = tip.handling();
        var update =
                """
                update tip
                set version = :version, status = :status, opened_at = :openedAt,
                    warned_at = :warnedAt, overdue = :overdue, decided_at = :decidedAt,
                    rejection = cast(:rejection as jsonb), files = :files, answers = :answers
                where reference = :reference and version = :version - 1
                """;
        var statement =
                step.transition() == null
                        ? jdbc.sql(update)
                                .param("reference", tip.reference())
                                .param("version", tip.version())
                                .param("status", tip.status().name())
                        : withHistory(
                                        jdbc.sql(
                                                "with done as (%s returning reference) %s"
                                                        .formatted(update, HISTORY)),
                                        step,
                                        by)
                                .param("at", in(at));
        int saved =
                statement
                        .param("openedAt", inOrNull(handling.openedAt()))
                        .param("warnedAt", inOrNull(handling.warnedAt()))
                        .param("overdue", handling.overdue())
                        .param("decidedAt", inOrNull(handling.decidedAt()))
                        .param("rejection", json(handling.rejection()))
                        .param("files", tip.files())
                        .param("answers", tip.answers())
                        .update();
        if (saved != 1) {
            throw new IllegalStateException("the tip was changed by another act meanwhile");
        }
    }

    /** Keeps that another office has it now, with a line of history. */
    public void saveHandOver(Step step, HandedOver handedOver, Instant at) {
        var tip = step.tip();
        jdbc.sql(
                        """
                        with done as (
                            update tip
                            set version = :version, intake_office = :office, audience = :audience
                            where reference = :reference
                            returning reference)
                        insert into tip_history
                            (tip, at, version, trigger, to_status, person, office, basis, handed_over)
                        select reference, :at, :version, 'HANDED_OVER', :status, 'liaison', :office,
                               :basis, cast(:handedOver as jsonb)
                        from done
                        """)
                .param("version", tip.version())
                .param("office", tip.intakeOffice())
                .param("audience", tip.audience().toArray())
                .param("reference", tip.reference())
                .param("at", in(at))
                .param("status", tip.status().name())
                .param("basis", SUCCESSION)
                .param("handedOver", JsonColumns.write(handedOver))
                .update();
    }

    /** Keeps that the limit of the decision ends on another day now, with a line of history. */
    public void saveDue(Step step, MovedLimit moved, String citation, Instant at) {
        var tip = step.tip();
        jdbc.sql(
                        """
                        with done as (
                            update tip
                            set version = :version, due_at = :dueAt, due_on = :dueOn
                            where reference = :reference
                            returning reference)
                        insert into tip_history
                            (tip, at, version, trigger, to_status, person, basis, moved)
                        select reference, :at, :version, 'LIMIT_MOVED', :status, 'deadlines', :basis,
                               cast(:moved as jsonb)
                        from done
                        """)
                .param("version", tip.version())
                .param("dueAt", in(tip.handling().dueAt()))
                .param("dueOn", tip.handling().dueOn())
                .param("reference", tip.reference())
                .param("at", in(at))
                .param("status", tip.status().name())
                .param("basis", citation)
                .param("moved", JsonColumns.write(moved))
                .update();
    }

    /**
     * Keeps who has the case now, with a line of history for each time that the reporter was told.
     *
     * @param citation of the rule by which he is
     */
    public void saveKeeping(Step step, List<CaseKeeping.Told> told, String citation) {
        var tip = step.tip();
        var keeping = Objects.requireNonNull(tip.keeping());
        jdbc.sql(
                        """
                        update tip
                        set version = :version, audience = :audience, keeper_office = :keeper,
                            keeping = cast(:keeping as jsonb)
                        where reference = :reference
                        """)
                .param("version", tip.version())
                .param("audience", tip.audience().toArray())
                .param("keeper", keeping.officeId())
                .param("keeping", JsonColumns.write(keeping))
                .param("reference", tip.reference())
                .update();
        for (var each : told) {
            jdbc.sql(
                            """
                            insert into tip_history
                                (tip, at, version, trigger, to_status, person, office, basis)
                            values (:reference, :at, :version, 'REPORTER_TOLD', :status,
                                    'case-routing', :office, :basis)
                            """)
                    .param("reference", tip.reference())
                    .param("at", in(each.at()))
                    .param("version", tip.version())
                    .param("status", tip.status().name())
                    .param("office", each.officeId())
                    .param("basis", citation)
                    .update();
        }
    }

    /**
     * Some of what an office has still to do with: tips to decide, and accepted ones, whose
     * reporters have to be answered as long as there is a case. Kept from changing until the
     * transaction ends.
     */
    public List<Tip> openOf(String office) {
        return jdbc.sql(
                        """
                        select * from tip
                        where intake_office = :office and (decided_at is null or status = 'ACCEPTED')
                        order by reference limit 200 for update
                        """)
                .param("office", office)
                .query(TipRows::tip)
                .list();
    }

    /** The tip as it is. */
    public Optional<Tip> find(String reference) {
        return one("where reference = :key", reference);
    }

    /** The tip, kept from changing until the transaction ends. */
    public Optional<Tip> findForChange(String reference) {
        return one("where reference = :key for update", reference);
    }

    /** The tip of a receipt. */
    public Optional<Tip> findByReceipt(byte[] receiptHash) {
        return one("where receipt_hash = :key", receiptHash);
    }

    /** The tip of a receipt, kept from changing until the transaction ends. */
    public Optional<Tip> findByReceiptForChange(byte[] receiptHash) {
        return one("where receipt_hash = :key for update", receiptHash);
    }

    /** The next tips in the order of their references, none of which changes meanwhile. */
    public List<Tip> after(@Nullable String reference, int limit) {
        return jdbc.sql(
                        "select * from tip where reference > :last order by reference limit :limit for share")
                .param("last", reference == null ? "" : reference)
                .param("limit", limit)
                .query(TipRows::tip)
                .list();
    }

    private Optional<Tip> one(String where, Object key) {
        return jdbc.sql("select * from tip " + where)
                .param("key", key)
                .query(TipRows::tip)
                .optional();
    }

    private static JdbcClient.StatementSpec withHistory(
            JdbcClient.StatementSpec statement, Step step, Actor by) {
        var tip = step.tip();
        var transition = Objects.requireNonNull(step.transition());
        var from = transition.from();
        return statement
                .param("reference", tip.reference())
                .param("version", tip.version())
                .param("status", tip.status().name())
                .param("trigger", transition.trigger().name())
                .param("fromStatus", from == null ? null : from.name())
                .param("person", by.person())
                .param("office", by.office())
                .param("basis", transition.basis());
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JsonColumns.write(value);
    }
}
