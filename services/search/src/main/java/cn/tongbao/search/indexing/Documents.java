package cn.tongbao.search.indexing;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The stored documents, with what the index knows of each. */
@Repository
class Documents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps those that are newer than what is known. The same version again is kept where it says
     * something else, which happens when its owner restates it after we learned to read more of it;
     * when it was updated is then no news.
     */
    void keepNewer(Collection<Document> documents) {
        jdbc.sql(
                        """
                        insert into document as d (kind, reference, version, audience, body)
                        select kind, reference, version, audience, body
                        from jsonb_to_recordset(:documents::jsonb) as told
                            (kind text, reference text, version bigint, audience text[], body jsonb)
                        order by kind, reference
                        on conflict (kind, reference) do update
                        set version = excluded.version, audience = excluded.audience,
                            body = excluded.body, indexed_version = null, refusal = null,
                            turn = nextval('document_turn')
                        where excluded.version > d.version
                           or (excluded.version = d.version
                               and (excluded.audience, excluded.body - 'updatedAt')
                                   is distinct from (d.audience, d.body - 'updatedAt'))
                        """)
                .param("documents", rows(documents))
                .update();
    }

    /**
     * The next documents that the index does not hold, oldest change first, as they go into it.
     * Held until the transaction ends, and passed over by other instances meanwhile.
     */
    List<Unindexed> claimUnindexed(int limit) {
        return jdbc.sql(
                        """
                        select kind, reference, version,
                            (body || jsonb_build_object('audience', to_jsonb(audience)))::text
                                as source
                        from document
                        where indexed_version is null and refusal is null
                        order by turn limit :limit
                        for update skip locked
                        """)
                .param("limit", limit)
                .query((row, _) ->
                        new Unindexed(
                                DocumentKind.valueOf(row.getString("kind")),
                                row.getString("reference"),
                                row.getLong("version"),
                                row.getString("source")))
                .list();
    }

    /** Remembers that the index holds claimed documents as they are. */
    void indexed(List<Unindexed> claimed) {
        jdbc.sql(
                        """
                        update document d set indexed_version = version
                        from unnest(:kinds::text[], :references::text[]) as done(kind, reference)
                        where d.kind = done.kind and d.reference = done.reference
                        """)
                .param(
                        "kinds",
                        claimed.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param(
                        "references",
                        claimed.stream().map(Unindexed::reference).toArray(String[]::new))
                .update();
    }

    /** Sets a claimed document aside that the index will never take as it is. */
    void refused(Unindexed claimed, String reason) {
        jdbc.sql(
                        """
                        update document set refusal = :reason
                        where kind = :kind and reference = :reference
                        """)
                .param("reason", reason)
                .param("kind", claimed.kind().name())
                .param("reference", claimed.reference())
                .update();
    }

    /** Makes all documents of a kind wait for the index again. */
    void forgetIndexed(DocumentKind kind) {
        jdbc.sql(
                        """
                        update document set indexed_version = null
                        where kind = :kind and indexed_version is not null
                        """)
                .param("kind", kind.name())
                .update();
    }

    Backlog backlog() {
        return jdbc.sql(
                        """
                        select count(*) filter (where refusal is null) as waiting,
                            count(*) filter (where refusal is not null) as refused
                        from document where indexed_version is null
                        """)
                .query((row, _) -> new Backlog(row.getLong("waiting"), row.getLong("refused")))
                .single();
    }

    private static String rows(Collection<Document> documents) {
        ArrayNode rows = JSON.createArrayNode();
        for (Document document : documents) {
            var row =
                    rows.addObject()
                            .put("kind", document.kind().name())
                            .put("reference", document.reference())
                            .put("version", document.version());
            ArrayNode audience = row.putArray("audience");
            new TreeSet<>(document.audience()).forEach(audience::add);
            row.set("body", document.body());
        }
        return rows.toString();
    }

    /**
     * A document on its way into the index.
     *
     * @param source the whole document, as the index takes it
     */
    record Unindexed(DocumentKind kind, String reference, long version, String source) {}

    /**
     * What the index does not hold.
     *
     * @param waiting will be indexed
     * @param refused will not, until its owner changes it
     */
    record Backlog(long waiting, long refused) {}
}
