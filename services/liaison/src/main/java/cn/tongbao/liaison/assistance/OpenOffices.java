package cn.tongbao.liaison.assistance;

import cn.tongbao.liaison.office.OfficeLookup;
import cn.tongbao.liaison.office.OfficeStatus;
import cn.tongbao.liaison.office.OfficeView;
import cn.tongbao.liaison.record.LiaisonProblem;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offices that may take part in a request: known, open, and not the same on both sides. */
@Component
class OpenOffices {

    private final OfficeLookup offices;

    OpenOffices(OfficeLookup offices) {
        this.offices = offices;
    }

    /** The caller's own office, kept from closing until the request is laid down. */
    Side own(Subject who) {
        return open(Objects.requireNonNull(who.office()), "", offices::hold);
    }

    /** An office other than this one, kept from closing until the request is laid down. */
    Side other(String self, @Nullable String id, String pointer) {
        return open(another(self, id, pointer), pointer, offices::hold);
    }

    /** An office other than this one that is only spoken of. */
    void named(String self, @Nullable String id, String pointer) {
        open(another(self, id, pointer), pointer, offices::find);
    }

    /** An office that exists and is open as far as can be seen now. */
    Side known(String id, String pointer) {
        return open(id, pointer, offices::find);
    }

    private static String another(String self, @Nullable String id, String pointer) {
        if (self.equals(id)) {
            throw refused(LiaisonProblem.SAME_OFFICE, self, pointer);
        }
        return Objects.requireNonNull(id);
    }

    private static Side open(
            String id, String pointer, Function<String, Optional<OfficeView>> look) {
        OfficeView office =
                look.apply(id)
                        .orElseThrow(() -> refused(LiaisonProblem.OFFICE_UNKNOWN, id, pointer));
        if (office.status() != OfficeStatus.OPEN) {
            throw refused(LiaisonProblem.OFFICE_CLOSED, id, pointer);
        }
        return new Side(office.id(), office.regionCode());
    }

    private static ProblemException refused(LiaisonProblem problem, String id, String pointer) {
        return new ProblemException(problem, id).at(pointer, problem.name());
    }
}
