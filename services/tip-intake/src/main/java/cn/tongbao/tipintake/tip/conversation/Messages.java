package cn.tongbao.tipintake.tip.conversation;

import cn.tongbao.tipintake.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages. */
@Repository
public class Messages {

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new message. */
    public void add(Message message) {
        jdbc.sql(
                        """
                        insert into message
                            (id, tip, kind, text, request_id, items, due_on, at, person, office)
                        values
                            (:id, :tip, :kind, :text, :request, :items, :dueOn, :at, :person, :office)
                        """)
                .param("id", message.id())
                .param("tip", message.tip())
                .param("kind", message.kind().name())
                .param("text", message.text())
                .param("request", message.requestId())
                .param("items", message.items().toArray(String[]::new))
                .param("dueOn", message.dueOn())
                .param("at", Columns.in(message.at()))
                .param("person", message.person())
                .param("office", message.office())
                .update();
    }

    /** The whole conversation about a tip, oldest first. */
    public List<Message> of(String tip) {
        return jdbc.sql("select * from message where tip = :tip order by at, id")
                .param("tip", tip)
                .query(Messages::message)
                .list();
    }

    /**
     * The replies to requests, oldest first; those about the reporter's identity are not among
     * them.
     */
    public List<Message> answersOf(String tip) {
        return jdbc.sql(
                        """
                        select * from message
                        where tip = :tip and kind = 'REPLY' and request_id is not null
                        order by at, id
                        """)
                .param("tip", tip)
                .query(Messages::message)
                .list();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("tip"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("request_id"),
                Columns.texts(row, "items"),
                Columns.dayOrNull(row, "due_on"),
                Columns.instant(row, "at"),
                row.getString("person"),
                row.getString("office"));
    }
}
