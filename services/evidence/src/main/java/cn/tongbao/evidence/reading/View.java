package cn.tongbao.evidence.reading;

import cn.tongbao.evidence.binding.Grant;
import cn.tongbao.evidence.custody.CustodyEntry;
import cn.tongbao.evidence.seal.RecordRef;
import cn.tongbao.evidence.seal.SealedFile;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.Audience;
import cn.tongbao.platform.identity.NotReadable;
import cn.tongbao.platform.identity.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of a file one reader sees: the file itself, the records through which it reaches him,
 * and of the people in its history only those whom he may know.
 */
public final class View {

    private final Subject reader;
    private final SealedFile file;
    private final Set<RecordRef> records;

    private View(Subject reader, SealedFile file, Set<RecordRef> records) {
        this.reader = reader;
        this.file = file;
        this.records = records;
    }

    /**
     * Decides.
     *
     * @throws NotReadable for whom neither a record nor his own hand-in opens the file
     */
    static View of(Subject reader, SealedFile file, List<Grant> grants) {
        var records =
                grants.stream()
                        .filter(grant -> opens(reader, grant))
                        .map(Grant::record)
                        .collect(Collectors.toUnmodifiableSet());
        if (records.isEmpty()) {
            Access.toRead(reader, own(file), FileAct.READ_OWN);
        }
        return new View(reader, file, records);
    }

    private static boolean opens(Subject reader, Grant grant) {
        return Access.allows(reader, grant.audience(), FileAct.through(grant.record().kind()));
    }

    private static Audience own(SealedFile file) {
        var person = file.uploader().person();
        return person == null ? Audience.none() : Audience.none().person(person);
    }

    /** The file. */
    public SealedFile file() {
        return file;
    }

    /** The record that holds the file, if it reaches the reader through it. */
    public @Nullable RecordRef record() {
        return shown(file.boundTo());
    }

    /** A record, if the file reaches the reader through it. */
    public @Nullable RecordRef shown(@Nullable RecordRef record) {
        return record != null && records.contains(record) ? record : null;
    }

    /**
     * The office of an entry, for those who steer the record, and for its own people. What happened
     * through a record that the reader does not know stays unnamed.
     */
    public @Nullable String office(CustodyEntry entry) {
        return named(entry.office(), entry);
    }

    /** The office that a file came from when its record went to another, by the same rule. */
    public @Nullable String formerOffice(CustodyEntry entry) {
        var handOver = entry.handOver();
        return handOver == null ? null : named(handOver.fromOffice(), entry);
    }

    /** The request that it came under, for whoever may know both offices. */
    public @Nullable String request(CustodyEntry entry) {
        var handOver = entry.handOver();
        var both = office(entry) != null && formerOffice(entry) != null;
        return handOver != null && both ? handOver.request() : null;
    }

    private @Nullable String named(@Nullable String office, CustodyEntry entry) {
        if (office == null || office.equals(reader.office())) {
            return office;
        }
        var through = entry.record();
        var steered =
                through == null
                        ? records.stream().anyMatch(this::steers)
                        : records.contains(through) && steers(through);
        return steered ? office : null;
    }

    private boolean steers(RecordRef record) {
        return Access.mayDo(reader, FileAct.steering(record.kind()));
    }

    /**
     * The person of an entry, where the office may be seen. Somebody without an office may be a
     * reporter, whose name nobody but himself learns here.
     */
    public @Nullable String person(CustodyEntry entry) {
        var person = entry.person();
        if (person == null || person.equals(reader.person())) {
            return person;
        }
        return entry.office() == null || office(entry) == null ? null : person;
    }
}
