package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.office.OfficeLookup;
import cn.tongbao.liaison.office.OfficeStatus;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemCode;
import cn.tongbao.platform.web.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The offices that may take part in a request: known, open, not the same on both sides, and liaison
 * offices, since in others nobody can act on it.
 */
@Component
class OpenOffices {

    private static final String LIAISON = "LIAI";

    private final OfficeLookup offices;

    OpenOffices(OfficeLookup offices) {
        this.offices = offices;
    }

    /** The caller's own office, kept from closing until the request is laid down. */
    Side own(Subject who) {
        return side(open(Objects.requireNonNull(who.office()), "", offices::hold));
    }

    /** An office other than this one, kept from closing until the request is laid down. */
    Side other(String self, @Nullable String id, String pointer) {
        return liaison(another(self, id, pointer), pointer, offices::hold);
    }

    /** An office that is only spoken of, whatever it is: who is competent need not be asked. */
    void named(String id, String pointer) {
        open(id, pointer, offices::find);
    }

    /** An office that exists and is open as far as can be seen now. */
    Side known(String id, String pointer) {
        return liaison(id, pointer, offices::find);
    }

    private static String another(String self, @Nullable String id, String pointer) {
        if (self.equals(id)) {
            throw refused(LiaisonProblem.SAME_OFFICE, self, pointer);
        }
        return Objects.requireNonNull(id);
    }

    private static Side liaison(
            String id, String pointer, Function<String, Optional<OfficeView>> look) {
        OfficeView office = open(id, pointer, look);
        if (!office.type().equals(LIAISON)) {
            throw refused(AssistanceProblem.NO_LIAISON_OFFICE, id, pointer);
        }
        return side(office);
    }

    private static Side side(OfficeView office) {
        return new Side(office.id(), office.regionCode());
    }

    private static OfficeView open(
            String id, String pointer, Function<String, Optional<OfficeView>> look) {
        OfficeView office =
                look.apply(id)
                        .orElseThrow(() -> refused(LiaisonProblem.OFFICE_UNKNOWN, id, pointer));
        if (office.status() != OfficeStatus.OPEN) {
            throw refused(LiaisonProblem.OFFICE_CLOSED, id, pointer);
        }
        return office;
    }

    private static ProblemException refused(ProblemCode problem, String id, String pointer) {
        return new ProblemException(problem, id).at(pointer, problem.code());
    }
}
