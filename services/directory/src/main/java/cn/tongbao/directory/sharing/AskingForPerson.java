package cn.tongbao.directory.sharing;

import cn.tongbao.directory.member.Member;
import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.member.Members;
import cn.tongbao.directory.office.ActingOffice;
import cn.tongbao.directory.record.DirectoryProblem;
import cn.tongbao.directory.record.Limits;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.platform.identity.Access;
import cn.tongbao.platform.identity.NotAllowed;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.records.Deed;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.platform.web.OnceOnly;
import cn.tongbao.platform.web.ProblemException;
import cn.tongbao.platform.web.References;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A court or an agency asks for an expert or a technical investigator of another region. */
@Service
public class AskingForPerson {

    private static final int MOST_YEARS = 5;
    private static final char LETTER = 'L';
    private static final String AT_MEMBER = "/memberId";
    private static final Pattern CASE =
            Pattern.compile("C-[0-9]{6}-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{6}");

    private final Members members;
    private final ActingOffice offices;
    private final KeepingPersons keeping;
    private final Sharings sharings;
    private final SharingDesk desk;
    private final Limits limits;
    private final OnceOnly once;
    private final Clock clock;

    AskingForPerson(
            Members members,
            ActingOffice offices,
            KeepingPersons keeping,
            Sharings sharings,
            SharingDesk desk,
            Limits limits,
            OnceOnly once,
            Clock clock) {
        this.members = members;
        this.offices = offices;
        this.keeping = keeping;
        this.sharings = sharings;
        this.desk = desk;
        this.limits = limits;
        this.once = once;
        this.clock = clock;
    }

    /** Asks, once for an idempotency key. */
    public SharingView ask(Subject who, @Nullable String idempotencyKey, SharingRequest request) {
        if (!Access.mayDo(who, SharingAct.ASK)) {
            throw new NotAllowed();
        }
        return once.run(
                idempotencyKey,
                "sharing:ask:" + who.requirePerson(),
                request,
                SharingView.class,
                () -> asked(who, request));
    }

    private SharingView asked(Subject who, SharingRequest request) {
        check(request, limits.dayOf(clock.instant()));
        var office = offices.holding(who);
        var deed = Deed.of(who, clock.instant());
        var member = member(Texts.given(request.memberId()));
        if (Reach.covers(office.id(), office.regionCode(), member)) {
            throw refused(DirectoryProblem.SHARING_NOT_NEEDED, member.id());
        }
        sharings.lockMember(member.id());
        Sharing sharing;
        do {
            sharing =
                    Sharing.request(
                            References.draw(
                                    LETTER, office.regionCode(), limits.dayOf(deed.at()).getYear()),
                            office.id(),
                            office.regionCode(),
                            lent(member),
                            purpose(request),
                            deed);
            if (sharings.stands(sharing)) {
                throw new ProblemException(DirectoryProblem.SHARING_EXISTS, member.id());
            }
        } while (!desk.open(sharing, who));
        return SharingView.of(sharing);
    }

    private Member member(String id) {
        var member =
                members.byId(id).orElseThrow(() -> refused(DirectoryProblem.MEMBER_UNKNOWN, id));
        if (member.kind() == MemberKind.INSTITUTION) {
            throw refused(DirectoryProblem.SHARING_NOT_NEEDED, id);
        }
        if (!member.selectable()) {
            throw refused(DirectoryProblem.MEMBER_NOT_SELECTABLE, id);
        }
        return member;
    }

    private Lent lent(Member member) {
        return new Lent(
                member.id(),
                member.kind(),
                member.nameZh(),
                member.name(),
                member.regionCode(),
                member.person(),
                keeping.holder(member));
    }

    private static Purpose purpose(SharingRequest request) {
        return new Purpose(
                request.caseReference(),
                Texts.given(request.caseLabel()),
                Texts.given(request.purpose()),
                Texts.given(request.from()),
                Texts.given(request.until()));
    }

    private static void check(SharingRequest request, LocalDate today) {
        var checks =
                new Checks()
                        .required(AT_MEMBER, request.memberId())
                        .text(AT_MEMBER, request.memberId(), Texts.NAME)
                        .that(
                                request.caseReference() == null
                                        || CASE.matcher(request.caseReference()).matches(),
                                "/caseReference",
                                "MALFORMED_REFERENCE")
                        .required("/caseLabel", request.caseLabel())
                        .text("/caseLabel", request.caseLabel(), Texts.TITLE)
                        .required("/purpose", request.purpose())
                        .text("/purpose", request.purpose(), Texts.MOST)
                        .required("/from", request.from())
                        .required("/until", request.until());
        var from = request.from();
        var until = request.until();
        checks.that(from == null || !from.isBefore(today.minusYears(1)), "/from", "OUT_OF_RANGE");
        if (from != null && until != null) {
            checks.that(!until.isBefore(from), "/until", "BEFORE_BEGIN")
                    .that(!until.isBefore(today), "/until", "IN_THE_PAST")
                    .that(!until.isAfter(today.plusYears(MOST_YEARS)), "/until", "OUT_OF_RANGE");
        }
        checks.raise();
    }

    private static ProblemException refused(DirectoryProblem problem, String id) {
        return new ProblemException(problem, id).at(AT_MEMBER, problem.code());
    }
}
