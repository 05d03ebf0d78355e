package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.StoredJson;
import cn.tongbao.platform.web.ProblemException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of both registers in the database, each in one row. */
@Repository
class Entries {

    private final JdbcClient jdbc;
    private final StoredJson json;

    Entries(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Entry> find(String id) {
        return load(id, "");
    }

    /** The entry, for a change: nobody else changes it until the transaction ends. */
    Entry lock(String id) {
        return load(id, " for update").orElseThrow(NotReadable::new);
    }

    private Optional<Entry> load(String id, String locking) {
        return jdbc.sql("select state from entry where id = :id" + locking)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(state -> json.read(state, Entry.class));
    }

    /**
     * Whether the id was still free and now belongs to this entry.
     *
     * @throws ProblemException {@code ENTRY_EXISTS} if whom it is about stands there already
     */
    boolean insert(Entry entry) {
        try {
            return bound(
                                    entry,
                                    """
                                    insert into entry (id, register, kind, version, status, published, account,
                                        words, region_chain, serves, readers, review_due_on, updated_at, state)
                                    values (:id, :register, :kind, :version, :status, :published, :account,
                                        :words, :chain, :serves, :readers, :reviewDueOn, :updatedAt, :state::jsonb)
                                    on conflict (id) do nothing
                                    """)
                            .param("register", entry.kind().register().name())
                            .param("kind", entry.kind().name())
                            .param("account", entry.account())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw new ProblemException(DirectoryProblem.ENTRY_EXISTS);
        }
    }

    void update(Entry entry) {
        try {
            bound(
                            entry,
                            """
                            update entry set version = :version, status = :status, published = :published,
                                words = :words, region_chain = :chain, serves = :serves, readers = :readers,
                                review_due_on = :reviewDueOn, updated_at = :updatedAt, state = :state::jsonb
                            where id = :id
                            """)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(DirectoryProblem.ENTRY_EXISTS);
        }
    }

    /**
     * The next ones that the subject may see, by id; one more than the limit, if there is. Only
     * what is asked for stands in the statement, so that the database can choose between going
     * through the register in order and looking each part up in its index.
     */
    List<Entry> search(Subject who, EntryFilter filter, @Nullable String after, int limit) {
        // A plan that is kept for any values would go through half the register for the rare ones.
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        var region = filter.region();
        return jdbc.sql(statement(filter, after))
                .param("register", filter.register().name())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("kind", filter.kind())
                .param("status", filter.status())
                .param("region", region)
                .param(
                        "above",
                        region == null
                                ? new String[0]
                                : RegionChain.upFrom(region).toArray(String[]::new))
                .param("language", filter.language())
                .param("today", filter.today())
                .param("selectable", filter.selectable())
                .param("specialties", filter.specialty().within())
                .param("words", filter.pattern())
                .param("part", filter.shortPart())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list();
    }

    private static String statement(EntryFilter filter, @Nullable String after) {
        var sql = new StringBuilder("select state from entry where register = :register");
        sql.append(
                filter.insider()
                        ? " and (published or readers && :tokens::text[])"
                        : " and published");
        when(filter.kind() != null, sql, " and kind = :kind");
        when(filter.status() != null, sql, " and status = :status");
        when(
                filter.region() != null,
                sql,
                " and (region_chain @> array[:region::text] or serves && :above::text[])");
        when(
                filter.language() != null,
                sql,
                " and state -> 'profile' -> 'languages' @> to_jsonb(:language::text)");
        when(
                filter.selectable() != null,
                sql,
                " and (chosen_within @> cast(:today as date)) = :selectable");
        when(filter.overdue(), sql, " and state #>> '{review,missed}' = 'true'");
        when(filter.ending(), sql, " and state #>> '{ending,warnedAt}' is not null");
        when(filter.specialty().any(), sql, " and specialties && :specialties::text[]");
        when(filter.pattern() != null, sql, " and words like :words");
        when(
                filter.shortPart() != null,
                sql,
                " and entry_short_parts(words) @> array[:part::text]");
        when(after != null, sql, " and id > :after");
        return sql.append(" order by id limit :limit").toString();
    }

    private static void when(boolean asked, StringBuilder sql, String condition) {
        if (asked) {
            sql.append(condition);
        }
    }

    /**
     * The entry of a register that was removed before and had the same account or one of the same
     * licences, if there is; one that was on the register rather than one that never was, the last
     * one first.
     */
    @Nullable String removedBefore(Register register, @Nullable String account, Profile profile) {
        return jdbc.sql(
                        """
                        select id from entry
                        where register = :register and status = 'REMOVED'
                          and (account = :account::text or exists (
                            select from jsonb_array_elements(state -> 'profile' -> 'qualifications') as had
                            where (had ->> 'name') || ' ' || (had ->> 'number') = any(:licences::text[])))
                        order by published desc, coalesce(account = :account::text, false) desc, updated_at desc
                        limit 1
                        """)
                .param("register", register.name())
                .param("account", account)
                .param("licences", licences(profile))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Entries of the same register, not removed, that name one of its licences; some of them. */
    List<String> sameLicence(Entry entry) {
        return jdbc.sql(
                        """
                        select id from entry
                        where register = :register and status <> 'REMOVED' and id <> :id
                          and exists (
                            select from jsonb_array_elements(state -> 'profile' -> 'qualifications') as had
                            where (had ->> 'name') || ' ' || (had ->> 'number') = any(:licences::text[]))
                        order by id limit 20
                        """)
                .param("register", entry.kind().register().name())
                .param("id", entry.id())
                .param("licences", licences(entry.profile()))
                .query((row, number) -> row.getString("id"))
                .list();
    }

    private static String[] licences(Profile profile) {
        return profile.qualifications().stream()
                .filter(one -> one.number() != null)
                .map(one -> one.name() + ' ' + one.number())
                .toArray(String[]::new);
    }

    /** Those of these ids that there are. */
    Map<String, Entry> find(Collection<String> ids) {
        return jdbc
                .sql("select state from entry where id = any(:ids::text[])")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /** Institutions that were ever listed and whose names have this in them. */
    List<Entry> institutionsWith(String part) {
        return jdbc.sql(
                        """
                        select state from entry
                        where register = 'INSTITUTIONS' and published and words like :words
                        order by id
                        """)
                .param("words", EntryFilter.pattern(part))
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list();
    }

    /** Those that may be chosen as far as the database can tell, by id. */
    List<Entry> selectable(Specialty asked) {
        return jdbc.sql(
                        """
                        select state from entry
                        where status in ('LISTED', 'WARNED', 'READMITTED') and kind <> 'MEDIATOR'
                          and specialties && :specialties::text[]
                        order by id
                        """)
                .param("specialties", EntryFilter.Asked.of(asked).names())
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list();
    }

    /** Some that the office holds, by id; nobody else changes them. */
    List<Entry> lockOf(String officeId) {
        return jdbc.sql(
                        """
                        select state from entry where readers @> array[:office::text]
                        order by id limit 100 for update
                        """)
                .param("office", "office:" + officeId)
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list();
    }

    /** The next ones of a register by id, none of which can change until the transaction ends. */
    List<Entry> shareAfter(Register register, @Nullable String id, int limit) {
        return jdbc.sql(
                        """
                        select state from entry where register = :register and id > :after
                        order by id limit :limit for share
                        """)
                .param("register", register.name())
                .param("after", id == null ? "" : id)
                .param("limit", limit)
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list();
    }

    private JdbcClient.StatementSpec bound(Entry entry, String sql) {
        var profile = entry.profile();
        var review = entry.review();
        return jdbc.sql(sql)
                .param("id", entry.id())
                .param("version", entry.version())
                .param("status", entry.state().name())
                .param("published", entry.published())
                .param("words", words(profile))
                .param("chain", RegionChain.upFrom(profile.regionCode()).toArray(String[]::new))
                .param("serves", profile.regions().toArray(String[]::new))
                .param("readers", entry.insiders().toArray())
                .param("reviewDueOn", review == null ? null : review.dueOn())
                .param("updatedAt", entry.updatedAt().atOffset(ZoneOffset.UTC))
                .param("state", json.write(entry));
    }

    private static String words(Profile profile) {
        return (profile.nameZh() + ' ' + Objects.requireNonNullElse(profile.name(), ""))
                .toLowerCase(Locale.ROOT);
    }
}
