package cn.tongbao.caserouting.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A tip that an intake officer accepted, as far as a case lives on it.
 *
 * @param version of the tip; what is older never undoes what is newer
 * @param intakeOfficeId the centre that accepted it, which routes the case
 * @param answers what its reporter answered, by request
 * @param told of which hand-overs of the case its reporter was told, and when
 */
public record AcceptedTip(
        String reference,
        long version,
        String intakeOfficeId,
        CaseContent content,
        CaseFigures figures,
        Map<String, List<MaterialRequest.Answer>> answers,
        Map<String, Instant> told) {

    /** The same at another centre. */
    AcceptedTip at(String officeId) {
        return new AcceptedTip(reference, version, officeId, content, figures, answers, told);
    }
}
