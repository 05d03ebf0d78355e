package cn.tongbao.caserouting.casefile;

import java.util.List;
import java.util.Map;

/**
 * A tip that an intake officer accepted, as far as a case lives on it.
 *
 * @param version of the tip; what is older never undoes what is newer
 * @param intakeOfficeId the centre that accepted it, which routes the case
 * @param answers what its reporter answered, by request
 */
public record AcceptedTip(
        String reference,
        long version,
        String intakeOfficeId,
        CaseContent content,
        CaseFigures figures,
        Map<String, List<MaterialRequest.Answer>> answers) {}
