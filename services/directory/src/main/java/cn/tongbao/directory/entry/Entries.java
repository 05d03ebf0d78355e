package cn.tongbao.directory.entry;

import cn.tongbao.directory.member.Specialty;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.StoredJson;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.RegionChain;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
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
                                        words, region_chain, serves, right_types, readers, review_due_on, updated_at, state)
                                    values (:id, :register, :kind, :version, :status, :published, :account,
                                        :words, :chain, :serves, :rightTypes, :readers, :reviewDueOn, :updatedAt, :state::jsonb)
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
                                words = :words, region_chain = :chain, serves = :serves,
                                right_types = :rightTypes, readers = :readers,
                                review_due_on = :reviewDueOn, updated_at = :updatedAt, state = :state::jsonb
                            where id = :id
                            """)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ProblemException(DirectoryProblem.ENTRY_EXISTS);
        }
    }

    /** The next ones that the subject may see, by id; one more than the limit, if there is. */
    List<Entry> search(Subject who, EntryFilter filter, @Nullable String after, int limit) {
        var asked = filter.specialty();
        return jdbc.sql(
                        """
                        select state from entry
                        where register = :register
                          and (published or (:insider and readers && :tokens::text[]))
                          and (:kind::text is null or kind = :kind)
                          and (:status::text is null or status = :status)
                          and (:region::text is null or region_chain @> array[:region::text]
                               or serves && :above::text[])
                          and (:rightType::text is null or right_types @> array[:rightType::text])
                          and (:rightType::text is null and :appraisal::text is null and :field::text is null
                               or exists (select 1 from jsonb_array_elements(state -> 'profile' -> 'specialties') s
                                    where (:rightType::text is null or s ->> 'rightType' = :rightType)
                                      and (:appraisal::text is null or s ->> 'appraisalKind' = :appraisal)
                                      and (:field::text is null
                                           or starts_with(:field, s ->> 'technicalField'))))
                          and (:words::text is null or words like :words)
                          and (:after::text is null or id > :after)
                        order by id limit :limit
                        """)
                .param("register", filter.register().name())
                .param("insider", filter.insider())
                .param("tokens", who.tokens().toArray(String[]::new))
                .param("kind", filter.kind())
                .param("status", filter.status())
                .param("region", filter.region())
                .param(
                        "above",
                        filter.region() == null
                                ? new String[0]
                                : RegionChain.upFrom(filter.region()).toArray(String[]::new))
                .param("rightType", asked.rightType())
                .param("appraisal", asked.appraisalKind())
                .param("field", asked.technicalField())
                .param("words", filter.pattern())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> json.read(row.getString("state"), Entry.class))
                .list();
    }

    /** Those that may be chosen as far as the database can tell, by id. */
    List<Entry> selectable(Specialty asked) {
        return jdbc.sql(
                        """
                        select state from entry
                        where status in ('LISTED', 'WARNED', 'READMITTED') and kind <> 'MEDIATOR'
                          and right_types @> array[:rightType::text]
                        order by id
                        """)
                .param("rightType", asked.rightType())
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
        var rightTypes = new TreeSet<String>();
        profile.specialties().forEach(specialty -> rightTypes.add(specialty.rightType()));
        return jdbc.sql(sql)
                .param("id", entry.id())
                .param("version", entry.version())
                .param("status", entry.state().name())
                .param("published", entry.published())
                .param("words", words(profile))
                .param("chain", RegionChain.upFrom(profile.regionCode()).toArray(String[]::new))
                .param("serves", profile.regions().toArray(String[]::new))
                .param("rightTypes", rightTypes.toArray(String[]::new))
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
